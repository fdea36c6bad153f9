import FlaskUnicode

extension RouteMatcher {
    /// Binds the rules to a host.
    ///
    /// Reference: werkzeug/routing/map.py, Map.bind.
    ///
    /// - Parameters:
    ///   - serverName: the host, with its port if it is no standard one.
    ///   - scriptName: where the application is mounted, `/` unless stated.
    ///   - subdomain: the subdomain, the default of the map unless stated.
    ///   - urlScheme: the scheme of absolute URLs; `ws` and `wss` make requests WebSocket requests.
    ///   - defaultMethod: the method that is matched if none is given.
    ///   - pathInfo: the path that is matched if none is given, `/` unless stated.
    ///   - queryArguments: the query that redirects carry along if none is given.
    /// - Returns: what matches and builds URLs at that host.
    /// - Throws: ``RoutingError`` of kind `badHost` if the host is none, and of kind `subdomainWithHostMatching`.
    public func bind(
        serverName: String, scriptName: String? = nil, subdomain: String? = nil, urlScheme: String = "http",
        defaultMethod: String = "GET", pathInfo: String? = nil, queryArguments: QueryArguments? = nil
    ) throws(RoutingError) -> MapAdapter {
        if options.hostMatching, let subdomain {
            throw RoutingError(
                .subdomainWithHostMatching,
                "the map matches whole hosts, so the subdomain '\(subdomain)' cannot be used; leave it out.")
        }
        let host = serverName.lowercased()
        let colon = host.utf8.firstIndex(of: UInt8(ascii: ":")) ?? host.endIndex
        let name: String
        do {
            name = try IDNA.encode(String(host[..<colon]))
        } catch {
            throw RoutingError(.badHost, "'\(serverName)' is no host name: \(error.reason).")
        }
        let binding = MapAdapter.Binding(
            serverName: name + host[colon...], scriptName: scriptName ?? "/",
            subdomain: options.hostMatching ? nil : subdomain ?? options.defaultSubdomain, urlScheme: urlScheme,
            pathInfo: pathInfo ?? "/", defaultMethod: defaultMethod, queryArguments: queryArguments)
        return MapAdapter(self, binding)
    }

    /// Binds the rules to the host of a request.
    ///
    /// If the host of the request does not end with the server name, the subdomain is `<invalid>`, which no rule has.
    ///
    /// Reference: werkzeug/routing/map.py, Map.bind_to_environ.
    ///
    /// - Parameters:
    ///   - request: what is known of the request.
    ///   - serverName: the host that the application is configured for; that of the request unless stated.
    ///   - subdomain: the subdomain; what the host of the request has before the server name unless stated.
    /// - Returns: what matches and builds URLs for the request.
    /// - Throws: ``RoutingError`` of kind `badHost` if the host is none.
    public func bind(
        to request: RequestLocation, serverName: String? = nil, subdomain: String? = nil
    ) throws(RoutingError) -> MapAdapter {
        let host = request.host.lowercased()
        let scheme = request.effectiveScheme
        let server = serverName.map { RequestLocation.withoutStandardPort($0.lowercased(), scheme: scheme) } ?? host
        return try bind(
            serverName: server, scriptName: request.scriptName,
            subdomain: subdomain ?? (options.hostMatching ? nil : Self.subdomain(of: host, server: server)), urlScheme: scheme,
            defaultMethod: request.method, pathInfo: request.path, queryArguments: .text(request.query))
    }

    /// What stands in a host before the name of the server.
    package static func subdomain(of host: String, server: String) -> String {
        let hostLabels = host.split(separator: ".", omittingEmptySubsequences: false)
        let serverLabels = server.split(separator: ".", omittingEmptySubsequences: false)
        guard hostLabels.count >= serverLabels.count, hostLabels.suffix(serverLabels.count).elementsEqual(serverLabels) else {
            return "<invalid>"
        }
        return hostLabels.dropLast(serverLabels.count).filter { !$0.isEmpty }.joined(separator: ".")
    }
}

extension RouteMatcher {
    /// The rules of an endpoint in the order in which they are tried for building.
    ///
    /// - Parameter endpoint: the endpoint.
    /// - Returns: its rules, none if there is no such endpoint.
    public func rules(for endpoint: String) -> [BoundRule] { rulesByEndpoint[endpoint] ?? [] }

    /// All rules by endpoint, those of an endpoint in the order in which they are tried for building.
    ///
    /// Reference: werkzeug/routing/map.py, Map.iter_rules.
    public var rulesInBuildOrder: [BoundRule] { endpoints.flatMap { rulesByEndpoint[$0] ?? [] } }

    /// Whether a rule of an endpoint has all of these arguments.
    ///
    /// Reference: werkzeug/routing/map.py, Map.is_endpoint_expecting.
    ///
    /// - Parameters:
    ///   - endpoint: the endpoint.
    ///   - arguments: names of variables or defaults.
    /// - Returns: whether there is such a rule; `false` if there is no such endpoint.
    public func isEndpointExpecting(_ endpoint: String, _ arguments: String...) -> Bool {
        isEndpointExpecting(endpoint, arguments: arguments)
    }

    /// Whether a rule of an endpoint has all of these arguments.
    ///
    /// - Parameters:
    ///   - endpoint: the endpoint.
    ///   - arguments: names of variables or defaults.
    /// - Returns: whether there is such a rule; `false` if there is no such endpoint.
    public func isEndpointExpecting(_ endpoint: String, arguments: [String]) -> Bool {
        rules(for: endpoint).contains { $0.argumentNames.isSuperset(of: arguments) }
    }
}
