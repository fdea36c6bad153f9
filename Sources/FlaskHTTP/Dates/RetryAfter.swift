/// The value of a `Retry-After` field (RFC 9110 §10.2.3).
public enum RetryAfter: Sendable, Hashable {
    /// After so many seconds.
    case seconds(Int)
    /// At an instant.
    case date(HTTPDate)

    /// Reads a field's value.
    ///
    /// The result is `nil` if it is neither a number nor a date.
    ///
    /// - Parameter text: the field's value.
    public init?(parsing text: String) {
        if let seconds = DecimalInteger.lenient(text) {
            self = .seconds(Int(clamping: seconds))
        } else if let date = HTTPDate(parsing: text) {
            self = .date(date)
        } else {
            return nil
        }
    }

    /// The field's value.
    public var headerValue: String {
        switch self {
        case .seconds(let seconds): String(seconds)
        case .date(let date): date.description
        }
    }
}
