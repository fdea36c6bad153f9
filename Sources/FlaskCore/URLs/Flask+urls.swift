public import FlaskHTTP
public import FlaskRouting

extension Flask {
    /// Builds the URL of an endpoint: the plain twin of `urlFor`, for values that are only known at run time.
    ///
    /// Inside a request the URL is relative to the host; outside it is external and needs `SERVER_NAME`.
    /// Reference: flask/app.py, Flask.url_for.
    ///
    /// - Parameters:
    ///   - endpoint: the name of the view.
    ///   - values: the rule's variables by name; others become the query.
    ///   - anchor: what follows the `#`.
    ///   - external: whether the URL has scheme and host.
    ///   - scheme: the scheme of an external URL.
    ///   - method: the method that the URL is for, where rules of the endpoint differ in it.
    /// - Returns: the URL.
    /// - Throws: ``FlaskError`` if no rule fits, or where the host is unknown.
    public func urlFor(
        _ endpoint: String, values: KeyValuePairs<String, any RouteValueConvertible> = [:], anchor: String? = nil,
        external: Bool? = nil, scheme: String? = nil, method: HTTPMethod? = nil
    ) throws -> String {
        let options = LinkOptions(anchor: anchor, external: external, scheme: scheme, method: method?.rawValue)
        return try buildURL(endpoint, values: values.map { ($0.key, $0.value.routeValue) }, options: options)
    }

    /// Builds the URL of an endpoint with values that are only known at run time, names included.
    ///
    /// ```swift
    /// try currentApp.urlFor("search", values: RouteValues(request.args.items().map { ($0.key, .string($0.value)) }))
    /// ```
    ///
    /// - Parameters:
    ///   - endpoint: the name of the view.
    ///   - values: the rule's variables by name; others become the query.
    ///   - anchor: what follows the `#`.
    ///   - external: whether the URL has scheme and host.
    ///   - scheme: the scheme of an external URL.
    ///   - method: the method that the URL is for, where rules of the endpoint differ in it.
    /// - Returns: the URL.
    /// - Throws: ``FlaskError`` if no rule fits, or where the host is unknown.
    public func urlFor(
        _ endpoint: String, values: RouteValues, anchor: String? = nil, external: Bool? = nil, scheme: String? = nil,
        method: HTTPMethod? = nil
    ) throws -> String {
        let options = LinkOptions(anchor: anchor, external: external, scheme: scheme, method: method?.rawValue)
        return try buildURL(endpoint, values: values.map { ($0.name, $0.value) }, options: options)
    }

    /// Builds the URL of an endpoint.
    func buildURL(_ endpoint: String, values: [(String, RouteValue)], options: LinkOptions) throws(FlaskError) -> String {
        let context = Context.current.flatMap { $0.app === self ? $0 : nil }
        let adapter = try adapter(in: context)
        let inRequest = context?.request != nil
        let external = options.external ?? (inRequest ? options.scheme != nil : true)
        if options.scheme != nil && !external {
            throw FlaskError(.urlBuilding, "a URL with a `_scheme` has a host, so `_external` cannot be false: leave it out")
        }
        let name = inRequest ? Self.absolute(endpoint, in: context?.blueprints.first) : endpoint
        var values = values
        if name.hasSuffix(StaticRoute.endpoint) { addFingerprint(to: &values, endpoint: name) }
        var named = RouteValues(values)
        try addDefaults(to: &named, endpoint: name)
        do {
            let url = try adapter.build(
                name, named,
                URLOptions(method: options.method, forceExternal: external, urlScheme: options.scheme))
            guard let anchor = options.anchor else { return url }
            return url + "#" + PercentCoding.encode(anchor, safe: Self.anchorCharacters)
        } catch {
            return try urlAfterError(error, name, named)
        }
    }

    /// The full name of an endpoint: one that begins with a dot belongs to the blueprint of the request.
    private static func absolute(_ endpoint: String, in blueprint: String?) -> String {
        guard endpoint.hasPrefix(".") else { return endpoint }
        return blueprint.map { $0 + endpoint } ?? String(endpoint.dropFirst())
    }

    /// Reference: flask/sansio/app.py, App.inject_url_defaults.
    private func addDefaults(to values: inout RouteValues, endpoint: String) throws(FlaskError) {
        let functions = dispatcher.surroundings(of: endpoint).urlDefaults
        do {
            for function in functions { try function(endpoint, &values) }
        } catch {
            throw FlaskError(
                .urlBuilding, "a function of urlDefaults failed for the endpoint '\(endpoint)': \(error)", underlying: error)
        }
    }

    /// What stays as it is in an anchor.
    private static let anchorCharacters = PercentCoding.SafeSet("%!#$&'()*+,/:;=?@")

    private func adapter(in context: Context?) throws(FlaskError) -> MapAdapter {
        if let adapter = context?.adapter { return adapter }
        if let adapter = dispatcher.applicationAdapter { return adapter }
        throw FlaskError(
            .missingServerName,
            """
            a URL cannot be built outside of a request while `SERVER_NAME` is not configured: set app.config.serverName \
            (and applicationRoot and preferredURLScheme if need be), or build it inside a request
            """)
    }
}
