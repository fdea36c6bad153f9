import Flask

/// The views that answer with what the request holds; a variant with limits has them too.
func addInputs(to app: Flask) {
    app.route(
        "/inspect/", methods: [.get, .post, .put, .delete], endpoint: "inspect", defaults: ["rest": .null]
    ) { (_: RouteValue) in JSONValue.object(inspection()) }
    app.addURLRule(Rule("/inspect/<path:rest>", endpoint: "inspect", methods: ["GET", "POST", "PUT", "DELETE"]))
    addArguments(to: app)
    addForms(to: app)
    addJSON(to: app)
    addContent(to: app)
    addUploads(to: app)
    addNegotiation(to: app)
    addCookies(to: app)
}

private func addArguments(to app: Flask) {
    app.get("/args", endpoint: "args") { () -> Response in
        let arguments = request.args
        return try jsonify(
            lists: JSONValue(lists: arguments), n: arguments.get("n", as: Int.self) ?? 7, x: arguments.get("x", as: Double.self),
            first: arguments.get("k"), ints: arguments.getList("i", as: Int.self), has: arguments.contains("flag"),
            pairs: arguments.pairs.map { [$0.key, $0.value] })
    }
    app.get("/args/required", endpoint: "args_required") { try request.args["q"] }
}

private func addForms(to app: Flask) {
    app.route("/form", methods: [.get, .post, .put], endpoint: "form") {
        try jsonify(
            form: JSONValue(lists: request.form), files: JSONValue(request.files.keys.sortedByCodePoint()),
            values: JSONValue(lists: request.values))
    }
    app.post("/form/required", endpoint: "form_required") { "Hello \(Markup.escape(try request.form["name"]))" }
    app.route("/login", methods: [.get, .post], endpoint: "login") { () -> Response in
        guard request.method == .post else {
            let user = request.args.get("user", default: "")
            return try makeResponse(renderTemplate("login.html", error: String?.none, user: user))
        }
        let user = try request.form["username"], password = try request.form["password"]
        if user == "admin" && password == "secret" { return redirect(try urlFor("profile", username: user)) }
        return try makeResponse(renderTemplate("login.html", error: "Invalid username/password", user: user), 401)
    }
}

private func addJSON(to app: Flask) {
    app.post("/json", endpoint: "read_json") { try jsonify(data: request.json) }
    app.post("/json/attribute", endpoint: "json_attribute") { try jsonify(request.json) }
    app.post("/json/silent", endpoint: "json_silent") { try jsonify(data: request.getJSON(silent: true)) }
    app.post("/json/force", endpoint: "json_force") {
        // Only content of the right type can be read again without force.
        try jsonify(data: request.getJSON(force: true), cached: request.getJSON(force: true) == request.json)
    }
}

extension [String] {
    /// In the order of the numbers of their characters.
    func sortedByCodePoint() -> [String] {
        sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    }
}
