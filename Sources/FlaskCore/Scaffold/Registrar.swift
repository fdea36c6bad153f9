import FlaskHTTP
import FlaskRouting
import FlaskTemplates

/// Takes what is registered on an application or a blueprint: at once, or when the blueprint is registered.
public struct Registrar: Sendable {
    enum Target: Sendable {
        case application(Flask)
        case blueprint(Blueprint)
        /// The application that a blueprint is registered on: for all requests, not only those to the blueprint.
        case applicationOf(Blueprint)
    }

    let target: Target

    init(_ target: Target) { self.target = target }

    /// Changes what is called around views.
    func change(at site: SourceSite, _ change: @escaping @Sendable (inout Surroundings) -> Void) {
        switch target {
        case .application(let app): app.register(at: site) { change(&$0.surroundings) }
        case .blueprint(let blueprint): blueprint.change(at: site) { change(&$0.surroundings) }
        case .applicationOf(let blueprint):
            blueprint.recordOnce(at: site) { $0.app.register(at: site) { change(&$0.surroundings) } }
        }
    }

    /// Adds a view with its rules.
    func addView<each Argument: ViewArgument>(
        _ rules: [String], _ options: RouteOptions, _ parameters: [ViewParameter], _ function: RequestFunction
    ) -> Endpoint<repeat each Argument> {
        switch target {
        case .application(let app):
            let added = app.register(at: options.site) { setup throws(FlaskError) in
                try setup.addView(rules: rules, options: options, parameters: parameters, function: function)
            }
            return Endpoint(name: added.endpoint, owner: .application(app, variables: added.variables))
        case .blueprint(let blueprint), .applicationOf(let blueprint):
            let name = blueprint.addView(rules, options, parameters, function)
            return Endpoint(name: "." + name, owner: .blueprint(blueprint))
        }
    }

    /// Adds rules to a view that is made of a type.
    func addView(_ rules: [String], _ options: RouteOptions, _ view: ViewFunction) {
        switch target {
        case .application(let app):
            app.register(at: options.site) { setup throws(FlaskError) in try setup.addView(view, rules: rules, options: options) }
        case .blueprint(let blueprint), .applicationOf(let blueprint): blueprint.addView(rules, options, view)
        }
    }

    /// Adds rules whose view, if they need one, is registered under their endpoint.
    func addRules(_ factory: any RuleFactory, at site: SourceSite) {
        let rules: [Rule]
        do throws(RoutingError) { rules = try factory.rules() } catch {
            stop(FlaskError(.invalidRule, error.description, at: site, underlying: error))
        }
        switch target {
        case .application(let app):
            app.register(at: site) { setup throws(FlaskError) in
                for rule in rules { try setup.addRule(rule, at: site) }
            }
        case .blueprint(let blueprint), .applicationOf(let blueprint): blueprint.addRules(rules, at: site)
        }
    }

    /// Gives an endpoint of the application its view.
    func setView(_ function: RequestFunction, endpoint: String, at site: SourceSite) {
        let view = ApplicationSetup.RegisteredView(function: function, binding: .empty, site: site)
        perform(at: site) { app throws(FlaskError) in
            try app.tryRegister(at: site) { setup throws(FlaskError) in try setup.setView(view, endpoint: endpoint) }
        }
    }

    /// Adds to what the application's templates share.
    func addToTemplates(at site: SourceSite, _ addition: @escaping @Sendable (TemplateEnvironment) -> Void) {
        perform(at: site) { app throws(FlaskError) in app.addToTemplates(site, addition) }
    }

    /// Ends the program for a mistake in how the framework is used.
    func stop(_ error: FlaskError) -> Never { ProgrammingMistake.stop(error) }

    /// Does something with the application once it is known, and not again when a blueprint is registered twice.
    private func perform(at site: SourceSite, _ action: @escaping @Sendable (Flask) throws(FlaskError) -> Void) {
        switch target {
        case .application(let app): do { try action(app) } catch { stop(error) }
        case .blueprint(let blueprint), .applicationOf(let blueprint):
            blueprint.recordOnce(at: site) { state throws(FlaskError) in try action(state.app) }
        }
    }
}
