/// A challenge of a `WWW-Authenticate` field: how the client may prove who it is (RFC 9110 §11.6.1).
///
/// ```swift
/// response.wwwAuthenticate = [WWWAuthenticate(scheme: "basic", parameters: ["realm": "Staff"])]
/// ```
/// Reference: werkzeug/datastructures/auth.py, WWWAuthenticate.
public struct WWWAuthenticate: Sendable, Equatable, CustomStringConvertible {
    /// The scheme in lower case: `basic`, `digest`, `bearer`.
    public let scheme: String
    /// The parameters.
    public var parameters: HeaderParameters
    /// The token of schemes that have one instead of parameters.
    public var token: String?

    /// The parameters of `digest` that are always quoted (RFC 7616 §3.3).
    private static let quotedParameters: Set<String> = ["realm", "domain", "nonce", "opaque", "qop"]

    /// Makes a challenge.
    ///
    /// - Parameters:
    ///   - scheme: the scheme in any case.
    ///   - parameters: the parameters.
    ///   - token: the token of schemes that have one.
    public init(scheme: String, parameters: HeaderParameters = [:], token: String? = nil) {
        self.scheme = scheme.lowercased()
        self.parameters = parameters
        self.token = token
    }

    /// Reads a field's value, which holds one challenge.
    ///
    /// The result is `nil` if it is empty.
    ///
    /// - Parameter text: the field's value.
    public init?(parsing text: String) {
        guard let credentials = Credentials(text) else { return nil }
        let content = credentials.content
        self.init(scheme: credentials.scheme, parameters: content.parameters, token: content.token)
    }

    /// A parameter; setting `nil` removes it.
    ///
    /// - Parameter name: the parameter's name.
    public subscript(name: String) -> String? {
        get { parameters[name] }
        set { parameters[name] = newValue }
    }

    /// The field's value.
    public var headerValue: String {
        let title = Credentials.titled(scheme)
        if let token { return "\(title) \(token)" }
        if parameters.isEmpty { return title }
        guard scheme == "digest" else { return "\(title) \(HeaderValue.list(parameters))" }
        let pairs = parameters.map { parameter in
            // Werkzeug writes a parameter that came without a value as Python's None; browsers ignore it either way.
            let value = HeaderValue.quoted(
                parameter.value ?? "None", allowingToken: !Self.quotedParameters.contains(parameter.name))
            return "\(parameter.name)=\(value)"
        }
        return "Digest \(pairs.joined(separator: ", "))"
    }

    /// The field's value.
    public var description: String { headerValue }
}
