public import FlaskHTTP

extension View {
    /// Names a method that answers requests with a body.
    ///
    /// - Parameters:
    ///   - methods: the request methods; without any, all that no other handler answers.
    ///   - function: the method, by its name; it takes the rule's variables in order, and injected values.
    /// - Returns: the handler.
    public static func handle<each Argument: ViewArgument, Body: ResponseConvertible>(
        _ methods: HTTPMethod...,
        by function: @escaping @Sendable (Self) -> (repeat each Argument) throws -> Body
    ) -> ViewHandler<Self> {
        ViewHandler(methods, function) { try $0.makeResponse() }
    }

    /// Names a method that answers requests with a body and a status or headers.
    ///
    /// - Parameters:
    ///   - methods: the request methods; without any, all that no other handler answers.
    ///   - function: the method, by its name; it takes the rule's variables in order, and injected values.
    /// - Returns: the handler.
    public static func handle<each Argument: ViewArgument, Body: ResponseConvertible, Part: ResponsePart>(
        _ methods: HTTPMethod...,
        by function: @escaping @Sendable (Self) -> (repeat each Argument) throws -> (Body, Part)
    ) -> ViewHandler<Self> {
        ViewHandler(methods, function) { try FlaskCore.makeResponse($0.0, $0.1) }
    }

    /// Names a method that answers requests with a body, a status and headers.
    ///
    /// - Parameters:
    ///   - methods: the request methods; without any, all that no other handler answers.
    ///   - function: the method, by its name; it takes the rule's variables in order, and injected values.
    /// - Returns: the handler.
    public static func handle<
        each Argument: ViewArgument, Body: ResponseConvertible, Status: ResponsePart, Fields: ResponsePart
    >(
        _ methods: HTTPMethod...,
        by function: @escaping @Sendable (Self) -> (repeat each Argument) throws -> (Body, Status, Fields)
    ) -> ViewHandler<Self> {
        ViewHandler(methods, function) { try FlaskCore.makeResponse($0.0, $0.1, $0.2) }
    }
}
