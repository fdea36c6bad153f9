import FlaskRouting

extension RouteValue {
    init(json: JSON) {
        switch json {
        case .null: self = .null
        case .bool(let flag): self = .bool(flag)
        case .int(let number): self = .int(number)
        case .bigInteger(let digits): self = .bigInteger(digits)
        case .double(let number): self = .double(number)
        case .string(let text): self = .string(text)
        case .array(let items): self = .list(items.map(RouteValue.init(json:)))
        case .object: self = Self.tagged(json)
        }
    }

    private static func tagged(_ json: JSON) -> RouteValue {
        if let bytes = json.bytes { return .bytes(bytes) }
        if let text = json.untagged("$uuid")?.string { return .uuid(text) }
        if let digits = json.untagged("$bigint")?.string { return .bigInteger(digits) }
        if let items = json.untagged("$tuple")?.array { return .list(items.map(RouteValue.init(json:))) }
        if let name = json.untagged("$float")?.string { return .double(Double(name) ?? .nan) }
        return .string(json.text)
    }

    var json: JSON {
        switch self {
        case .null: .null
        case .bool(let flag): .bool(flag)
        case .int(let number): .int(number)
        case .bigInteger(let digits): .tagged("$bigint", .string(digits))
        case .double(let number): number.isFinite ? .double(number) : .tagged("$float", .string(number.description))
        case .string(let text): .string(text)
        case .bytes(let bytes): .bytes(bytes)
        case .uuid(let text): .tagged("$uuid", .string(text))
        case .list(let values): .array(values.map(\.json))
        case .custom(let value): .string("\(value)")
        }
    }
}

extension RouteValues {
    /// A mapping, or with `$pairs` one that may have several values for a name.
    init(json: JSON) {
        if let pairs = json.untagged("$pairs")?.array {
            self.init(
                grouping: pairs.compactMap { pair in
                    guard let items = pair.array, items.count == 2, let name = items[0].string else { return nil }
                    return (name, RouteValue(json: items[1]))
                })
        } else {
            self.init((json.members ?? []).map { ($0.key, RouteValue(json: $0.value)) })
        }
    }
}

extension QueryArguments {
    init?(json: JSON) {
        switch json {
        case .string(let text): self = .text(text)
        case .object: self = .values(RouteValues(json: json))
        default: return nil
        }
    }

    var json: JSON { if case .text(let text) = self { .string(text) } else { .null } }
}

extension RouteArguments {
    var json: JSON { .object(map { JSON.Member(key: $0.name, value: $0.value.json) }) }
}

extension BoundRule {
    var jsonEndpoint: JSON { endpoint.isEmpty ? .null : .string(endpoint) }

    var json: JSON {
        JSON.members([
            "endpoint": jsonEndpoint, "rule": .string(text), "arguments": .array(arguments.sorted().map(JSON.string)),
            "methods": methods.map { .array($0.map(JSON.string)) } ?? .null,
        ])
    }
}

extension MapAdapter {
    var json: JSON {
        JSON.members([
            "server_name": .string(serverName), "script_name": .string(scriptName),
            "subdomain": subdomain.map(JSON.string) ?? .null, "url_scheme": .string(urlScheme), "path_info": .string(pathInfo),
            "default_method": .string(defaultMethod), "query_args": queryArguments?.json ?? .null,
            "websocket": .bool(isWebSocket),
        ])
    }
}
