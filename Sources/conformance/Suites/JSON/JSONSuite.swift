import FlaskCore
import FlaskHTTP
import FlaskJSON

/// The suite `json`: Flask's JSON provider, `jsonify`, and the JSON of requests.
struct JSONSuite: Suite {
    func answer(_ vector: Vector) -> Answer {
        do {
            switch vector.operation {
            case "dumps":
                return .value(.string(try Self.provider(vector).dumps(Self.value(vector["value"]), Self.format(vector))))
            case "jsonify": return .value(try Self.jsonify(vector))
            case "loads": return .value(JSON(try Self.loads(vector)))
            case "request_json": return .value(try Self.requestJSON(vector))
            default: return .unsupported("there is no operation \(vector.operation)")
            }
        } catch {
            return .error(Self.name(of: error))
        }
    }

    private static func value(_ json: JSON?) throws -> VectorValue { try VectorValue(json ?? .null) }

    private static func provider(_ vector: Vector) -> JSONProvider {
        var provider = JSONProvider()
        let options = vector["provider"]
        if let flag = options?["sort_keys"]?.bool { provider.sortKeys = flag }
        if let flag = options?["ensure_ascii"]?.bool { provider.ensureASCII = flag }
        provider.compact = options?["compact"]?.bool
        if let type = options?["mimetype"]?.string { provider.mimetype = type }
        return provider
    }

    private static func format(_ vector: Vector) -> JSONFormat {
        var format = provider(vector).format
        let options = vector["kwargs"]
        if let flag = options?["sort_keys"]?.bool { format.sortKeys = flag }
        if let flag = options?["ensure_ascii"]?.bool { format.ensureASCII = flag }
        if let separators = options?["separators"]?.array {
            format.itemSeparator = separators[0].string
            format.keySeparator = separators[1].string ?? ": "
        }
        if let width = options?["indent"]?.int { format.indent = String(repeating: " ", count: width) }
        if let indent = options?["indent"]?.string { format.indent = indent }
        return format
    }

    private static func app(_ vector: Vector) -> Flask {
        let app = Flask("conformance", templateFolder: nil)
        app.json = provider(vector)
        app.debug = vector["debug"]?.bool ?? false
        return app
    }

    private static func jsonify(_ vector: Vector) throws -> JSON {
        let items = try (vector["args"]?.array ?? []).map(value)
        let members = try (vector["kwargs"]?.members ?? []).map { (key: $0.key, value: try value($0.value)) }
        // A list of arguments that is only known at run time cannot be spread over a call.
        if !items.isEmpty && !members.isEmpty { throw PythonError("TypeError") }
        let response = try app(vector).appContext {
            if !members.isEmpty { return try FlaskCore.jsonify(VectorValue.members(members)) }
            switch items.count {
            case 0: return try FlaskCore.jsonify()
            case 1: return try FlaskCore.jsonify(items[0])
            case 2: return try FlaskCore.jsonify(items[0], items[1])
            default: return try FlaskCore.jsonify(VectorValue.list(items))
            }
        }
        let type = response.headers["Content-Type"] ?? ""
        return .members([
            "body": .string(String(decoding: response.body.bytes, as: UTF8.self)), "content_type": .string(type),
            "mimetype": .string(type.split(separator: ";").first.map(String.init) ?? ""),
        ])
    }

    private static func loads(_ vector: Vector) throws -> JSONValue {
        if let bytes = vector["value"]?.bytes { return try provider(vector).loads(bytes) }
        return try provider(vector).loads(vector["value"]?.string ?? "")
    }

    private static func requestJSON(_ vector: Vector) throws -> JSON {
        var headers = Headers()
        headers["Content-Type"] = vector["content_type"]?.string
        let request = Request(method: .post, headers: headers, body: .bytes(vector["body"]?.bytes ?? []))
        let options = vector["kwargs"]
        return try app(vector).requestContext(request) {
            do {
                let value = try request.getJSON(
                    force: options?["force"]?.bool ?? false, silent: options?["silent"]?.bool ?? false)
                return .members([
                    "value": value.map(JSON.init) ?? .null, "is_json": .bool(request.isJSON),
                    "mimetype": .string(request.mimetype),
                ])
            } catch let error as HTTPException {
                return .members([
                    "status": .int(error.code ?? 0), "description": .string(error.description), "is_json": .bool(request.isJSON),
                ])
            }
        }
    }

    private static func name(of error: any Error) -> String {
        guard let error = error as? JSONError else {
            return error is PythonError ? PythonError.name(of: error) : "TypeError"
        }
        return switch error.kind {
        case .encoding: "UnicodeError"
        case .syntax: "JSONDecodeError"
        case .number: "ValueError"
        case .depth: "RecursionError"
        default: "TypeError"
        }
    }
}
