import FlaskRouting

extension ApplicationSetup {
    /// What is called for a rule.
    func entry(of route: Route, _ surroundings: FrozenSurroundings) -> RouteEntry {
        let view = views[route.rule.endpoint]
        if let type = view?.type, let entry = entry(of: route, type, surroundings) { return entry }
        let function = view?.function ?? .missingView(of: route.rule.endpoint)
        return entry(of: route, function, view?.binding.names ?? [], route.load, surroundings)
    }

    /// What is called for a rule of a view that is made of a type: an entry a handler, so that each is watched by itself.
    private func entry(of route: Route, _ type: BoundViewType, _ surroundings: FrozenSurroundings) -> RouteEntry? {
        guard let handlers = try? handlers(type.view, of: route), let first = handlers.first else { return nil }
        var entries: [Int: RouteEntry] = [:]
        for (_, index) in handlers where entries[index] == nil {
            entries[index] = entry(
                of: route, type.view.handlers[index].function, type.names[index], ViewLoad(route.load.placement), surroundings)
        }
        if entries.count == 1 { return entries[first.index] }
        let byMethod = handlers.compactMap { method, index in
            entries[index].map { MethodEntry(method: method, match: RouteMatchEntry($0, route.rule)) }
        }
        return entry(
            of: route, type.view.handlers[first.index].function, type.names[first.index], route.load, surroundings,
            byMethod: byMethod)
    }

    private func entry(
        of route: Route, _ function: RequestFunction, _ names: [String], _ load: ViewLoad, _ surroundings: FrozenSurroundings,
        byMethod: [MethodEntry]? = nil
    ) -> RouteEntry {
        RouteEntry(
            endpoint: route.rule.endpoint, function: function, names: names == route.rule.arguments ? nil : names,
            automaticOptions: route.automaticOptions, load: load, body: route.body, surroundings: surroundings,
            isDirect: surroundings.hooks.isEmpty && aborter == nil && asyncSessionInterface == nil, byMethod: byMethod)
    }
}

extension RequestFunction {
    /// What is called for a rule whose endpoint was given no view.
    static func missingView(of endpoint: String) -> RequestFunction {
        .synchronous { _, _ in
            throw FlaskError(
                .missingView, "the endpoint '\(endpoint)' has a rule but no view: register one with app.endpoint(\"\(endpoint)\")"
            )
        }
    }
}
