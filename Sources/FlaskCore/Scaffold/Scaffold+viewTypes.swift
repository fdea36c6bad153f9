public import FlaskHTTP
public import FlaskRouting

extension Scaffold {
    /// Adds rules to a view that is made of a type.
    ///
    /// ```swift
    /// let items = ItemAPI.asView("items") { ItemAPI(store: store) }
    /// app.addURLRule("/items/", view: items, methods: [.get, .post])
    /// app.addURLRule("/items/<int:id>", view: items, methods: [.get, .delete])
    /// ```
    ///
    /// Call it again to give the view further rules. Variables that a rule lacks are `nil`, so a method that answers on several
    /// rules takes them as optionals. Reference: flask/sansio/app.py, App.add_url_rule.
    ///
    /// - Parameters:
    ///   - rules: one or more rules, such as `/items/<int:id>`.
    ///   - view: the view, as `View.asView` makes it.
    ///   - methods: the methods it answers there; those of the type if they are not given.
    ///   - endpoint: the name for `urlFor`; the view's own if it is not given.
    ///   - defaults: values for variables that a rule does not have.
    ///   - subdomain: the subdomain the rules are for.
    ///   - host: the host the rules are for, with host matching.
    ///   - strictSlashes: whether a missing or additional final slash matters; the map's setting if not given.
    ///   - automaticOptions: whether `OPTIONS` is answered by the framework; if not given, what the type says
    ///     (``View/answersOptions``), else the configuration.
    ///   - runs: where the view runs.
    ///   - body: how the view gets the content of the request.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    public func addURLRule(
        _ rules: String..., view: ViewFunction, methods: [HTTPMethod]? = nil, endpoint: String? = nil,
        defaults: KeyValuePairs<String, RouteValue> = [:], subdomain: String? = nil, host: String? = nil,
        strictSlashes: Bool? = nil, automaticOptions: Bool? = nil, runs: ViewPlacement = .adaptive,
        body: BodyHandling = .buffered,
        file: StaticString = #fileID, line: UInt = #line
    ) {
        let options = RouteOptions(
            endpoint, methods, defaults, subdomain, host, strictSlashes, automaticOptions, runs, body,
            SourceSite(file: file, line: line))
        registrar.addView(rules, options, view)
    }
}
