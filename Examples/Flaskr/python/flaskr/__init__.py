"""The Python twin of the Swift application beside it: the same templates, static files, database and sessions.

    FLASKR_DATABASE=flaskr.sqlite SECRET_KEY=dev flask --app flaskr run
"""
import os

from flask import Flask

from . import auth, blog, db

SHARED = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", "Sources"))


def create_app(database=None, secret_key=None):
    app = Flask(
        __name__, template_folder=os.path.join(SHARED, "templates"), static_folder=os.path.join(SHARED, "static")
    )
    app.config["DATABASE"] = database or os.environ.get("FLASKR_DATABASE", "flaskr.sqlite")
    app.secret_key = secret_key or os.environ.get("SECRET_KEY", "dev")
    db.register(app, os.path.join(SHARED, "schema.sql"))
    app.register_blueprint(auth.bp)
    app.register_blueprint(blog.bp)
    app.add_url_rule("/", endpoint="index", view_func=blog.index)
    return app
