extension MapAdapter {
    /// Builds the URL of an endpoint.
    ///
    /// The URL is a path if it is on the host of the adapter, and absolute otherwise. Values that are no variables of the
    /// rule become its query.
    ///
    /// Reference: werkzeug/routing/map.py, MapAdapter.build.
    ///
    /// - Parameters:
    ///   - endpoint: the endpoint of the rule.
    ///   - values: the values of variables and of the query.
    ///   - options: method, scheme and the like.
    /// - Returns: the URL, percent-encoded.
    /// - Throws: ``BuildError`` if no rule suits the values, or a converter cannot write one.
    public func build(
        _ endpoint: String, _ values: RouteValues = [:], _ options: URLOptions = URLOptions()
    ) throws(BuildError) -> String {
        let built: BuiltURL?
        do {
            built = try partialURL(endpoint, values, method: options.method, options)
        } catch {
            throw BuildError(endpoint: endpoint, values: values, method: options.method, matcher: matcher, underlying: error)
        }
        guard let built else {
            throw BuildError(endpoint: endpoint, values: values, method: options.method, matcher: matcher, underlying: nil)
        }
        return url(of: built, options)
    }

    private struct BuiltURL {
        let domain: String
        let path: String
        let isWebSocket: Bool
    }

    private func partialURL(_ endpoint: String, _ values: RouteValues, method: String?, _ options: URLOptions) throws -> BuiltURL?
    {
        let rules = matcher.rulesByEndpoint[endpoint] ?? []
        if method == nil, let url = try firstURL(rules, values, method: defaultMethod, options) { return url }
        return try firstURL(rules, values, method: method, options)
    }

    /// The URL of the first rule that suits; with host matching one on the host of the adapter is preferred.
    private func firstURL(_ rules: [BoundRule], _ values: RouteValues, method: String?, _ options: URLOptions) throws -> BuiltURL?
    {
        var first: BuiltURL?
        for rule in rules where rule.isSuitable(for: values, method: method) {
            let query = options.appendUnknown ? matcher.options.parameterOrder : nil
            guard let (domain, path) = try rule.url(of: values, query: query) else { continue }
            let url = BuiltURL(domain: domain, path: path, isWebSocket: rule.isWebSocket)
            if !matcher.options.hostMatching || domain == serverName { return url }
            first = first ?? url
        }
        return first
    }

    private func url(of built: BuiltURL, _ options: URLOptions) -> String {
        var scheme = options.urlScheme ?? urlScheme
        let isSecure = scheme == "https" || scheme == "wss"
        if built.isWebSocket {
            scheme = isSecure ? "wss" : "ws"
        } else if !scheme.isEmpty {
            scheme = isSecure ? "https" : "http"
        }
        let host = host(of: built.domain)
        let isHere = matcher.options.hostMatching ? host == serverName : built.domain == subdomain
        let path = "/" + Slashes.trimmedStart(built.path)
        if isHere, !options.forceExternal, !built.isWebSocket { return Slashes.trimmedEnd(scriptName) + path }
        return (scheme.isEmpty ? "" : scheme + ":") + "//" + host + scriptName.dropLast() + path
    }
}
