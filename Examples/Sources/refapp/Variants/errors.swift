import Flask

/// Handlers by code, by class, by base class.
func createErrors() -> Flask {
    let app = Flask.reference()
    app.errorHandler(404) { error in (try renderTemplate("error.html", error: error), 404) }
    app.errorHandler(InvalidUsage.self) { error in
        try makeResponse(jsonify(message: error.message, kind: "\(type(of: error))"), error.status)
    }
    app.errorHandler(500) { error in
        ("500 \(error.originalError.map { "\($0)" } ?? "no original") \(error.code ?? 0)", 500)
    }
    app.errorHandler(LookupFailure.self) { _ in ("lookup", 409) }
    // What `abort` throws for a code without an exception is a lookup error in Python.
    app.errorHandler(HTTPError.self) { _ in ("lookup", 409) }
    app.errorHandler(ZeroDivision.self) { _ -> String in throw RuntimeFailure("handler failed") }
    app.errorHandler(.methodNotAllowed) { error in
        let methods = error.validMethods.map(\.rawValue).sorted()
        return ("use \(methods.joined(separator: " "))", 405, ["X-Handled": "405"])
    }
    app.errorHandler(.badRequestKeyError) { error in ("missing key, \(error.code ?? 0)", 400) }
    app.errorHandler(.teapot) { error in error.response }
    app.errorHandler(.storage) { error in ("\(error.code ?? 0) \(error.name): \(error.description)", 507) }
    addFailingViews(to: app)
    return app
}

private func addFailingViews(to app: Flask) {
    app.get("/raise/<kind>", endpoint: "raising") { (kind: String) throws -> String in
        throw failures[kind] ?? LookupFailure()
    }
    app.route("/key", endpoint: "key") { try request.args["nope"] }
    app.route("/post", methods: [.post], endpoint: "post") { "posted" }
    app.route("/abort/<int:code>", endpoint: "abort") { (code: Int) in try abort(code) }
    app.route("/abort/418", endpoint: "abort_teapot") { try abort(418) }
    app.route("/slash/", endpoint: "slash") { "slash" }
}

private let failures: [String: any Error] = [
    "invalid": InvalidUsage("bad input"), "worse": Worse("worse", 499), "key": KeyFailure(), "index": IndexFailure(),
    "zero": ZeroDivision(), "teapot": HTTPException(.teapot), "storage": HTTPException(.storage),
    "runtime": RuntimeFailure("crash"), "forbidden": HTTPException(.notYou),
]
