/// The method token of a request, such as `GET`.
///
/// Methods are case-sensitive tokens (RFC 9110 §9.1); rules and view registration fold them to upper case.
public struct HTTPMethod: Sendable, Hashable, RawRepresentable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The token as it stands in the request line.
    public let rawValue: String

    /// Makes a method of any token.
    ///
    /// - Parameter rawValue: the token, for example `PURGE`.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Makes a method of a literal, so that `request.method == "PURGE"` reads naturally.
    ///
    /// - Parameter value: the token.
    public init(stringLiteral value: String) { self.rawValue = value }

    /// The token.
    public var description: String { rawValue }

    /// The method with `a–z` folded to `A–Z`.
    package func uppercased() -> HTTPMethod {
        guard rawValue.utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 }) else { return self }
        return HTTPMethod(rawValue: rawValue.uppercased())
    }

    /// Transfers a representation of the target resource (RFC 9110 §9.3.1).
    public static let get = HTTPMethod(rawValue: "GET")
    /// As `GET`, without the content (RFC 9110 §9.3.2).
    public static let head = HTTPMethod(rawValue: "HEAD")
    /// Lets the resource process the enclosed content (RFC 9110 §9.3.3).
    public static let post = HTTPMethod(rawValue: "POST")
    /// Replaces the target resource (RFC 9110 §9.3.4).
    public static let put = HTTPMethod(rawValue: "PUT")
    /// Removes the target resource (RFC 9110 §9.3.5).
    public static let delete = HTTPMethod(rawValue: "DELETE")
    /// Establishes a tunnel (RFC 9110 §9.3.6).
    public static let connect = HTTPMethod(rawValue: "CONNECT")
    /// Asks which methods the resource answers (RFC 9110 §9.3.7).
    public static let options = HTTPMethod(rawValue: "OPTIONS")
    /// Loops the request back (RFC 9110 §9.3.8).
    public static let trace = HTTPMethod(rawValue: "TRACE")
    /// Changes part of the resource (RFC 5789).
    public static let patch = HTTPMethod(rawValue: "PATCH")
}
