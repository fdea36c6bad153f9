import Flask

/// Sessions, and messages for the next page.
func sessions() -> Blueprint {
    let chapter = Blueprint("sessions", urlPrefix: "/sessions")
    chapter.route("/", endpoint: "index") { () -> String in
        guard let username: String = session["username"] else { return "You are not logged in" }
        return "Logged in as \(Markup.escape(username))"
    }
    chapter.route("/login", methods: [.get, .post], endpoint: "login") { () -> Response in
        guard request.method == .post else { return try makeResponse(renderTemplate("login.html", error: String?.none)) }
        session["username"] = try request.form["username"]
        flash("You were successfully logged in")
        return redirect(try urlFor(".index"))
    }
    chapter.route("/logout", endpoint: "logout") { () -> Response in
        session.pop("username")
        return redirect(try urlFor(".index"))
    }
    chapter.route("/messages", endpoint: "messages") { getFlashedMessages() }
    return chapter
}
