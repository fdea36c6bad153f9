public import FlaskHTTP
public import FlaskRouting

extension RouteRegistration {
    /// Registers a view that suspends and returns a body.
    ///
    /// - Parameters:
    ///   - rules: one or more rules, such as `/user/<username>`.
    ///   - methods: the methods it answers; `GET` (with `HEAD` and `OPTIONS`) if they are not given.
    ///   - endpoint: the name for `urlFor`; the first rule if it is not given.
    ///   - defaults: values for variables that a rule does not have.
    ///   - subdomain: the subdomain the rules are for.
    ///   - host: the host the rules are for, with host matching.
    ///   - strictSlashes: whether a missing or additional final slash matters; the map's setting if not given.
    ///   - automaticOptions: whether `OPTIONS` is answered by the framework; what the configuration says if not given.
    ///   - runs: where the view runs.
    ///   - body: how the view gets the content of the request.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - view: takes the rules' variables in order, and injected values.
    /// - Returns: a handle that builds links to the view.
    @discardableResult
    public func callAsFunction<each Argument: ViewArgument, Body: ResponseConvertible>(
        _ rules: String..., methods: [HTTPMethod]? = nil, endpoint: String? = nil,
        defaults: KeyValuePairs<String, RouteValue> = [:], subdomain: String? = nil, host: String? = nil,
        strictSlashes: Bool? = nil, automaticOptions: Bool? = nil, runs: ViewPlacement = .adaptive,
        body: BodyHandling = .buffered,
        file: StaticString = #fileID, line: UInt = #line,
        view: @escaping @Sendable @concurrent (repeat each Argument) async throws -> Body
    ) -> Endpoint<repeat each Argument> {
        let options = RouteOptions(
            endpoint, methods, defaults, subdomain, host, strictSlashes, automaticOptions, runs, body,
            SourceSite(file: file, line: line))
        return register(rules, options, view) { try $0.makeResponse() }
    }

    /// Registers a view that suspends and returns a body and a status or headers.
    ///
    /// - Parameters:
    ///   - rules: one or more rules, such as `/user/<username>`.
    ///   - methods: the methods it answers; `GET` (with `HEAD` and `OPTIONS`) if they are not given.
    ///   - endpoint: the name for `urlFor`; the first rule if it is not given.
    ///   - defaults: values for variables that a rule does not have.
    ///   - subdomain: the subdomain the rules are for.
    ///   - host: the host the rules are for, with host matching.
    ///   - strictSlashes: whether a missing or additional final slash matters; the map's setting if not given.
    ///   - automaticOptions: whether `OPTIONS` is answered by the framework; what the configuration says if not given.
    ///   - runs: where the view runs.
    ///   - body: how the view gets the content of the request.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - view: takes the rules' variables in order, and injected values.
    /// - Returns: a handle that builds links to the view.
    @discardableResult
    public func callAsFunction<each Argument: ViewArgument, Body: ResponseConvertible, Part: ResponsePart>(
        _ rules: String..., methods: [HTTPMethod]? = nil, endpoint: String? = nil,
        defaults: KeyValuePairs<String, RouteValue> = [:], subdomain: String? = nil, host: String? = nil,
        strictSlashes: Bool? = nil, automaticOptions: Bool? = nil, runs: ViewPlacement = .adaptive,
        body: BodyHandling = .buffered,
        file: StaticString = #fileID, line: UInt = #line,
        view: @escaping @Sendable @concurrent (repeat each Argument) async throws -> (Body, Part)
    ) -> Endpoint<repeat each Argument> {
        let options = RouteOptions(
            endpoint, methods, defaults, subdomain, host, strictSlashes, automaticOptions, runs, body,
            SourceSite(file: file, line: line))
        return register(rules, options, view) { try FlaskCore.makeResponse($0.0, $0.1) }
    }

    /// Registers a view that suspends and returns a body, a status and headers.
    ///
    /// - Parameters:
    ///   - rules: one or more rules, such as `/user/<username>`.
    ///   - methods: the methods it answers; `GET` (with `HEAD` and `OPTIONS`) if they are not given.
    ///   - endpoint: the name for `urlFor`; the first rule if it is not given.
    ///   - defaults: values for variables that a rule does not have.
    ///   - subdomain: the subdomain the rules are for.
    ///   - host: the host the rules are for, with host matching.
    ///   - strictSlashes: whether a missing or additional final slash matters; the map's setting if not given.
    ///   - automaticOptions: whether `OPTIONS` is answered by the framework; what the configuration says if not given.
    ///   - runs: where the view runs.
    ///   - body: how the view gets the content of the request.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - view: takes the rules' variables in order, and injected values.
    /// - Returns: a handle that builds links to the view.
    @discardableResult
    public func callAsFunction<
        each Argument: ViewArgument, Body: ResponseConvertible, Status: ResponsePart, Fields: ResponsePart
    >(
        _ rules: String..., methods: [HTTPMethod]? = nil, endpoint: String? = nil,
        defaults: KeyValuePairs<String, RouteValue> = [:], subdomain: String? = nil, host: String? = nil,
        strictSlashes: Bool? = nil, automaticOptions: Bool? = nil, runs: ViewPlacement = .adaptive,
        body: BodyHandling = .buffered,
        file: StaticString = #fileID, line: UInt = #line,
        view: @escaping @Sendable @concurrent (repeat each Argument) async throws -> (Body, Status, Fields)
    ) -> Endpoint<repeat each Argument> {
        let options = RouteOptions(
            endpoint, methods, defaults, subdomain, host, strictSlashes, automaticOptions, runs, body,
            SourceSite(file: file, line: line))
        return register(rules, options, view) { try FlaskCore.makeResponse($0.0, $0.1, $0.2) }
    }
}
