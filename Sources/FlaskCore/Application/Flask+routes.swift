import FlaskHTTP
public import FlaskRouting

extension Flask {
    /// Registers a view for any methods; `GET` unless `methods:` says otherwise.
    ///
    /// ```swift
    /// app.route("/user/<username>") { (username: String) in "User \(username)" }
    /// app.route("/login", methods: [.get, .post], endpoint: "login") { … }
    /// ```
    public var route: RouteRegistration { RouteRegistration(app: self, method: nil) }

    /// Registers a view for `GET`.
    public var get: RouteRegistration { RouteRegistration(app: self, method: .get) }

    /// Registers a view for `POST`.
    public var post: RouteRegistration { RouteRegistration(app: self, method: .post) }

    /// Registers a view for `PUT`.
    public var put: RouteRegistration { RouteRegistration(app: self, method: .put) }

    /// Registers a view for `DELETE`.
    public var delete: RouteRegistration { RouteRegistration(app: self, method: .delete) }

    /// Registers a view for `PATCH`.
    public var patch: RouteRegistration { RouteRegistration(app: self, method: .patch) }

    /// Adds a rule whose view is registered elsewhere, or that needs none because it redirects or only builds URLs.
    ///
    /// Reference: flask/sansio/app.py, App.add_url_rule.
    ///
    /// - Parameters:
    ///   - rule: the rule, with any of the options of the router.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    public func addURLRule(_ rule: Rule, file: StaticString = #fileID, line: UInt = #line) {
        let site = SourceSite(file: file, line: line)
        register { setup throws(FlaskError) in try setup.addRule(rule, at: site) }
    }

    /// Adds the rules of a factory, such as ``Submount``.
    ///
    /// - Parameters:
    ///   - factory: what makes the rules.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    public func addURLRules(_ factory: some RuleFactory, file: StaticString = #fileID, line: UInt = #line) {
        let site = SourceSite(file: file, line: line)
        register { setup throws(FlaskError) in
            let rules: [Rule]
            do throws(RoutingError) { rules = try factory.rules() } catch {
                throw FlaskError(.invalidRule, error.description, at: site, underlying: error)
            }
            for rule in rules { try setup.addRule(rule, at: site) }
        }
    }

    /// Registers a converter, so that rules may say `<name:variable>`; rules that use it are added afterwards.
    ///
    /// Reference: flask/app.py, Flask.url_map; werkzeug/routing/map.py, Map.converters.
    ///
    /// - Parameters:
    ///   - name: the name of the converter in rules.
    ///   - converter: what it matches and makes.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    public func addConverter(
        _ name: String, _ converter: some Converter, file: StaticString = #fileID, line: UInt = #line
    ) {
        register(at: SourceSite(file: file, line: line)) { $0.map.addConverter(name, converter) }
    }

    /// Registers a converter that takes arguments, so that rules may say `<name(arguments):variable>`.
    ///
    /// - Parameters:
    ///   - name: the name of the converter in rules.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - make: makes the converter of the arguments in a rule.
    public func addConverter(
        _ name: String, file: StaticString = #fileID, line: UInt = #line, _ make: @escaping RouteMap.ConverterFactory
    ) {
        register(at: SourceSite(file: file, line: line)) { $0.map.addConverter(name, make) }
    }

    /// How rules are matched: strict and merged slashes, redirects of defaults, the order of query parameters.
    ///
    /// An option counts for the rules that are added after it was set.
    public var routing: RouteMap.Options {
        get { readSetup { $0.map.options } }
        set { register { setup throws(FlaskError) in setup.map.options = newValue } }
    }

    /// Gives an endpoint its view, for rules that were added by ``addURLRule(_:file:line:)``.
    ///
    /// Reference: flask/sansio/scaffold.py, Scaffold.endpoint.
    ///
    /// - Parameters:
    ///   - name: the endpoint.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - view: reads the values of the rule's variables from `request.viewArguments`.
    public func endpoint<Body: ResponseConvertible>(
        _ name: String, file: StaticString = #fileID, line: UInt = #line, _ view: @escaping @Sendable () throws -> Body
    ) {
        let site = SourceSite(file: file, line: line)
        let function = RequestFunction.synchronous { _, _ in try view().makeResponse() }
        setView(function, endpoint: name, site)
    }

    private func setView(_ function: RequestFunction, endpoint: String, _ site: SourceSite) {
        let view = ApplicationSetup.RegisteredView(function: function, binding: .empty, site: site)
        register { setup throws(FlaskError) in try setup.setView(view, endpoint: endpoint) }
    }

    /// Gives an endpoint a view that suspends, for rules that were added by ``addURLRule(_:file:line:)``.
    ///
    /// - Parameters:
    ///   - name: the endpoint.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - view: reads the values of the rule's variables from `request.viewArguments`.
    public func endpoint<Body: ResponseConvertible>(
        _ name: String, file: StaticString = #fileID, line: UInt = #line,
        _ view: @escaping @Sendable @concurrent () async throws -> Body
    ) {
        let site = SourceSite(file: file, line: line)
        let function = RequestFunction.asynchronous { _, _ in try await view().makeResponse() }
        setView(function, endpoint: name, site)
    }
}
