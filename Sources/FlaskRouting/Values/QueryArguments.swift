/// The query that a redirect carries along: the text as it was received, or parameters that are still to be encoded.
public enum QueryArguments: Sendable, Hashable, ExpressibleByStringLiteral {
    /// A query as it stands after the `?` of a URL.
    case text(String)
    /// Parameters; a list repeats the name, ``RouteValue/null`` drops out.
    case values(RouteValues)

    /// Takes the text of a query.
    ///
    /// - Parameter value: what stands after the `?` of a URL.
    public init(stringLiteral value: String) { self = .text(value) }

    /// The query as it stands after the `?`.
    var encoded: String {
        switch self {
        case .text(let text): text
        case .values(let values): QueryEncoding.query(values.map { ($0.name, $0.value) }, sortedBy: .asGiven)
        }
    }
}
