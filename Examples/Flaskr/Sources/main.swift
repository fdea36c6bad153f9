import Flask
