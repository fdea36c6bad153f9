import FlaskHTTP
import FlaskRouting

/// What an application collects before its first request.
struct ApplicationSetup: Sendable {
    /// A rule that was added, and how its view wants it.
    struct Route: Sendable {
        let endpoint: String
        let binding: ViewBinding
        let variables: [String]
        let automaticOptions: Bool?
        let load: ViewLoad
    }

    /// A view under its endpoint.
    struct RegisteredView: Sendable {
        let function: RequestFunction
        let site: SourceSite?
    }

    var map: RouteMap
    /// The routes, by the index of their rule.
    var routes: [Route] = []
    var views: [String: RegisteredView] = [:]
    var hooks = Hooks()
    var errors = ErrorHandlers()
    /// Where rules were registered, for messages about endpoints.
    var middleware: (any Responder)?

    /// Adds a view with its rules.
    ///
    /// - Returns: the endpoint, and the names of the variables in the order of the view's parameters.
    /// - Throws: ``FlaskError`` for a faulty rule, parameters that do not fit, or an endpoint that is taken.
    mutating func addView(
        rules: [String], options: RouteOptions, parameters: [ViewParameter], function: RequestFunction
    ) throws(FlaskError) -> (endpoint: String, variables: [String]) {
        guard let first = rules.first else {
            throw FlaskError(.invalidRule, "a view needs at least one rule, such as \"/\"", at: options.site)
        }
        let endpoint = options.endpoint ?? freeEndpoint(for: first, options.methods)
        var variables: [RuleVariables] = [], indices: [Int] = []
        for text in rules {
            let rule = Rule(text, endpoint: endpoint, options: options)
            let index = try add(rule, at: options.site)
            indices.append(index)
            variables.append(map.variables(ofRuleAt: index))
        }
        let binding = try ViewBinding(parameters, to: variables, at: options.site)
        let load = ViewLoad(options.placement)
        for rule in variables {
            routes.append(
                Route(
                    endpoint: endpoint, binding: binding, variables: rule.names, automaticOptions: options.automaticOptions,
                    load: load))
        }
        try setView(function, endpoint: endpoint, at: options.site)
        return (endpoint, binding.names)
    }

    /// Gives an endpoint its view.
    mutating func setView(_ function: RequestFunction, endpoint: String, at site: SourceSite) throws(FlaskError) {
        if let known = views[endpoint], known.site != site {
            let place = known.site.map { " at \($0)" } ?? ""
            throw FlaskError(
                .duplicateEndpoint,
                """
                the endpoint '\(endpoint)' already belongs to the view registered\(place): \
                give one of them another name with `endpoint:`
                """, at: site)
        }
        views[endpoint] = RegisteredView(function: function, site: site)
    }

    private mutating func add(_ rule: Rule, at site: SourceSite) throws(FlaskError) -> Int {
        do { return try map.add(rule) } catch {
            throw FlaskError(.invalidRule, error.message, at: site, underlying: error)
        }
    }

    /// The name of a view that was given none: its rule, with the methods where several views share the rule.
    private func freeEndpoint(for rule: String, _ methods: [HTTPMethod]?) -> String {
        guard views[rule] != nil, let methods else { return rule }
        return methods.map(\.rawValue).joined(separator: ",") + " " + rule
    }
}
