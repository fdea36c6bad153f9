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
