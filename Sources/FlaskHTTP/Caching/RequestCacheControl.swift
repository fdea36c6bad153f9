/// The `Cache-Control` directives of a request.
///
/// Reference: werkzeug/datastructures/cache_control.py, RequestCacheControl.
public struct RequestCacheControl: CacheControl {
    /// How stale a response may be.
    public enum Staleness: Sendable, Hashable {
        /// However stale it is.
        case any
        /// At most so many seconds.
        case seconds(Int)
    }

    /// Every directive with its value, as it is written.
    public var directives = HeaderParameters()

    /// Makes a field without directives.
    public init() {}

    /// Whether a stored response has to be validated before it is used.
    public var noCache: Bool {
        get { directives.contains("no-cache") }
        set { setFlag("no-cache", newValue) }
    }

    /// How stale a response may be; `nil` if the directive is missing or its value is no number.
    public var maxStale: Staleness? {
        get {
            guard directives.contains("max-stale") else { return nil }
            return directives["max-stale"] == nil ? .any : seconds("max-stale").map { .seconds($0) }
        }
        set {
            switch newValue {
            case .any: setFlag("max-stale", true)
            case .seconds(let seconds): setSeconds("max-stale", seconds)
            case nil: directives.remove("max-stale")
            }
        }
    }

    /// For how many more seconds a response has to stay fresh.
    public var minFresh: Int? {
        get { seconds("min-fresh") }
        set { setSeconds("min-fresh", newValue) }
    }

    /// Whether only a stored response is wanted.
    public var onlyIfCached: Bool {
        get { directives.contains("only-if-cached") }
        set { setFlag("only-if-cached", newValue) }
    }
}
