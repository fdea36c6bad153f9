import FlaskHTTP

/// One call of a script: a method of Werkzeug's Headers with its arguments.
struct HeadersCall {
    private let method: String
    private let arguments: [JSON]
    private let keywords: HeaderParameters

    init?(_ step: JSON) {
        guard let parts = step.array, parts.count >= 2, let method = parts[0].string, let arguments = parts[1].array else {
            return nil
        }
        self.method = method
        self.arguments = arguments
        var keywords = HeaderParameters()
        for (name, value) in parts.count > 2 ? parts[2].pairs : [] {
            // Python's keywords cannot have dashes.
            keywords.set(String(name.map { $0 == "_" ? "-" : $0 }), to: value.pythonText)
        }
        self.keywords = keywords
    }

    private func argument(_ index: Int) -> JSON { index < arguments.count ? arguments[index] : .null }

    private var name: String { argument(0).string ?? "" }

    private var value: String { argument(1).pythonText ?? "None" }

    func run(on headers: inout Headers) throws -> JSON {
        if let result = read(headers) { return result }
        switch method {
        case "add", "add_header": try headers.add(name, value, parameters: keywords)
        case "set", "setitem": try headers.set(name, value, parameters: keywords)
        case "setdefault": return .string(try headers.setDefault(name, value))
        case "setlist": try headers.setList(name, HeadersOperations.values(argument(1)))
        case "setlistdefault": return .texts(try headers.setListDefault(name, HeadersOperations.values(argument(1))))
        case "extend": try headers.extend(HeadersOperations.flattened(argument(0)) + keywordPairs)
        case "update": try update(&headers)
        case "delitem", "remove": headers.remove(name)
        case "clear": headers.removeAll()
        case "pop": return try pop(from: &headers)
        case "popitem":
            guard let field = headers.popLast() else { throw PythonError("IndexError") }
            return .tuple(.string(field.name), .string(field.value))
        default: throw PythonError("AttributeError")
        }
        return .null
    }

    private func read(_ headers: Headers) -> JSON? {
        switch method {
        case "get": headers[name].map { .string($0) } ?? argument(1)
        case "getlist", "get_all": .texts(headers.values(name))
        case "contains", "in": .bool(headers.contains(name))
        case "len": .int(headers.count)
        case "str": .string(headers.description)
        case "to_wsgi_list", "items", "list": HeadersOperations.list(headers)
        case "keys": .texts(headers.map(\.name))
        case "values": .texts(headers.map(\.value))
        default: nil
        }
    }

    private var keywordPairs: [(String, String)] { keywords.map { ($0.name, $0.value ?? "None") } }

    private func update(_ headers: inout Headers) throws {
        let given = argument(0)
        if given.members != nil {
            for (name, value) in given.pairs { try headers.setList(name, HeadersOperations.values(value)) }
        } else {
            try headers.update(HeadersOperations.flattened(given))
        }
        try headers.update(keywordPairs)
    }

    private func pop(from headers: inout Headers) throws -> JSON {
        if let position = argument(0).int ?? (arguments.isEmpty ? headers.count - 1 : nil) {
            let place = position < 0 ? headers.count + position : position
            guard headers.indices.contains(place) else { throw PythonError("IndexError") }
            let field = headers.remove(at: place)
            return .tuple(.string(field.name), .string(field.value))
        }
        if let value = headers.pop(name) { return .string(value) }
        guard arguments.count > 1 else { throw PythonError("BadRequestKeyError") }
        return argument(1)
    }
}
