import FlaskHTTP
public import FlaskRouting

extension Scaffold {
    /// Registers a view for any methods; `GET` unless `methods:` says otherwise.
    ///
    /// ```swift
    /// app.route("/user/<username>") { (username: String) in "User \(Markup.escape(username))" }
    /// app.route("/login", methods: [.get, .post], endpoint: "login") { … }
    /// ```
    public var route: RouteRegistration { RouteRegistration(registrar: registrar, method: nil) }

    /// Registers a view for `GET`.
    public var get: RouteRegistration { RouteRegistration(registrar: registrar, method: .get) }

    /// Registers a view for `POST`.
    public var post: RouteRegistration { RouteRegistration(registrar: registrar, method: .post) }

    /// Registers a view for `PUT`.
    public var put: RouteRegistration { RouteRegistration(registrar: registrar, method: .put) }

    /// Registers a view for `DELETE`.
    public var delete: RouteRegistration { RouteRegistration(registrar: registrar, method: .delete) }

    /// Registers a view for `PATCH`.
    public var patch: RouteRegistration { RouteRegistration(registrar: registrar, method: .patch) }

    /// Adds a rule whose view is registered elsewhere, or that needs none because it redirects or only builds URLs.
    ///
    /// Reference: flask/sansio/app.py, App.add_url_rule.
    ///
    /// - Parameters:
    ///   - rule: the rule, with any of the options of the router.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    public func addURLRule(_ rule: Rule, file: StaticString = #fileID, line: UInt = #line) {
        registrar.addRules(rule, at: SourceSite(file: file, line: line))
    }

    /// Adds the rules of a factory, such as `Submount`.
    ///
    /// - Parameters:
    ///   - factory: what makes the rules.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    public func addURLRules(_ factory: some RuleFactory, file: StaticString = #fileID, line: UInt = #line) {
        registrar.addRules(factory, at: SourceSite(file: file, line: line))
    }
}
