import FlaskHTTP
import FlaskRouting

/// A view that is made of a type, and what its handlers take from the rules known so far.
struct BoundViewType: Sendable {
    let view: ViewFunction
    /// The names of the variables in the order of each handler's parameters.
    let names: [[String]]
}

extension ApplicationSetup {
    /// Adds rules to a view that is made of a type.
    ///
    /// - Throws: ``FlaskError`` for a faulty rule, a method without a handler, parameters that do not fit, or an endpoint that
    ///   another view has.
    mutating func addView(
        _ view: ViewFunction, rules: [String], options: RouteOptions, outerVariables: Set<String> = []
    ) throws(FlaskError) {
        let endpoint = options.endpoint ?? view.name
        if views[endpoint]?.type?.view !== view { try checkFree(endpoint, at: options.site) }
        var options = options
        options.methods = options.methods ?? view.methods
        options.automaticOptions = options.automaticOptions ?? view.answersOptions
        _ = try addRoutes(rules, endpoint, options, outerVariables)
        try bind(view, to: endpoint, at: options.site)
    }

    /// Checks the handlers of a view against all rules of its endpoint, and gives the endpoint to it.
    mutating func bind(_ view: ViewFunction, to endpoint: String, at site: SourceSite) throws(FlaskError) {
        var served = [[RuleVariables]](repeating: [], count: view.handlers.count)
        for route in routes where route.rule.endpoint == endpoint && route.callsView {
            let variables = RuleVariables(route.rule, outer: route.outerVariables)
            for index in Set(try handlers(view, of: route).map(\.index)) { served[index].append(variables) }
        }
        var names: [[String]] = []
        for (handler, rules) in zip(view.handlers, served) {
            let methods = handler.methods.isEmpty ? "requests" : handler.methods.joined(separator: ", ")
            let subject = "the handler of \(methods) of '\(view.name)'"
            names.append(try ViewBinding(handler.parameters, to: rules, isComplete: false, of: subject, at: site).names)
        }
        views[endpoint] = RegisteredView(
            function: .missingView(of: endpoint), binding: .empty, site: views[endpoint]?.site ?? site,
            type: BoundViewType(view: view, names: names))
    }

    /// The handler of each method of a rule.
    ///
    /// - Throws: ``FlaskError`` if a method has none.
    func handlers(_ view: ViewFunction, of route: Route) throws(FlaskError) -> [(method: String, index: Int)] {
        var found: [(method: String, index: Int)] = []
        for method in route.rule.methods ?? [] where !(route.automaticOptions && method == "OPTIONS") {
            guard let index = view.handlerIndex(for: method) else {
                throw FlaskError(
                    .argumentMismatch,
                    """
                    the rule '\(route.rule.text)' answers \(method), but \(view.type), which the view '\(view.name)' is made of, \
                    has no handler for it: add `handle(.\(method.lowercased()), by: …)` to its handlers, or give the rule \
                    `methods:` without it
                    """, at: route.site)
            }
            found.append((method, index))
        }
        return found
    }
}

extension ApplicationSetup.Route {
    /// Whether requests that match are answered by the view.
    fileprivate var callsView: Bool { !rule.isBuildOnly && !rule.isWebSocket && rule.redirectTo == nil }
}
