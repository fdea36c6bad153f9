import Flask

/// Routing: variable rules, unique URLs, URL building, HTTP methods.
func routing() -> Blueprint {
    let chapter = Blueprint("routing", urlPrefix: "/routing")
    chapter.route("/user/<username>", endpoint: "profile") { (username: String) in "User \(Markup.escape(username))" }
    chapter.route("/post/<int:post_id>", endpoint: "post") { (postID: Int) in "Post \(postID)" }
    chapter.route("/path/<path:subpath>", endpoint: "path") { (subpath: String) in "Subpath \(Markup.escape(subpath))" }
    chapter.route("/projects/", endpoint: "projects") { "The project page" }
    chapter.route("/about", endpoint: "about") { "The about page" }
    chapter.route("/urls", endpoint: "urls") {
        [
            try urlFor("index"), try urlFor(".projects"), try urlFor(".about", next: "/"),
            try urlFor(".profile", username: "John Doe"), try urlFor("static", filename: "style.css"),
        ]
    }
    chapter.route("/both", methods: [.get, .post], endpoint: "both") {
        request.method == .post ? "do the login" : "show the login form"
    }
    chapter.get("/login", endpoint: "login") { "show the login form" }
    chapter.post("/login", endpoint: "do_login") { "do the login" }
    return chapter
}
