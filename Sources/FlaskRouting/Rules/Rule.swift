/// A URL pattern and what it stands for, as the user states it.
///
/// ```swift
/// Rule("/post/<int:post_id>", endpoint: "post", methods: ["GET", "POST"])
/// ```
/// The text is a path in which `<converter(arguments):name>` stands for a variable; converter and arguments may be left
/// out. A text that ends with a slash is a branch: without the slash it redirects there. Nothing is checked before the
/// rule is added to a ``RouteMap``.
/// Reference: werkzeug/routing/rules.py, Rule.
public struct Rule: Sendable {
    /// The path with its variables; it begins with a slash.
    public var text: String
    /// The name that URLs are built by; several rules may share it, and it is empty if the rule has none.
    public var endpoint: String
    /// The methods that the rule answers, to which HEAD is added if GET is there; `nil` for all.
    public var methods: [String]?
    /// Values of variables that do not stand in the text, or of variables that do and need not be given.
    public var defaults: [(name: String, value: RouteValue)]
    /// The subdomain, which may have variables; `nil` for the default of the map.
    public var subdomain: String?
    /// The host, which may have variables; only in maps with host matching.
    public var host: String?
    /// Whether a missing slash at the end redirects, and a superfluous one is not found; `nil` for the setting of the map.
    public var strictSlashes: Bool?
    /// Whether several slashes in a row redirect to one; `nil` for the setting of the map.
    public var mergeSlashes: Bool?
    /// Where a match redirects to.
    public var redirectTo: RedirectTarget?
    /// Whether the rule redirects to another rule with the same endpoint and variables.
    public var isAlias: Bool
    /// Whether the rule only serves to build URLs.
    public var isBuildOnly: Bool
    /// Whether the rule matches WebSocket requests, and only those.
    public var isWebSocket: Bool

    /// States a rule.
    ///
    /// - Parameters:
    ///   - text: the path with its variables.
    ///   - endpoint: the name that URLs are built by.
    ///   - methods: the methods that the rule answers, `nil` for all.
    ///   - defaults: values of variables that need not be given.
    ///   - subdomain: the subdomain, `nil` for the default of the map.
    ///   - host: the host, in maps with host matching.
    ///   - strictSlashes: whether a missing slash at the end redirects, `nil` for the setting of the map.
    ///   - mergeSlashes: whether several slashes redirect to one, `nil` for the setting of the map.
    ///   - redirectTo: where a match redirects to.
    ///   - isAlias: whether the rule redirects to another one with the same endpoint.
    ///   - isBuildOnly: whether the rule only serves to build URLs.
    ///   - isWebSocket: whether the rule is for WebSocket requests.
    public init(
        _ text: String, endpoint: String = "", methods: [String]? = nil, defaults: KeyValuePairs<String, RouteValue> = [:],
        subdomain: String? = nil, host: String? = nil, strictSlashes: Bool? = nil, mergeSlashes: Bool? = nil,
        redirectTo: RedirectTarget? = nil, isAlias: Bool = false, isBuildOnly: Bool = false, isWebSocket: Bool = false
    ) {
        self.text = text
        self.endpoint = endpoint
        self.methods = methods
        self.defaults = defaults.map { (name: $0.key, value: $0.value) }
        self.subdomain = subdomain
        self.host = host
        self.strictSlashes = strictSlashes
        self.mergeSlashes = mergeSlashes
        self.redirectTo = redirectTo
        self.isAlias = isAlias
        self.isBuildOnly = isBuildOnly
        self.isWebSocket = isWebSocket
    }
}

/// Where a rule redirects to.
public enum RedirectTarget: Sendable, ExpressibleByStringLiteral {
    /// A URL relative to the root of the application, with variables of the rule as in `foo/<slug>`.
    case text(String)
    /// What makes such a URL of the variables.
    case computed(@Sendable (MapAdapter, RouteArguments) -> String)

    /// Takes the text of a URL.
    ///
    /// - Parameter value: the URL, with variables in angle brackets.
    public init(stringLiteral value: String) { self = .text(value) }
}
