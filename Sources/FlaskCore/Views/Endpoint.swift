import FlaskHTTP
public import FlaskRouting

/// A registered view: its name, and links to it that the compiler checks.
///
/// ```swift
/// let profile = app.route("/user/<username>", endpoint: "profile") { (username: String) in "User \(Markup.escape(username))" }
/// try profile.url("John Doe")      // /user/John%20Doe
/// ```
public struct Endpoint<each Argument: ViewArgument>: Sendable {
    /// The name that `urlFor` knows the view by; of a blueprint's view it begins with a dot, and counts in requests to the
    /// blueprint.
    public let name: String
    let owner: EndpointOwner
}

extension Endpoint where repeat each Argument: PathArgument {
    /// Builds the URL of the view; number and types of the arguments are those of its parameters.
    ///
    /// - Parameter arguments: a value for each parameter of the view; `nil` leaves a variable out.
    /// - Returns: the URL, as `urlFor` gives it.
    /// - Throws: ``FlaskError`` if no rule of the view fits the values.
    public func url(_ arguments: repeat each Argument) throws -> String {
        let (app, name, variables) = try owner.resolve(name)
        var values: [RouteValue] = []
        for argument in repeat each arguments { values.append(argument.routeValue) }
        let named = zip(variables, values).map { ($0, $1) }
        return try app.buildURL(name, values: named, options: LinkOptions())
    }
}

extension Endpoint {
    /// Builds the URL of a view that also takes values which do not come from its rule.
    ///
    /// - Parameters:
    ///   - values: the rule's variables by name; others become the query.
    ///   - external: whether the URL has scheme and host.
    /// - Returns: the URL.
    /// - Throws: ``FlaskError`` if no rule of the view fits the values.
    public func url(
        values: KeyValuePairs<String, any RouteValueConvertible>, external: Bool? = nil
    ) throws -> String {
        let (app, name, _) = try owner.resolve(name)
        let values = values.map { ($0.key, $0.value.routeValue) }
        return try app.buildURL(name, values: values, options: LinkOptions(external: external))
    }
}
