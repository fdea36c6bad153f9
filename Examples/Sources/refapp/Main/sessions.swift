import Flask

/// The views that read and change the session; a variant with other cookies has them too.
func addSessions(to app: Flask) {
    addSessionValues(to: app)
    addSessionLifetime(to: app)
    addSessionTypes(to: app)
    addFlashes(to: app)
}

private func addSessionValues(to app: Flask) {
    app.get("/session", endpoint: "session_show") {
        // A session in a cookie is never new to Flask: `SessionMixin.new` is false and stays so.
        try jsonify(data: session.values, permanent: session.isPermanent, new: false)
    }
    app.get("/session/set", endpoint: "session_set") { () -> Response in
        for (key, value) in request.args.items() { session[key] = value }
        return try jsonify(modified: session.isModified)
    }
    app.get("/session/pop/<key>", endpoint: "session_pop") { (key: String) in
        let value: SessionValue? = session.pop(key)
        return try jsonify(was: value)
    }
    app.get("/session/clear", endpoint: "session_clear") { () -> String in
        session.clear()
        return "cleared"
    }
    app.get("/session/count", endpoint: "session_count") { () -> String in
        let count = (session["count"] ?? 0) + 1
        session["count"] = count
        return "visit \(count)"
    }
    app.get("/session/unread", endpoint: "session_unread") { "nothing read" }
    app.get("/session/vary", endpoint: "session_vary") { () -> Response in
        var response = try makeResponse(session.contains("user") ? "read" : "absent")
        response.vary.insert("Accept")
        return response
    }
}

private func addSessionLifetime(to app: Flask) {
    app.get("/session/permanent/<int:on>", endpoint: "session_permanent") { (on: RouteValue) -> String in
        session.isPermanent = on != 0
        session.setDefault("kept", "yes")
        return session.isPermanent ? "permanent" : "not permanent"
    }
    app.get("/session/nested/<int:mark>", endpoint: "session_nested") { (mark: RouteValue) -> Response in
        session.setDefault("list", [SessionValue]())
        guard case .list(var items)? = session["list"] else { throw RuntimeFailure("the session has another 'list'") }
        items.append(.integer(items.count))
        session["list"] = items
        session.isModified = mark != 0
        return try jsonify(list: items)
    }
    app.get("/session/long", endpoint: "session_long") { () -> String in
        session["text"] = String(repeating: "lorem ipsum ", count: 30)
        return "long"
    }
}
