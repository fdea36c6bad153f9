// Serves the blog, or runs a command: `flaskr init-db`, then `flaskr run`.
import Flask
import FlaskCLI

await Flask.main { try createApp() }
