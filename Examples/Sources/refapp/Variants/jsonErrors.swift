import Flask

/// Every HTTP error as JSON; other errors by a catch-all.
func createJSONErrors() -> Flask {
    let app = Flask.reference()
    app.errorHandler(HTTPException.self) { error -> Response in
        var response = error.response
        let content: JSONValue = [
            "code": JSONValue(error.code), "name": .string(error.name), "description": .string(error.description),
        ]
        response.text = content.text()
        response.contentType = "application/json"
        return response
    }
    app.errorHandler((any Error).self) { error in ("caught \(words(of: error))", 500) }
    app.route("/abort/<int:code>", endpoint: "abort") { (code: Int) in try abort(code) }
    app.route("/crash", endpoint: "crash") { () throws -> String in throw RuntimeFailure("crash") }
    app.route("/key", methods: [.post], endpoint: "key") { try request.form["nope"] }
    app.route("/slash/", endpoint: "slash") { "slash" }
    return app
}

/// The words that Python has for an error.
private func words(of error: any Error) -> String {
    if let error = error as? HTTPError, case .unknownStatusCode(let code) = error.kind { return "no exception for \(code)" }
    return "\(error)"
}
