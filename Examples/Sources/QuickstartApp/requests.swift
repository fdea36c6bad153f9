import Flask

/// Accessing request data: forms, arguments, files, cookies.
func requests() -> Blueprint {
    let chapter = Blueprint("requests", urlPrefix: "/requests")
    chapter.route("/login", methods: [.get, .post], endpoint: "login") { () -> String in
        var error: String?
        if request.method == .post {
            if isValid(try request.form["username"], try request.form["password"]) {
                return "Welcome \(Markup.escape(try request.form["username"]))"
            }
            error = "Invalid username/password"
        }
        return try renderTemplate("login.html", error: error)
    }
    chapter.get("/search", endpoint: "search") { request.args.get("key", default: "") }
    chapter.post("/upload", endpoint: "upload") { () -> String in
        let file = try request.files["the_file"]
        return "\(secureFilename(file.filename)) has \(file.count) bytes"
    }
    chapter.get("/cookie", endpoint: "cookie") { request.cookies.get("username") ?? "no cookie" }
    chapter.get("/cookie/set", endpoint: "set_cookie") { () -> Response in
        var response = try makeResponse(renderTemplate("hello.html", name: String?.none))
        try response.setCookie("username", "the username")
        return response
    }
    return chapter
}

private func isValid(_ username: String, _ password: String) -> Bool { username == "admin" && password == "secret" }
