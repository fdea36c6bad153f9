import FlaskHTTP
import FlaskRouting

/// What an application collects before its first request.
struct ApplicationSetup: Sendable {
    /// A rule that was added; one a rule, in the order of the rules' indices.
    struct Route: Sendable {
        let rule: BoundRule
        let automaticOptions: Bool
        let load: ViewLoad
        var body = BodyHandling.buffered
        /// The variables that a blueprint adds, which the view may leave out.
        var outerVariables: Set<String> = []
        let site: SourceSite
    }

    /// A view under its endpoint.
    struct RegisteredView: Sendable {
        let function: RequestFunction
        let binding: ViewBinding
        let site: SourceSite
        /// The type that the view is made of, if it is; then `function` is not called.
        var type: BoundViewType?
    }

    var map: RouteMap
    var templates: TemplateSetup
    var routes: [Route] = []
    var views: [String: RegisteredView] = [:]
    /// What is called around all views.
    var surroundings = Surroundings()
    /// The blueprints, in the order of their registration.
    var blueprints: [RegisteredBlueprint] = []
    /// The commands, in the order of their registration.
    var commands: [RegisteredCommand] = []
    var middleware: (any Responder)?
    /// What adds names to the interactive shell.
    var shellContextProcessors: [@Sendable () -> [String: any Sendable]] = []
    /// What may give URLs where none can be built.
    var urlBuildErrorHandlers: [URLBuildErrorHandler] = []
    /// Set only if the application has exceptions of its own.
    var aborter: Aborter?
    var json = JSONProvider()
    /// Set only if sessions are not kept in the cookie.
    var sessionInterface: (any SessionInterface)?
    /// Set only if sessions have to be waited for.
    var asyncSessionInterface: (any AsyncSessionInterface)?
    /// The tags of the application's own types in sessions.
    var sessionTags = SessionTags()
    /// The media type of what views return as text; `nil` for HTML.
    var responseMimetype: String?
    /// Set only where somebody wants to look at failed requests.
    var failedContexts: FailedContexts?
    /// Whether rules answer `OPTIONS` by themselves unless they say otherwise.
    var automaticOptions = true

    /// Adds a view with its rules.
    ///
    /// - Parameters:
    ///   - rules: the texts of the rules.
    ///   - options: what the call states beside them.
    ///   - parameters: what the view takes.
    ///   - function: the view.
    ///   - outerVariables: the variables that a blueprint adds to the rules, which the view may leave out.
    /// - Returns: the endpoint, and the names of the variables in the order of the view's parameters.
    /// - Throws: ``FlaskError`` for a faulty rule, parameters that do not fit, or an endpoint that is taken.
    mutating func addView(
        rules: [String], options: RouteOptions, parameters: [ViewParameter], function: RequestFunction,
        outerVariables: Set<String> = []
    ) throws(FlaskError) -> (endpoint: String, variables: [String]) {
        let endpoint = options.endpoint ?? freeEndpoint(for: rules.first ?? "", options.methods)
        let bound = try addRoutes(rules, endpoint, options, outerVariables)
        let binding = try ViewBinding(parameters, to: bound.map { RuleVariables($0, outer: outerVariables) }, at: options.site)
        try setView(RegisteredView(function: function, binding: binding, site: options.site), endpoint: endpoint)
        return (endpoint, binding.names)
    }

    /// Adds the rules of a view.
    mutating func addRoutes(
        _ rules: [String], _ endpoint: String, _ options: RouteOptions, _ outerVariables: Set<String>
    ) throws(FlaskError) -> [BoundRule] {
        if rules.isEmpty {
            throw FlaskError(.invalidRule, "a view needs at least one rule, such as \"/\"", at: options.site)
        }
        let methods = RouteMethods(options, automatic: automaticOptions)
        let load = ViewLoad(options.placement)
        var bound: [BoundRule] = []
        for text in rules {
            let rule = try add(Rule(text, endpoint, methods, options), at: options.site)
            bound.append(rule)
            routes.append(
                Route(
                    rule: rule, automaticOptions: methods.answersOptions, load: load, body: options.body,
                    outerVariables: outerVariables, site: options.site))
        }
        return bound
    }

    /// Adds a rule whose view, if it needs one, is registered under its endpoint.
    mutating func addRule(_ rule: Rule, at site: SourceSite) throws(FlaskError) {
        let methods = RouteMethods(rule, automatic: automaticOptions)
        var rule = rule
        rule.methods = methods.names
        let bound = try add(rule, at: site)
        try views[bound.endpoint]?.binding.check(RuleVariables(bound), at: site)
        routes.append(
            Route(rule: bound, automaticOptions: methods.answersOptions, load: ViewLoad(.adaptive), site: site))
        if let type = views[bound.endpoint]?.type { try bind(type.view, to: bound.endpoint, at: site) }
    }

    /// Gives an endpoint its view.
    mutating func setView(_ view: RegisteredView, endpoint: String) throws(FlaskError) {
        try checkFree(endpoint, at: view.site)
        for route in routes where route.rule.endpoint == endpoint {
            try view.binding.check(RuleVariables(route.rule), at: route.site)
        }
        views[endpoint] = view
    }

    /// Checks that an endpoint has no view yet.
    func checkFree(_ endpoint: String, at site: SourceSite) throws(FlaskError) {
        if let known = views[endpoint] {
            throw FlaskError(
                .duplicateEndpoint,
                """
                the endpoint '\(endpoint)' already belongs to the view registered at \(known.site): give one of them another \
                name with `endpoint:`, or add a further rule to that view with app.addURLRule(Rule(…, endpoint: "\(endpoint)"))
                """, at: site)
        }
    }

    private mutating func add(_ rule: Rule, at site: SourceSite) throws(FlaskError) -> BoundRule {
        do { return try map.add(rule) } catch {
            throw FlaskError(.invalidRule, error.description, at: site, underlying: error)
        }
    }

    /// The name of a view that was given none: its rule, with the methods where several views share the rule.
    private func freeEndpoint(for rule: String, _ methods: [HTTPMethod]?) -> String {
        EndpointName.free(for: rule, methods) { views[$0] != nil }
    }
}

extension Rule {
    fileprivate init(_ text: String, _ endpoint: String, _ methods: RouteMethods, _ options: RouteOptions) {
        self.init(
            text, endpoint: endpoint, methods: methods.names, subdomain: options.subdomain, host: options.host,
            strictSlashes: options.strictSlashes)
        defaults = options.defaults
    }
}
