/// The value of a `Content-Range` field: which part of the content a response holds (RFC 9110 §14.4).
///
/// Reference: werkzeug/datastructures/range.py, ContentRange; werkzeug/http.py, parse_content_range_header.
public struct ContentRange: Sendable, Equatable {
    /// What is counted: `bytes`.
    public let unit: String
    /// The part that is sent; `nil`, written `*`, in a response that says that the wanted part cannot be sent.
    public let range: Range<Int>?
    /// The length of the whole content; `nil`, written `*`, if it is not known.
    public let length: Int?

    /// Makes a value.
    ///
    /// The result is `nil` if the range is empty or starts outside the content, or the length is negative.
    ///
    /// - Parameters:
    ///   - unit: what is counted.
    ///   - range: the part that is sent.
    ///   - length: the length of the whole content.
    public init?(unit: String = "bytes", _ range: Range<Int>?, length: Int?) {
        guard ByteRange.isValid(start: range?.lowerBound, stop: range?.upperBound, length: length) else { return nil }
        self.unit = unit
        self.range = range
        self.length = length
    }

    /// Reads a field's value.
    ///
    /// The result is `nil` if it is malformed, or the range does not fit the length.
    ///
    /// - Parameter text: the field's value.
    public init?(parsing text: String) {
        let value = text.trimmed()
        guard let gap = value.unicodeScalars.firstIndex(where: \.isTrimmedSpace),
            let (place, size) = value[gap...].trimmedAtStart().split(at: UInt8(ascii: "/"))
        else { return nil }
        var length: Int?
        if size != "*" {
            guard let number = DecimalInteger.plain(size) else { return nil }
            length = Int(clamping: number)
        }
        var range: Range<Int>?
        if place != "*" {
            guard let (first, last) = place.split(at: UInt8(ascii: "-")), let start = DecimalInteger.plain(first),
                let end = DecimalInteger.plain(last), start <= end
            else { return nil }
            range = Int(clamping: start)..<Int(clamping: end == .max ? end : end + 1)
        }
        self.init(unit: String(value[..<gap]), range, length: length)
    }

    /// The field's value.
    public var headerValue: String {
        let place = range.map { "\($0.lowerBound)-\($0.upperBound - 1)" } ?? "*"
        return "\(unit) \(place)/\(length.map(String.init) ?? "*")"
    }
}
