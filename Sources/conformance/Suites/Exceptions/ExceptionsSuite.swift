import FlaskHTTP

/// The suite `exceptions`: Werkzeug's HTTP exceptions, `abort`, and the status of a response.
struct ExceptionsSuite: Suite {
    func answer(_ vector: Vector) -> Answer {
        do {
            switch vector.operation {
            case "default": return .value(Self.facts(of: try Self.exception(vector)))
            case "abort": return .value(try Self.aborted(vector))
            case "status":
                let status = try vector.status()
                return .value(.members(["status": .string(status.description), "code": .int(status.code)]))
            default: return .unsupported("there is no operation \(vector.operation)")
            }
        } catch {
            return .error(PythonError.name(of: error))
        }
    }

    private static func facts(of exception: HTTPException) -> JSON {
        let response = exception.response
        var headers = response.headers
        headers.remove("Content-Length")
        return .members([
            "code": exception.code.map(JSON.int) ?? .null, "name": .string(exception.name),
            "description": .text(exception.text), "body": .string(String(decoding: response.body.bytes, as: UTF8.self)),
            "headers": .fields(headers), "str": .string("\(exception)"),
        ])
    }

    private static func aborted(_ vector: Vector) throws -> JSON {
        let code = vector["code"]?.int ?? 0
        let found = Aborter().exception(for: code)
        if found.originalError != nil { throw found }
        let exception = try ExceptionArguments(vector).exception(of: found.kind)
        return .members([
            "class": .string(exception.kind.name), "code": exception.code.map(JSON.int) ?? .null,
            "description": .text(exception.text),
        ])
    }

    private static func exception(_ vector: Vector) throws -> HTTPException {
        let name = vector.text("exception") ?? ""
        let all = HTTPException.Kind.all + [.httpException, .requestRedirect]
        let kind = all.first { $0.name == name } ?? HTTPException.Kind(name)
        return try ExceptionArguments(vector).exception(of: kind)
    }
}
