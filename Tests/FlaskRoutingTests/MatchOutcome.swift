import FlaskRouting

/// What a match came to, in a form that can be compared.
enum MatchOutcome: Equatable, CustomStringConvertible {
    case found(String, [String: RouteValue])
    case redirect(String)
    case methodNotAllowed([String])
    case websocketMismatch
    case notFound

    init(_ match: RouteMatch) {
        switch match {
        case .found(let rule, let arguments):
            self = .found(rule.endpoint, Dictionary(uniqueKeysWithValues: arguments.map { ($0.name, $0.value) }))
        case .redirect(let url, _): self = .redirect(url)
        case .methodNotAllowed(let methods): self = .methodNotAllowed(methods)
        case .websocketMismatch: self = .websocketMismatch
        case .notFound: self = .notFound
        }
    }

    static func found(_ endpoint: String) -> MatchOutcome { .found(endpoint, [:]) }

    var description: String {
        switch self {
        case .found(let endpoint, let values): "found \(endpoint) \(values)"
        case .redirect(let url): "redirect to \(url)"
        case .methodNotAllowed(let methods): "only \(methods)"
        case .websocketMismatch: "websocket mismatch"
        case .notFound: "not found"
        }
    }
}

extension MapAdapter {
    /// What a path comes to.
    func outcome(
        _ path: String? = nil, method: String? = nil, isWebSocket: Bool? = nil, query: QueryArguments? = nil
    ) -> MatchOutcome {
        MatchOutcome(match(path, method: method, isWebSocket: isWebSocket, queryArguments: query))
    }
}

/// An adapter of rules at a host.
func bound(
    _ rules: [Rule], at host: String = "example.org", _ options: RouteMap.Options = RouteMap.Options(),
    scriptName: String? = nil, subdomain: String? = nil, scheme: String = "http", method: String = "GET", path: String? = nil
) throws -> MapAdapter {
    let map = try RouteMap(rules, options: options)
    return try map.compiled().bind(
        serverName: host, scriptName: scriptName, subdomain: subdomain, urlScheme: scheme, defaultMethod: method, pathInfo: path)
}

/// Settings that differ from those that hold unless stated.
func options(_ change: (inout RouteMap.Options) -> Void) -> RouteMap.Options {
    var options = RouteMap.Options()
    change(&options)
    return options
}
