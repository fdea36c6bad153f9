import Flask

/// Debug mode, with errors answered all the same.
func createDebug() -> Flask {
    let app = Flask.reference()
    app.debug = true
    app.config.propagateExceptions = false
    app.route("/key", endpoint: "key") { try request.args["nope"] }
    app.route("/json", endpoint: "json") { try jsonify(b: 1, a: [[:], []] as JSONValue) }
    app.route("/boom", endpoint: "boom") { () throws -> String in throw RuntimeFailure("boom") }
    app.route("/type", methods: [.post], endpoint: "type") { try jsonify(request.json) }
    app.route("/no-key", endpoint: "no_key") { setSession() }
    return app
}
