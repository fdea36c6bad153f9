/// The credentials of an `Authorization` field (RFC 9110 §11.6.2).
///
/// ```swift
/// guard let authorization = request.authorization, authorization.username == "admin" else { try abort(401) }
/// ```
/// Reference: werkzeug/datastructures/auth.py, Authorization.
public struct Authorization: Sendable, Equatable, CustomStringConvertible {
    /// The scheme, in lower case where it was received: `basic`, `digest`, `bearer`.
    public var scheme: String
    /// The parameters; `username` and `password` for the scheme `basic`.
    public var parameters: HeaderParameters
    /// The token of schemes that have one instead of parameters.
    public var token: String?

    /// Makes credentials.
    ///
    /// - Parameters:
    ///   - scheme: the scheme.
    ///   - parameters: the parameters.
    ///   - token: the token of schemes that have one.
    public init(scheme: String, parameters: HeaderParameters = [:], token: String? = nil) {
        self.scheme = scheme
        self.parameters = parameters
        self.token = token
    }

    /// Makes the credentials of a user with a password.
    ///
    /// - Parameters:
    ///   - username: the user's name; it must not hold a colon.
    ///   - password: the password.
    /// - Returns: the credentials.
    public static func basic(username: String, password: String) -> Authorization {
        Authorization(scheme: "basic", parameters: ["username": username, "password": password])
    }

    /// Makes the credentials of whoever bears a token.
    ///
    /// - Parameter token: the token.
    /// - Returns: the credentials.
    public static func bearer(_ token: String) -> Authorization { Authorization(scheme: "bearer", token: token) }

    /// Reads a field's value.
    ///
    /// The result is `nil` if it is empty, or `basic` credentials are not Base64 of UTF-8.
    ///
    /// - Parameter text: the field's value.
    public init?(parsing text: String) {
        guard let credentials = Credentials(text) else { return nil }
        guard credentials.scheme == "basic" else {
            let content = credentials.content
            self.init(scheme: credentials.scheme, parameters: content.parameters, token: content.token)
            return
        }
        guard let bytes = LenientBase64.decode(credentials.rest), let pair = String(validating: bytes, as: UTF8.self) else {
            return nil
        }
        let parts = pair.split(at: UInt8(ascii: ":"))
        self = .basic(username: String(parts?.before ?? pair[...]), password: String(parts?.behind ?? ""))
    }

    /// The user's name.
    public var username: String? { parameters["username"] }

    /// The password.
    public var password: String? { parameters["password"] }

    /// A parameter.
    ///
    /// - Parameter name: the parameter's name.
    public subscript(name: String) -> String? { parameters[name] }

    /// The field's value.
    public var headerValue: String {
        if scheme == "basic" { return "Basic \(LenientBase64.encode("\(username ?? ""):\(password ?? "")".utf8))" }
        return "\(Credentials.titled(scheme)) \(token ?? HeaderValue.list(parameters))"
    }

    /// The scheme; the credentials stay out of logs.
    public var description: String { "\(Credentials.titled(scheme)) …" }
}
