import FlaskRouting

/// The suite `routing`: rules, matching, building, binding.
struct RoutingSuite: Suite {
    func answer(_ vector: Vector) -> Answer {
        if vector.operation == "converter_args" { return converterArguments(vector) }
        do {
            return try answer(vector, try RoutingVector(vector).map().compiled())
        } catch {
            return .error(error.pythonName)
        }
    }

    private func answer(_ vector: Vector, _ matcher: RouteMatcher) throws(RoutingError) -> Answer {
        if vector.operation == "bind_environ" { return .value(try RequestEnvironment(vector).bind(matcher).json) }
        let adapter = try RoutingVector(vector).bind(matcher)
        switch vector.operation {
        case "match": return match(vector, adapter)
        case "build": return build(vector, adapter)
        case "allowed_methods": return .value(.array(adapter.allowedMethods(vector["path"]?.string).map(JSON.string)))
        case "test": return .value(.bool(adapter.test(vector["path"]?.string, method: vector["method"]?.string)))
        case "rules": return .value(.array(matcher.rulesInBuildOrder.map(\.json)))
        case "is_endpoint_expecting": return isEndpointExpecting(vector, matcher)
        default: return .unsupported("the suite routing has no operation \(vector.operation)")
        }
    }

    private func match(_ vector: Vector, _ adapter: MapAdapter) -> Answer {
        let match = adapter.match(
            vector["path"]?.string, method: vector["method"]?.string, isWebSocket: vector["websocket"]?.bool,
            queryArguments: vector["query_args"].flatMap(QueryArguments.init(json:)))
        switch match {
        case .found(let rule, let arguments):
            return .value(JSON.members(["endpoint": rule.jsonEndpoint, "args": arguments.json, "rule": .string(rule.text)]))
        case .redirect(let url, _): return .error("RequestRedirect", [JSON.Member(key: "new_url", value: .string(url))])
        case .methodNotAllowed(let methods):
            return .error("MethodNotAllowed", [JSON.Member(key: "valid_methods", value: .array(methods.map(JSON.string)))])
        case .websocketMismatch: return .error("WebsocketMismatch")
        case .notFound: return .error("NotFound")
        }
    }

    private func build(_ vector: Vector, _ adapter: MapAdapter) -> Answer {
        let options = URLOptions(
            method: vector["method"]?.string, forceExternal: vector["force_external"]?.bool ?? false,
            appendUnknown: vector["append_unknown"]?.bool ?? true, urlScheme: vector["url_scheme"]?.string)
        do {
            let values = vector["values"].map(RouteValues.init(json:)) ?? [:]
            return .value(.string(try adapter.build(vector["endpoint"]?.string ?? "", values, options)))
        } catch {
            switch error.kind {
            case .noSuitableRule: return .error("BuildError")
            case .invalidValue: return .error("ValueError")
            case .unexpectedType: return .error("TypeError")
            }
        }
    }

    private func isEndpointExpecting(_ vector: Vector, _ matcher: RouteMatcher) -> Answer {
        let endpoint = vector["endpoint"]?.string ?? ""
        guard !matcher.rules(for: endpoint).isEmpty else { return .error("KeyError") }
        let arguments = vector["arguments"]?.array?.compactMap(\.string) ?? []
        return .value(.bool(matcher.isEndpointExpecting(endpoint, arguments: arguments)))
    }

    private func converterArguments(_ vector: Vector) -> Answer {
        do {
            let arguments = try ConverterArguments(parsing: vector["text"]?.string ?? "")
            let named = arguments.named.map { JSON.Member(key: $0.name, value: $0.value.json) }
            return .value(JSON.members(["args": .array(arguments.positional.map(\.json)), "kwargs": .object(named)]))
        } catch {
            return .error(error.pythonName)
        }
    }
}

extension RoutingError {
    /// The class of the error that Werkzeug raises.
    fileprivate var pythonName: String {
        switch kind {
        case .unknownConverter: "LookupError"
        case .unexpectedArgument: "TypeError"
        case .duplicateVariable: "SyntaxError"
        case .invalidPattern: "error"
        case .unknownPlaceholder: "KeyError"
        case .badHost: "BadHost"
        case .subdomainWithHostMatching: "RuntimeError"
        case .malformedRule, .invalidArgument, .invalidMethods, .invalidDefault: "ValueError"
        }
    }
}
