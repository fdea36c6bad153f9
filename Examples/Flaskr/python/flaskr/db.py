import sqlite3

import click
from flask import current_app, g


def connection():
    if "db" not in g:
        g.db = sqlite3.connect(current_app.config["DATABASE"])
        g.db.row_factory = sqlite3.Row
    return g.db


def close(error=None):
    opened = g.pop("db", None)
    if opened is not None:
        opened.close()


def register(app, schema):
    @app.cli.command("init-db")
    def init_db():
        """Create the tables anew."""
        with open(schema, encoding="utf-8") as file:
            connection().executescript(file.read())
        click.echo("The database is ready.")

    app.teardown_appcontext(close)
