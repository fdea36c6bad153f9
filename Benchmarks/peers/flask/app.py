"""The benchmark's pages in Flask for Python, for gunicorn to serve."""

from flask import Flask

app = Flask(__name__)


@app.route("/")
def hello():
    return "Hello World!"


@app.route("/user/<name>")
def user(name):
    return f"Hello {name}"
