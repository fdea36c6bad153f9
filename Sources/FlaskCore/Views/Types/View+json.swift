public import FlaskHTTP

extension View {
    /// Names a method that answers requests with a value that is sent as JSON.
    ///
    /// - Parameters:
    ///   - methods: the request methods; without any, all that no other handler answers.
    ///   - function: the method, by its name; it takes the rule's variables in order, and injected values.
    /// - Returns: the handler.
    @_disfavoredOverload
    public static func handle<each Argument: ViewArgument, Body: Encodable & SendableMetatype>(
        _ methods: HTTPMethod...,
        by function: @escaping @Sendable (Self) -> (repeat each Argument) throws -> Body
    ) -> ViewHandler<Self> {
        ViewHandler(methods, function) { try JSONBody($0).makeResponse() }
    }

    /// Names a method that answers requests with a value that is sent as JSON and a status or headers.
    ///
    /// - Parameters:
    ///   - methods: the request methods; without any, all that no other handler answers.
    ///   - function: the method, by its name; it takes the rule's variables in order, and injected values.
    /// - Returns: the handler.
    @_disfavoredOverload
    public static func handle<each Argument: ViewArgument, Body: Encodable & SendableMetatype, Part: ResponsePart>(
        _ methods: HTTPMethod...,
        by function: @escaping @Sendable (Self) -> (repeat each Argument) throws -> (Body, Part)
    ) -> ViewHandler<Self> {
        ViewHandler(methods, function) { try FlaskCore.makeResponse(JSONBody($0.0), $0.1) }
    }

    /// Names a method that answers requests with a value that is sent as JSON, a status and headers.
    ///
    /// - Parameters:
    ///   - methods: the request methods; without any, all that no other handler answers.
    ///   - function: the method, by its name; it takes the rule's variables in order, and injected values.
    /// - Returns: the handler.
    @_disfavoredOverload
    public static func handle<
        each Argument: ViewArgument, Body: Encodable & SendableMetatype, Status: ResponsePart, Fields: ResponsePart
    >(
        _ methods: HTTPMethod...,
        by function: @escaping @Sendable (Self) -> (repeat each Argument) throws -> (Body, Status, Fields)
    ) -> ViewHandler<Self> {
        ViewHandler(methods, function) { try FlaskCore.makeResponse(JSONBody($0.0), $0.1, $0.2) }
    }
}
