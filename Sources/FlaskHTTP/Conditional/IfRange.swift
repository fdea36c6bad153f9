/// The value of an `If-Range` field: a tag or a date (RFC 9110 §13.1.5).
///
/// Reference: werkzeug/datastructures/range.py, IfRange; werkzeug/http.py, parse_if_range_header.
public enum IfRange: Sendable, Equatable {
    /// An entity tag without quotation marks; whether it is weak is dropped.
    case etag(String)
    /// A date.
    case date(HTTPDate)

    /// Reads a field's value.
    ///
    /// The result is `nil` if it is empty.
    ///
    /// - Parameter text: the field's value.
    public init?(parsing text: String) {
        guard let tag = ETag(parsing: text) else { return nil }
        self = HTTPDate(parsing: text).map { .date($0) } ?? .etag(tag.value)
    }

    /// The date, if it is one.
    public var date: HTTPDate? { if case .date(let date) = self { date } else { nil } }

    /// The tag without quotation marks, if it is one.
    public var etag: String? { if case .etag(let tag) = self { tag } else { nil } }

    /// The field's value.
    public var headerValue: String {
        switch self {
        case .etag(let tag): "\"\(tag)\""
        case .date(let date): date.description
        }
    }
}
