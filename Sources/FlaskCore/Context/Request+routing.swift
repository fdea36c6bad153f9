public import FlaskHTTP
public import FlaskRouting

extension Request {
    /// The name of the view that the request goes to; `nil` where no rule matched.
    ///
    /// Known while the request is the one of the current context. Reference: flask/wrappers.py, Request.endpoint.
    public var endpoint: String? { Context.current?.routing.match?.entry.endpoint }

    /// The rule that matched.
    public var urlRule: BoundRule? { Context.current?.routing.match?.rule }

    /// The values of the rule's variables, by name and in the rule's order.
    public var viewArguments: RouteArguments? { Context.current?.routing.match?.arguments }

    /// Why no view is called: 404, 405, or a host that is not served.
    public var routingException: HTTPException? {
        if case .failed(let exception) = Context.current?.routing { exception } else { nil }
    }
}
