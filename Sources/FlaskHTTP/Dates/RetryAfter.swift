/// The value of a `Retry-After` field (RFC 9110 §10.2.3).
public enum RetryAfter: Sendable, Hashable {
    /// After so many seconds.
    case seconds(Int)
    /// At an instant.
    case date(HTTPDate)

    /// The field's value.
    public var headerValue: String {
        switch self {
        case .seconds(let seconds): String(seconds)
        case .date(let date): date.description
        }
    }
}
