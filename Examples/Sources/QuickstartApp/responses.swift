import Flask

/// Redirects and errors, responses, and an API that answers in JSON.
func responses() -> Blueprint {
    let chapter = Blueprint("responses", urlPrefix: "/responses")
    chapter.route("/", endpoint: "index") { redirect(try urlFor(".login")) }
    chapter.route("/login", endpoint: "login") { try abort(401) }
    chapter.route("/missing", endpoint: "missing") { () -> Response in
        var response = try makeResponse(renderTemplate("page_not_found.html"), 404)
        response.headers["X-Something"] = "A value"
        return response
    }
    chapter.route("/tuple", endpoint: "tuple") { ("made", 201, ["X-Something": "A value"]) }
    chapter.route("/me", endpoint: "me") {
        User(username: "ann", theme: "dark", image: try urlFor("static", filename: "ann.png"))
    }
    chapter.route("/users", endpoint: "users") { ["ann", "bob"].map { User(username: $0, theme: "light", image: nil) } }
    return chapter
}

/// Somebody, as the API answers.
private struct User: Encodable {
    let username: String
    let theme: String
    let image: String?
}
