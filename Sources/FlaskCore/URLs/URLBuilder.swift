public import FlaskRouting

/// Builds URLs by endpoint: what stands behind `urlFor`.
///
/// ```swift
/// try urlFor("profile", username: "John Doe", page: 2)     // /user/John%20Doe?page=2
/// try urlFor("login", next: "/", _anchor: "form")          // /login?next=/#form
/// ```
///
/// Labels are the rule's variables; others become the query, `nil` is left out. Four have a meaning of their own:
/// `_anchor`, `_external`, `_scheme` and `_method`. Reference: flask/app.py, Flask.url_for.
@dynamicCallable
public struct URLBuilder: Sendable {
    /// Builds a URL; write it as `urlFor("endpoint", name: value)`.
    ///
    /// - Parameter arguments: the endpoint without a label, then values by name.
    /// - Returns: the URL.
    /// - Throws: ``FlaskError`` if no rule of the endpoint fits the values.
    public func dynamicallyCall(
        withKeywordArguments arguments: KeyValuePairs<String, any RouteValueConvertible>
    ) throws -> String {
        var endpoint: String?, values: [(String, RouteValue)] = [], options = LinkOptions()
        for (name, argument) in arguments {
            let value = argument.routeValue
            if name.isEmpty && endpoint == nil, case .string(let text) = value {
                endpoint = text
            } else if try !options.take(name, value) {
                values.append((name, value))
            }
        }
        guard let endpoint else {
            throw FlaskError(.urlBuilding, "urlFor needs the name of an endpoint first, as in urlFor(\"index\")")
        }
        return try Context.required(for: "urlFor").app.buildURL(endpoint, values: values, options: options)
    }
}

/// Builds the URL of an endpoint; see ``URLBuilder``.
public let urlFor = URLBuilder()
