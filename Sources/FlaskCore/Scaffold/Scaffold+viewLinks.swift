import FlaskHTTP

extension Scaffold {
    /// Makes a handle that builds links to a view that is made of a type, with the parameters of one of its handlers.
    ///
    /// ```swift
    /// let items = ItemAPI.asView("items") { ItemAPI(store: store) }
    /// app.addURLRule("/items/<int:id>", view: items, methods: [.get, .delete])
    /// let item = app.link(to: items, by: ItemAPI.get)
    /// try item.url(3)                                     // /items/3; another type does not compile
    /// ```
    ///
    /// - Parameters:
    ///   - view: the view, whose rules may be added before or afterwards.
    ///   - handler: the method of the type whose parameters links take; it is not called.
    ///   - endpoint: the view's name, where `addURLRule` gave it another.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    /// - Returns: the handle.
    public func link<Instance: View, each Argument: ViewArgument, Result>(
        to view: ViewFunction, by handler: (Instance) -> (repeat each Argument) throws -> Result, endpoint: String? = nil,
        file: StaticString = #fileID, line: UInt = #line
    ) -> Endpoint<repeat each Argument> {
        registrar.link(view, Instance.self, endpoint, at: SourceSite(file: file, line: line))
    }

    /// Makes a handle that builds links to a view that is made of a type, with the parameters of a handler that suspends.
    ///
    /// - Parameters:
    ///   - view: the view, whose rules may be added before or afterwards.
    ///   - handler: the method of the type whose parameters links take; it is not called.
    ///   - endpoint: the view's name, where `addURLRule` gave it another.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    /// - Returns: the handle.
    public func link<Instance: View, each Argument: ViewArgument, Result>(
        to view: ViewFunction, by handler: (Instance) -> @concurrent (repeat each Argument) async throws -> Result,
        endpoint: String? = nil, file: StaticString = #fileID, line: UInt = #line
    ) -> Endpoint<repeat each Argument> {
        registrar.link(view, Instance.self, endpoint, at: SourceSite(file: file, line: line))
    }
}

extension Registrar {
    /// A handle of the view's handler that takes the arguments.
    fileprivate func link<Instance: View, each Argument: ViewArgument>(
        _ view: ViewFunction, _ type: Instance.Type, _ endpoint: String?, at site: SourceSite
    ) -> Endpoint<repeat each Argument> {
        let parameters = ViewParameter.list(of: repeat (each Argument).self)
        guard view.type == "\(type)", let handler = view.handlers.firstIndex(where: { $0.parameters == parameters }) else {
            stop(
                FlaskError(
                    .argumentMismatch,
                    """
                    the view '\(view.name)', which is made of \(view.type), has no handler that takes \
                    (\(parameters.map(\.type).joined(separator: ", "))) in \(type): name one of its handlers
                    """, at: site))
        }
        let name = endpoint ?? view.name
        return switch target {
        case .application(let app): Endpoint(name: name, owner: .viewOfApplication(app, handler: handler))
        case .blueprint(let blueprint), .applicationOf(let blueprint):
            Endpoint(name: "." + name, owner: .viewOfBlueprint(blueprint, handler: handler))
        }
    }
}
