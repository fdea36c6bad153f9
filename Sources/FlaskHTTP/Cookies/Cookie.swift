/// A cookie that a response sets.
///
/// Reference: werkzeug/http.py, dump_cookie; RFC 6265 §4.1.
public struct Cookie: Sendable, Hashable {
    /// Whether a cookie goes along with requests that another site starts.
    public enum SameSite: String, Sendable, Hashable {
        /// Only with requests of the same site.
        case strict = "Strict"
        /// Also when the user follows a link to the site.
        case lax = "Lax"
        /// With every request; browsers then want ``Cookie/isSecure``.
        case none = "None"

        /// Reads a name in any case, such as that of a configuration.
        ///
        /// It is `nil` for another text.
        ///
        /// - Parameter text: `Strict`, `Lax` or `None`.
        public init?(parsing text: String) {
            switch ASCII.lowercased(text) {
            case "strict": self = .strict
            case "lax": self = .lax
            case "none": self = .none
            default: return nil
            }
        }
    }

    /// When a cookie ends.
    public enum Expiration: Sendable, Hashable {
        /// At an instant.
        case date(HTTPDate)
        /// At what a text says, which is sent as it is.
        case text(String)
    }

    /// The name.
    public var name: String
    /// The value; characters that a cookie cannot hold are escaped.
    public var value: String
    /// How long it lasts; without it and ``expires`` it ends with the browser session.
    public var maxAge: Duration?
    /// When it ends; unless given, it follows from ``maxAge``.
    public var expires: Expiration?
    /// The path it is sent to, with everything below.
    public var path: String?
    /// The domain it is sent to, with its subdomains; only the host that sets it if there is none.
    public var domain: String?
    /// Whether it is only sent over protected connections.
    public var isSecure: Bool
    /// Whether scripts cannot read it.
    public var isHTTPOnly: Bool
    /// Whether it goes along with requests that another site starts.
    public var sameSite: SameSite?
    /// Whether it is kept apart for every site that embeds this one; it is secure then.
    public var isPartitioned: Bool

    /// The size of a `Set-Cookie` value that browsers are known to take.
    public static let maximumSize = 4093

    /// Describes a cookie.
    ///
    /// - Parameters:
    ///   - name: the name.
    ///   - value: the value.
    ///   - maxAge: how long it lasts.
    ///   - expires: when it ends.
    ///   - path: the path it is sent to.
    ///   - domain: the domain it is sent to.
    ///   - isSecure: whether it is only sent over protected connections.
    ///   - isHTTPOnly: whether scripts cannot read it.
    ///   - sameSite: whether it goes along with requests that another site starts.
    ///   - isPartitioned: whether it is kept apart for every embedding site.
    public init(
        _ name: String, _ value: String = "", maxAge: Duration? = nil, expires: Expiration? = nil, path: String? = "/",
        domain: String? = nil, isSecure: Bool = false, isHTTPOnly: Bool = false, sameSite: SameSite? = nil,
        isPartitioned: Bool = false
    ) {
        self.name = name
        self.value = value
        self.maxAge = maxAge
        self.expires = expires
        self.path = path
        self.domain = domain
        self.isSecure = isSecure
        self.isHTTPOnly = isHTTPOnly
        self.sameSite = sameSite
        self.isPartitioned = isPartitioned
    }
}
