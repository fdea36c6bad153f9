/// The `Cache-Control` directives of a response.
///
/// ```swift
/// response.cacheControl.public = true
/// response.cacheControl.maxAge = 3600
/// ```
/// Reference: werkzeug/datastructures/cache_control.py, ResponseCacheControl.
public struct ResponseCacheControl: CacheControl {
    /// What a directive applies to.
    public enum Scope: Sendable, Hashable {
        /// The whole response.
        case response
        /// Only the named fields, separated by commas.
        case fields(String)
    }

    /// Every directive with its value, as it is written.
    public var directives = HeaderParameters()

    /// Makes a field without directives.
    public init() {}

    /// What may be stored but has to be validated before it is used again.
    public var noCache: Scope? {
        get { scope("no-cache") }
        set { setScope("no-cache", newValue) }
    }

    /// Whether shared caches may store the response even where they otherwise must not.
    public var `public`: Bool {
        get { directives.contains("public") }
        set { setFlag("public", newValue) }
    }

    /// What shared caches must not store.
    public var `private`: Scope? {
        get { scope("private") }
        set { setScope("private", newValue) }
    }

    /// Whether a stale response must not be used without validation.
    public var mustRevalidate: Bool {
        get { directives.contains("must-revalidate") }
        set { setFlag("must-revalidate", newValue) }
    }

    /// As ``mustRevalidate``, for shared caches only.
    public var proxyRevalidate: Bool {
        get { directives.contains("proxy-revalidate") }
        set { setFlag("proxy-revalidate", newValue) }
    }

    /// As ``CacheControl/maxAge``, for shared caches only.
    public var sharedMaxAge: Int? {
        get { seconds("s-maxage") }
        set { setSeconds("s-maxage", newValue) }
    }

    /// Whether the content will not change while it is fresh (RFC 8246).
    public var immutable: Bool {
        get { directives.contains("immutable") }
        set { setFlag("immutable", newValue) }
    }

    /// Whether only caches that understand the status code may store the response.
    public var mustUnderstand: Bool {
        get { directives.contains("must-understand") }
        set { setFlag("must-understand", newValue) }
    }

    /// For how many seconds a stale response may be used while it is validated (RFC 5861).
    public var staleWhileRevalidate: Int? {
        get { seconds("stale-while-revalidate") }
        set { setSeconds("stale-while-revalidate", newValue) }
    }

    private func scope(_ name: String) -> Scope? {
        guard directives.contains(name) else { return nil }
        return directives[name].map { .fields($0) } ?? .response
    }

    private mutating func setScope(_ name: String, _ scope: Scope?) {
        switch scope {
        case .response: setFlag(name, true)
        case .fields(let names): directives[name] = names
        case nil: directives.remove(name)
        }
    }
}
