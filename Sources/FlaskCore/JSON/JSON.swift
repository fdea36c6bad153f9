public import FlaskHTTP

/// A value that is JSON on the wire: a view's parameter that is decoded from the request, or what a view returns.
///
/// ```swift
/// app.post("/api/users") { (user: JSON<NewUser>) in (try users.add(user.value), 201) }
/// ```
///
/// A request whose media type is not JSON is answered 415; one whose content is no JSON, or does not fit the type, 400 with
/// the key path, as in `users[2].age: expected an integer, got "x"`.
public struct JSON<Value: Sendable>: Sendable {
    /// The value.
    public var value: Value

    /// Makes what a view returns.
    ///
    /// - Parameter value: the value.
    public init(_ value: Value) { self.value = value }
}

extension JSON: ViewArgument where Value: Decodable {
    /// The content of the request.
    ///
    /// - Parameter source: the context of the request.
    /// - Returns: the decoded content.
    /// - Throws: `HTTPException` with 400 or 415, or what the type's own decoding throws.
    public static func argument(from source: inout ViewArgumentSource) throws -> JSON {
        JSON(try Request.argument(from: &source).getJSON(as: Value.self))
    }
}

extension JSON: ResponseConvertible where Value: Encodable {
    /// The value as JSON.
    ///
    /// - Returns: the response.
    /// - Throws: what encoding the value throws.
    public func makeResponse() throws -> Response { try JSONResponder.current.response(value) }
}
