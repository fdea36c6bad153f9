public import FlaskRouting

/// One registration of a blueprint on an application, as record functions see it.
///
/// Reference: flask/sansio/blueprints.py, BlueprintSetupState.
public struct BlueprintSetupState: Sendable {
    /// The application.
    public let app: Flask
    /// The blueprint.
    public let blueprint: Blueprint
    /// The name that the blueprint is registered under, behind those of the blueprints around it: `admin.users`.
    public let name: String
    /// Whether the blueprint was not registered on this application before.
    public let isFirstRegistration: Bool
    /// What the rules begin with, with the prefixes of the blueprints around it.
    public let urlPrefix: String?
    /// The subdomain that the rules are for.
    public let subdomain: String?
    /// Values for variables that the rules do not have.
    public let urlDefaults: [(name: String, value: RouteValue)]

    init(_ app: Flask, _ blueprint: Blueprint, _ options: BlueprintOptions, name: String, isFirst: Bool) {
        self.app = app
        self.blueprint = blueprint
        self.name = name
        isFirstRegistration = isFirst
        urlPrefix = options.urlPrefix ?? blueprint.urlPrefix
        subdomain = options.subdomain ?? blueprint.subdomain
        urlDefaults = Self.merging(blueprint.defaults, options.urlDefaults)
    }

    /// The text of a rule behind the prefix.
    func prefixed(_ rule: String) -> String {
        guard let urlPrefix else { return rule }
        return rule.isEmpty ? urlPrefix : URLPrefix.join(urlPrefix, rule)
    }

    /// Adds a view of the blueprint to the application.
    func addView(
        _ rules: [String], _ options: RouteOptions, _ parameters: [ViewParameter], _ function: RequestFunction
    ) throws(FlaskError) {
        let (rules, completed) = (rules.map(prefixed), completed(options))
        try app.tryRegister { setup throws(FlaskError) in
            let outer = try outerVariables(setup.map, besides: options)
            _ = try setup.addView(
                rules: rules, options: completed, parameters: parameters, function: function, outerVariables: outer)
        }
    }

    /// Adds rules of a view that is made of a type to the application.
    func addView(_ rules: [String], _ options: RouteOptions, _ view: ViewFunction) throws(FlaskError) {
        let rules = rules.map(prefixed)
        var completed = completed(options)
        completed.endpoint = completed.endpoint ?? name + "." + view.name
        try app.tryRegister { [completed] setup throws(FlaskError) in
            let outer = try outerVariables(setup.map, besides: options)
            try setup.addView(view, rules: rules, options: completed, outerVariables: outer)
        }
    }

    /// The options of a view with what the registration adds to them.
    private func completed(_ options: RouteOptions) -> RouteOptions {
        var options = options
        options.endpoint = options.endpoint.map { name + "." + $0 }
        options.subdomain = options.subdomain ?? subdomain
        options.defaults = Self.merging(urlDefaults, options.defaults)
        return options
    }

    /// Adds a rule of the blueprint to the application.
    func addRule(_ rule: Rule, at site: SourceSite) throws(FlaskError) {
        var rule = rule
        rule.text = prefixed(rule.text)
        rule.endpoint = name + "." + rule.endpoint
        rule.subdomain = rule.subdomain ?? subdomain
        rule.defaults = Self.merging(urlDefaults, rule.defaults)
        try app.tryRegister { setup throws(FlaskError) in try setup.addRule(rule, at: site) }
    }

    /// The names of the variables that the blueprint adds to rules that were not given values for them.
    private func outerVariables(_ map: RouteMap, besides options: RouteOptions) throws(FlaskError) -> Set<String> {
        try outerVariables(map, at: options.site).subtracting(options.defaults.map(\.name))
    }

    /// The names of the variables that the blueprint adds to its rules.
    private func outerVariables(_ map: RouteMap, at site: SourceSite) throws(FlaskError) -> Set<String> {
        let defaults = Set(urlDefaults.map(\.name))
        guard [urlPrefix, subdomain].contains(where: { $0?.utf8.contains(UInt8(ascii: "<")) == true }) else { return defaults }
        var map = map
        do {
            let host = map.options.hostMatching ? nil : subdomain
            return try defaults.union(map.add(Rule(prefixed("/"), endpoint: name, subdomain: host)).variables)
        } catch {
            throw FlaskError(.invalidRule, error.description, at: site, underlying: error)
        }
    }

    private static func merging(
        _ values: [(name: String, value: RouteValue)], _ stronger: [(name: String, value: RouteValue)]
    ) -> [(name: String, value: RouteValue)] {
        values.filter { value in !stronger.contains { $0.name == value.name } } + stronger
    }
}
