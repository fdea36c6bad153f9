import functools
import sqlite3

from flask import Blueprint, flash, g, redirect, render_template, request, session, url_for
from werkzeug.security import check_password_hash, generate_password_hash

from .db import connection

bp = Blueprint("auth", __name__, url_prefix="/auth")


@bp.before_app_request
def load_logged_in_user():
    number = session.get("user_id")
    g.user = number and connection().execute("SELECT * FROM user WHERE id = ?", (number,)).fetchone()


def login_required(view):
    @functools.wraps(view)
    def guarded(**values):
        return view(**values) if g.user else redirect(url_for("auth.login"))

    return guarded


@bp.route("/register", methods=("GET", "POST"))
def register():
    if request.method == "POST":
        name, password = request.form["username"], request.form["password"]
        if not name or not password:
            flash("A name and a password are needed.")
        else:
            try:
                with connection() as db:
                    hashed = generate_password_hash(password)
                    db.execute("INSERT INTO user (username, password) VALUES (?, ?)", (name, hashed))
                return redirect(url_for("auth.login"))
            except sqlite3.IntegrityError:
                flash(f"The name {name} is taken.")
    return render_template("auth/register.html")


@bp.route("/login", methods=("GET", "POST"))
def login():
    if request.method == "POST":
        name, password = request.form["username"], request.form["password"]
        user = connection().execute("SELECT * FROM user WHERE username = ?", (name,)).fetchone()
        if user and check_password_hash(user["password"], password):
            session.clear()
            session["user_id"] = user["id"]
            return redirect(url_for("index"))
        flash("Name and password do not match.")
    return render_template("auth/login.html")


@bp.route("/logout")
def logout():
    session.clear()
    return redirect(url_for("index"))
