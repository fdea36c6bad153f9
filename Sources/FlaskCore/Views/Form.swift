import FlaskHTTP

/// The form of a request as a type of the application's own: a view's parameter.
///
/// ```swift
/// struct Login: Decodable { var username: String, password: String, remember: Bool? }
/// app.post("/login") { (login: Form<Login>) in "Hello \(login.value.username)" }
/// ```
///
/// A request whose content is no form is answered 415; one whose fields are missing or do not fit the type, 400 with the
/// name of the field. See `MultiDict.decode(_:)` for how fields are read; files are in `request.files`.
public struct Form<Value: Decodable & Sendable>: ViewArgument {
    /// The value.
    public let value: Value

    /// The form of the request.
    ///
    /// - Parameter source: the context of the request.
    /// - Returns: the decoded form.
    /// - Throws: `HTTPException` with 400, 413 or 415, or what the type's own decoding throws.
    public static func argument(from source: inout ViewArgumentSource) throws -> Form {
        let request = Request.argument(from: &source)
        guard FormParser.isForm(request.mimetype) else {
            throw HTTPException(
                .unsupportedMediaType,
                description: "A form is wanted: send application/x-www-form-urlencoded or multipart/form-data.")
        }
        return Form(value: try request.form.decode(Value.self))
    }
}
