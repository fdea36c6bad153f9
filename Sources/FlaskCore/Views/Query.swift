import FlaskHTTP

/// The arguments in the URL as a type of the application's own: a view's parameter.
///
/// ```swift
/// struct Search: Decodable { var q: String, page: Int? }
/// app.route("/search") { (search: Query<Search>) in "\(search.value.q), page \(search.value.page ?? 1)" }
/// ```
///
/// A request whose arguments are missing or do not fit the type is answered 400 with the name of the argument. See
/// `MultiDict.decode(_:)` for how arguments are read.
public struct Query<Value: Decodable & Sendable>: ViewArgument {
    /// The value.
    public let value: Value

    /// The arguments of the request.
    ///
    /// - Parameter source: the context of the request.
    /// - Returns: the decoded arguments.
    /// - Throws: `HTTPException` with 400, or what the type's own decoding throws.
    public static func argument(from source: inout ViewArgumentSource) throws -> Query {
        Query(value: try Request.argument(from: &source).args.decode(Value.self))
    }
}
