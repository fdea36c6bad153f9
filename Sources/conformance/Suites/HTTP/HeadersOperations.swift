import FlaskHTTP

/// The collection of fields, driven by scripts of calls.
enum HeadersOperations {
    static let table: [String: HTTPSuite.Operation] = [
        "is_entity_header": { .bool(Headers.isEntityHeader($0.text("header") ?? "")) },
        "is_hop_by_hop_header": { .bool(Headers.isHopByHopHeader($0.text("header") ?? "")) },
        "remove_entity_headers": { vector in
            var headers = try headers(vector["headers"] ?? .null)
            if let allowed = vector["allowed"]?.array {
                headers.removeEntityHeaders(except: allowed.compactMap(\.string))
            } else {
                headers.removeEntityHeaders()
            }
            return list(headers)
        },
        "remove_hop_by_hop_headers": { vector in
            var headers = try headers(vector["headers"] ?? .null)
            headers.removeHopByHopHeaders()
            return list(headers)
        },
        "headers": run,
    ]

    private static func headers(_ pairs: JSON) throws -> Headers {
        var headers = Headers()
        try headers.extend(flattened(pairs))
        return headers
    }

    static func list(_ headers: Headers) -> JSON { .array(headers.map { .array([.string($0.name), .string($0.value)]) }) }

    /// The names and values of a mapping or of pairs; a list of values gives as many pairs.
    static func flattened(_ mapping: JSON) -> [(String, String)] {
        mapping.pairs.flatMap { name, value in values(value).map { (name, $0) } }
    }

    static func values(_ value: JSON) -> [String] {
        (value.array ?? value.untagged("$tuple")?.array).map { $0.map { $0.pythonText ?? "None" } }
            ?? [value.pythonText ?? "None"]
    }

    private static func run(_ vector: Vector) throws -> JSON {
        var headers = try headers(vector["initial"] ?? .null)
        let results = (vector["script"]?.array ?? []).map { step -> JSON in
            guard let call = HeadersCall(step) else { return Answer.unsupported("malformed step").json }
            do {
                return Answer.value(try call.run(on: &headers)).json
            } catch {
                return Answer.error(PythonError.name(of: error)).json
            }
        }
        return .members(["results": .array(results), "headers": list(headers)])
    }
}
