import Flask

/// What the forms for writing and for editing send.
struct Draft: Decodable, Sendable {
    let title: String
    let body: String
}

/// The posts: reading them, and writing, editing and deleting one's own.
func blog(_ database: BlogDatabase) -> Blueprint {
    let blog = Blueprint("blog")

    blog.get("/", endpoint: "index") { try index(database) }
    blog.get("/create", endpoint: "create") { (_: CurrentUser) in try renderTemplate("blog/create.html") }
    blog.post("/create") { (author: CurrentUser, form: Form<Draft>) -> Response in
        guard isComplete(form.value) else { return try makeResponse(renderTemplate("blog/create.html")) }
        try database.addPost(form.value, by: author.user)
        return redirect(try urlFor(".index"))
    }
    blog.get("/<int:id>/update", endpoint: "update") { (id: Int, author: CurrentUser) in
        try renderTemplate("blog/update.html", post: TemplateValue(encoding: ownPost(id, of: author, in: database)))
    }
    blog.post("/<int:id>/update") { (id: Int, author: CurrentUser, form: Form<Draft>) -> Response in
        let post = try ownPost(id, of: author, in: database)
        guard isComplete(form.value) else {
            return try makeResponse(renderTemplate("blog/update.html", post: TemplateValue(encoding: post)))
        }
        try database.updatePost(id: id, to: form.value)
        return redirect(try urlFor(".index"))
    }
    blog.post("/<int:id>/delete", endpoint: "delete") { (id: Int, author: CurrentUser) -> Response in
        _ = try ownPost(id, of: author, in: database)
        try database.deletePost(id: id)
        return redirect(try urlFor(".index"))
    }
    return blog
}

/// The page of all posts.
func index(_ database: BlogDatabase) throws -> String {
    try renderTemplate("blog/index.html", posts: TemplateValue(encoding: database.posts()))
}

/// A post that may be changed: 404 if there is none, 403 if it is somebody else's.
private func ownPost(_ id: Int, of author: CurrentUser, in database: BlogDatabase) throws -> Post {
    guard let post = try database.post(id: id) else { try abort(404) }
    guard post.authorID == author.user.id else { try abort(403) }
    return post
}

private func isComplete(_ draft: Draft) -> Bool {
    if draft.title.isEmpty { flash("A title is needed.") }
    return !draft.title.isEmpty
}
