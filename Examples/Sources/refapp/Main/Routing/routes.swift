import Flask

func addRoutes(to app: Flask) {
    app.route("/", endpoint: "index") { "Index Page" }
    app.get("/hello", endpoint: "hello") { "<p>Hello, World!</p>" }
    app.get("/hello/<name>", endpoint: "hello_name") { (name: String) in "<p>Hello, \(Markup.escape(name))!</p>" }
    app.route("/user/<username>", endpoint: "profile") { (username: String) in "User \(Markup.escape(username))" }
    // Any size of number, as in Python.
    app.route("/post/<int:post_id>", endpoint: "show_post") { (postID: RouteValue) in "Post \(postID)" }
    app.route("/path/<path:subpath>", endpoint: "show_subpath") { (subpath: String) in "Subpath \(Markup.escape(subpath))" }
    addEchoes(to: app)
    app.route("/mixed/<a>-<int:b>.<ext>", endpoint: "mixed") { (a: String, b: RouteValue, ext: String) in
        try jsonify(a: a, b: JSONValue(b), ext: ext)
    }
    app.route("/wiki/<path:page>/edit", endpoint: "wiki_edit") { (page: String) in "edit \(page)" }
    app.route("/wiki/<path:page>/", endpoint: "wiki") { (page: String) in "wiki \(page)" }
    app.route("/projects/", endpoint: "projects") { "The project page" }
    app.route("/about", endpoint: "about") { "The about page" }
    app.route("/pages/", endpoint: "pages", defaults: ["page": 1]) { (page: RouteValue) in "page \(page)" }
    app.addURLRule(Rule("/pages/<int:page>", endpoint: "pages"))
    app.route("/both", endpoint: "both") { "both ways" }
    app.addURLRule(Rule("/either", endpoint: "both"))
    app.route("/lax/", endpoint: "lax", strictSlashes: false) { "lax" }
    app.addURLRule(Rule("/old/<slug>", endpoint: "old", redirectTo: "/hello/<slug>"))
    app.addURLRule(Rule("/cdn/<path:name>", endpoint: "cdn", isBuildOnly: true))
    app.route("/ünïcode/<name>", endpoint: "unicode_rule") { (name: String) in "\(request.path) \(name)" }
    addPrecedence(to: app)
}

/// One rule for each converter; the views answer with what it made.
private func addEchoes(to app: Flask) {
    let parts = [
        "price": "<float:v>", "offset": "<float(signed=True, max=10.5):v>", "token": "<uuid:v>",
        "pick": "<any(about, help, 'a b'):v>", "temperature": "<int(signed=True):v>", "code": "<string(length=3):v>",
        "name": "<string(minlength=2, maxlength=5):v>", "year": "<int(fixed_digits=4, min=1900, max=2099):v>",
        "tags": "<list:v>", "even": "<even:v>", "two": "<two:v>", "between": "a<int:v>b",
    ]
    for (endpoint, part) in parts.sorted(by: { $0.key < $1.key }) {
        app.route("/c/\(endpoint)/\(part)", endpoint: "c_\(endpoint)") { (value: RouteValue) in
            try jsonify(value: JSONValue(value))
        }
    }
}

/// Rules that match the same paths.
private func addPrecedence(to app: Flask) {
    app.route("/rank/<path:rest>", endpoint: "rank_path") { (_: String) in "path" }
    app.route("/rank/<word>", endpoint: "rank_word") { (_: String) in "word" }
    app.route("/rank/<int:n>", endpoint: "rank_int") { (_: RouteValue) in "int" }
    app.route("/rank/fixed", endpoint: "rank_fixed") { "fixed" }
    app.route("/rank/<word>/end", endpoint: "rank_end") { (_: String) in "end" }
}
