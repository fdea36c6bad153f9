import Flask

func addLinks(to app: Flask) {
    app.urlBuildErrorHandler { _, endpoint, _ in
        endpoint.hasPrefix("ext:") ? "https://ext.example/\(endpoint.dropFirst(4))" : nil
    }
    app.get("/urls", endpoint: "urls") { try jsonify(links()) }
    app.get("/urls/fail/<endpoint>", endpoint: "urls_fail") { (endpoint: String) -> Response in
        do { return try makeResponse(url(for: endpoint, request.args)) } catch let error as FlaskError {
            guard let error = error.underlying as? BuildError else { throw error }
            let names = error.values.names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
            return try makeResponse("BuildError \(error.endpoint) \(names.joined(separator: ","))", 404)
        }
    }
    app.get("/rules", endpoint: "rules") { () -> Response in
        let prefixes = ["/methods", "/pages", "/split"]
        let found = currentApp.rules.filter { rule in prefixes.contains { rule.text.hasPrefix($0) } }
        return try jsonify(
            found.map { rule -> JSONValue in
                [
                    .string(rule.text), .string(rule.endpoint), JSONValue((rule.methods ?? []).sorted()),
                    JSONValue(rule.arguments.sorted()),
                ]
            })
    }
}

/// The URL of an endpoint with the arguments of a request, whatever they are called.
///
/// Some names have a meaning of their own; any text but the empty one counts as true.
func url(for endpoint: String, _ arguments: MultiDict) throws -> String {
    let values = arguments.items().filter { !["_anchor", "_external", "_scheme", "_method"].contains($0.key) }
    return try currentApp.urlFor(
        endpoint, values: RouteValues(values.map { ($0.key, .string($0.value)) }), anchor: arguments.get("_anchor"),
        external: arguments.get("_external").map { !$0.isEmpty }, scheme: arguments.get("_scheme"),
        method: arguments.get("_method").map { HTTPMethod(rawValue: $0) })
}

private func links() throws -> [String] {
    [
        try urlFor("index"), try urlFor("hello_name", name: "John Doe"), try urlFor("profile", username: "a/b?c#d"),
        try urlFor("show_post", post_id: 3, q: "x y", r: ["1", "2"]), try urlFor("pages"), try urlFor("pages", page: 1),
        try urlFor("pages", page: 2), try urlFor("static", filename: "style.css"), try urlFor("index", _external: true),
        try urlFor("about", _anchor: "top & bottom"), try urlFor("about", _external: true, _scheme: "https"),
        try urlFor("c_tags", v: ["a", "b c"]), try urlFor("unicode_rule", name: "é"), try urlFor("cdn", name: "x/y.js"),
        try urlFor("profile", username: "x", none: String?.none, empty: ""), try urlFor("ext:docs"), try urlFor("both"),
        try urlFor("methods", _method: "POST"), try urlFor("bp.index"), try urlFor("lang.about"), try urlFor(".index"),
    ]
}
