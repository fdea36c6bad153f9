/// What the directives of requests and responses have in common.
///
/// Reference: werkzeug/datastructures/cache_control.py; RFC 9111 §5.2.
public protocol CacheControl: Sendable, Equatable, CustomStringConvertible {
    /// Every directive with its value, as it is written; directives nobody knows are kept.
    var directives: HeaderParameters { get set }

    /// Makes a field without directives.
    init()
}

extension CacheControl {
    /// Reads a field's value.
    ///
    /// - Parameter text: the field's value; `nil` if the field is missing.
    public init(parsing text: String?) {
        self.init()
        if let text { directives = HeaderValue.parseParameters(text) }
    }

    /// How old in seconds a response may be; `nil` if the directive is missing or has no number.
    public var maxAge: Int? {
        get { seconds("max-age") }
        set { setSeconds("max-age", newValue) }
    }

    /// Whether nothing of the message may be stored.
    public var noStore: Bool {
        get { directives.contains("no-store") }
        set { setFlag("no-store", newValue) }
    }

    /// Whether intermediaries have to leave the content as it is.
    public var noTransform: Bool {
        get { directives.contains("no-transform") }
        set { setFlag("no-transform", newValue) }
    }

    /// For how many seconds a stale response may answer in place of an error (RFC 5861).
    public var staleIfError: Int? {
        get { seconds("stale-if-error") }
        set { setSeconds("stale-if-error", newValue) }
    }

    /// Whether there is no directive.
    public var isEmpty: Bool { directives.isEmpty }

    /// The field's value.
    public var headerValue: String { HeaderValue.list(directives) }

    /// The field's value.
    public var description: String { headerValue }

    func seconds(_ name: String) -> Int? {
        directives[name].flatMap { DecimalInteger.lenient($0) }.map { Int(clamping: $0) }
    }

    mutating func setSeconds(_ name: String, _ seconds: Int?) { directives[name] = seconds.map(String.init) }

    mutating func setFlag(_ name: String, _ isSet: Bool) {
        if isSet { directives.set(name, to: nil) } else { directives.remove(name) }
    }
}
