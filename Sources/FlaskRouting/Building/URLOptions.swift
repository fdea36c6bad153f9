/// How a URL is built.
public struct URLOptions: Sendable {
    /// The method that the rule must answer; `nil` to prefer the one of the adapter and take any.
    public var method: String?
    /// Whether the URL is absolute even if it is on the host of the adapter.
    public var forceExternal: Bool
    /// Whether values that are no variables are appended as a query.
    public var appendUnknown: Bool
    /// The scheme of an absolute URL, empty for a URL that begins with `//`; `nil` for the one of the adapter.
    public var urlScheme: String?

    /// States how a URL is built.
    ///
    /// - Parameters:
    ///   - method: the method that the rule must answer, `nil` for any.
    ///   - forceExternal: whether the URL is absolute in any case.
    ///   - appendUnknown: whether values that are no variables are appended as a query.
    ///   - urlScheme: the scheme of an absolute URL.
    public init(method: String? = nil, forceExternal: Bool = false, appendUnknown: Bool = true, urlScheme: String? = nil) {
        self.method = method
        self.forceExternal = forceExternal
        self.appendUnknown = appendUnknown
        self.urlScheme = urlScheme
    }
}
