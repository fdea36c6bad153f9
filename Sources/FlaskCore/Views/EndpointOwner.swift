/// What a view was registered on, for links to it.
enum EndpointOwner: Sendable {
    /// An application, and the names of the rule's variables in the order of the view's parameters.
    case application(Flask, variables: [String])
    /// A blueprint, which may be on several applications, and on one several times.
    case blueprint(Blueprint)
    /// An application, and the index of the handler of a view that is made of a type.
    case viewOfApplication(Flask, handler: Int)
    /// A blueprint, and the index of the handler of a view that is made of a type.
    case viewOfBlueprint(Blueprint, handler: Int)

    /// Finds the view on an application: that of the current context if it belongs to a blueprint.
    ///
    /// - Throws: ``FlaskError`` where no context is active, or the blueprint is not on its application.
    func resolve(_ name: String) throws(FlaskError) -> (app: Flask, name: String, variables: [String]) {
        switch self {
        case .application(let app, let variables): return (app, name, variables)
        case .blueprint(let blueprint):
            let (app, endpoint) = try Self.find(name, of: blueprint)
            return (app, endpoint, app.readSetup { $0.views[endpoint]?.binding.names ?? [] })
        case .viewOfApplication(let app, let handler): return (app, name, app.variables(of: handler, of: name))
        case .viewOfBlueprint(let blueprint, let handler):
            let (app, endpoint) = try Self.find(name, of: blueprint)
            return (app, endpoint, app.variables(of: handler, of: endpoint))
        }
    }

    private static func find(_ name: String, of blueprint: Blueprint) throws(FlaskError) -> (app: Flask, endpoint: String) {
        guard let app = Context.current?.app else {
            throw FlaskError(
                .urlBuilding,
                """
                the URL of the view '\(name)' of the blueprint '\(blueprint.name)' depends on the application that it is \
                registered on: build it inside a request, or inside `app.appContext { … }`
                """)
        }
        return (app, try app.registeredName(of: blueprint) + name)
    }
}

extension Flask {
    /// The names of the variables in the order of a handler's parameters; none where the view has no rules yet.
    fileprivate func variables(of handler: Int, of endpoint: String) -> [String] {
        readSetup { setup in
            guard let names = setup.views[endpoint]?.type?.names, handler < names.count else { return [] }
            return names[handler]
        }
    }

    /// The name that a blueprint is registered under: that of the current request if there are several, or else the first.
    fileprivate func registeredName(of blueprint: Blueprint) throws(FlaskError) -> String {
        let names = readSetup { $0.blueprints.filter { $0.blueprint === blueprint }.map(\.name) }
        let current = Context.current?.blueprints ?? []
        if let name = current.first(where: names.contains) ?? names.first { return name }
        throw FlaskError(
            .urlBuilding,
            "the blueprint '\(blueprint.name)' is not registered on the application: add app.register(blueprint)")
    }
}
