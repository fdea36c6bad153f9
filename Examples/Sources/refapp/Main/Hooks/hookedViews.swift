import Flask

func addHookedViews(to app: Flask) {
    app.get("/hooks/log/<name>", endpoint: "read_log") { (name: String) in try jsonify(EventLog.shared.take(name)) }
    app.get("/hooks/view", endpoint: "hooked") { () -> String in
        note("view")
        afterThisRequest { _ in note("after_this_request") }
        return request.args.contains("template") ? try renderTemplate("hello.html", name: "hooks") : "hooked"
    }
    app.get("/hooks/stream", endpoint: "hooked_stream") {
        streamWithContext(
            StreamBody { writer in
                note("generating")
                try await writer.write("x")
                note("generated")
            })
    }
    app.get("/hooks/flash", endpoint: "hooked_flash") { () -> String in
        flash("noted", category: "info")
        return "flashed"
    }
    app.get("/boom", endpoint: "boom") { () throws -> String in throw RuntimeFailure("boom") }
}

func addContextViews(to app: Flask) {
    app.get("/g", endpoint: "globals_here") { () -> Response in
        let before: String? = g.seen
        g.seen = "yes"
        let after: String? = g.pop("seen")
        return try jsonify(before: before, after: after, still: g.contains("seen"), context: hasRequestContext())
    }
    app.get("/config", endpoint: "configuration") { () -> Response in
        let config = currentApp.config
        return try jsonify(
            namespace: JSONValue.object(config.getNamespace("REF_")), debug: currentApp.debug, testing: currentApp.testing,
            cookie: config.sessionCookieName, lifetime: config.permanentSessionLifetime.components.seconds,
            missing: config["NOPE"] ?? "default")
    }
}
