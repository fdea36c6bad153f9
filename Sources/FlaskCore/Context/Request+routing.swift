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
    public var viewArguments: RouteArguments? { Context.current?.viewArguments }

    /// The name of the blueprint that the view belongs to, with those around it: `admin.users`; `nil` for none.
    ///
    /// Reference: flask/wrappers.py, Request.blueprint.
    public var blueprint: String? { Context.current?.blueprints.first }

    /// The names of the blueprint that the view belongs to and of those around it, the innermost first.
    ///
    /// Reference: flask/wrappers.py, Request.blueprints.
    public var blueprints: [String] { Context.current?.blueprints ?? [] }

    /// Why no view is called: 404, 405, or a host that is not served.
    public var routingException: HTTPException? {
        if case .failed(let exception) = Context.current?.routing { exception } else { nil }
    }
}
