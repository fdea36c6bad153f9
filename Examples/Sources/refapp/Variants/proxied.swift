import Flask

/// An application behind a proxy, whose headers count.
func createProxied() -> Flask {
    let app = Flask.reference()
    app.secretKey = Reference.key
    app.config.applicationRoot = "/mounted"
    app.config.preferredURLScheme = "https"
    app.responder = ProxyFix(app.responder, xFor: 1, xProto: 1, xHost: 1, xPort: 1, xPrefix: 1)
    app.route("/inspect/<path:rest>", endpoint: "inspect") { (_: String) -> Response in
        let remote = request.headers.contains("X-Forwarded-For") ? request.remoteAddress : nil
        return try jsonify(JSONValue.object(inspection().merging(["remote": JSONValue(remote)])))
    }
    app.route("/urls/", endpoint: "urls") {
        try jsonify([
            urlFor("urls"), urlFor("urls", _external: true), urlFor("static", filename: "a b.css"),
        ])
    }
    app.route("/session", endpoint: "session") { setSession() }
    app.route("/go", endpoint: "go") { redirect(try urlFor("urls")) }
    return app
}
