from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for

from .auth import login_required
from .db import connection

bp = Blueprint("blog", __name__)
POSTS = "SELECT post.*, username FROM post JOIN user ON user.id = author_id"


@bp.route("/")
def index():
    posts = connection().execute(f"{POSTS} ORDER BY created DESC, post.id DESC").fetchall()
    return render_template("blog/index.html", posts=posts)


def own_post(id):
    post = connection().execute(f"{POSTS} WHERE post.id = ?", (id,)).fetchone()
    if post is None:
        abort(404)
    if post["author_id"] != g.user["id"]:
        abort(403)
    return post


@bp.route("/create", methods=("GET", "POST"))
@login_required
def create():
    if request.method == "POST":
        title, body = request.form["title"], request.form["body"]
        if title:
            with connection() as db:
                db.execute("INSERT INTO post (title, body, author_id) VALUES (?, ?, ?)", (title, body, g.user["id"]))
            return redirect(url_for("blog.index"))
        flash("A title is needed.")
    return render_template("blog/create.html")


@bp.route("/<int:id>/update", methods=("GET", "POST"))
@login_required
def update(id):
    post = own_post(id)
    if request.method == "POST":
        title, body = request.form["title"], request.form["body"]
        if title:
            with connection() as db:
                db.execute("UPDATE post SET title = ?, body = ? WHERE id = ?", (title, body, id))
            return redirect(url_for("blog.index"))
        flash("A title is needed.")
    return render_template("blog/update.html", post=post)


@bp.post("/<int:id>/delete")
@login_required
def delete(id):
    own_post(id)
    with connection() as db:
        db.execute("DELETE FROM post WHERE id = ?", (id,))
    return redirect(url_for("blog.index"))
