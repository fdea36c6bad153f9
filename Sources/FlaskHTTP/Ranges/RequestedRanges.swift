/// The value of a `Range` field: which parts of the content are wanted (RFC 9110 §14.2).
///
/// Werkzeug's `Range`, whose name Swift's own type has.
/// Reference: werkzeug/datastructures/range.py, Range; werkzeug/http.py, parse_range_header.
public struct RequestedRanges: Sendable, Equatable {
    /// What is counted, in lower case: `bytes`.
    public let unit: String
    /// The ranges in ascending order.
    public let ranges: [ByteRange]

    /// Makes a value of ranges.
    ///
    /// - Parameters:
    ///   - unit: what is counted.
    ///   - ranges: the ranges.
    public init(unit: String = "bytes", _ ranges: [ByteRange]) {
        self.unit = unit
        self.ranges = ranges
    }

    /// Reads a field's value.
    ///
    /// The result is `nil` if it is malformed, or the ranges overlap or are out of order.
    ///
    /// - Parameter text: the field's value.
    public init?(parsing text: String) {
        guard let (unit, list) = text.split(at: UInt8(ascii: "=")) else { return nil }
        var ranges: [ByteRange] = []
        for item in list.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            let item = Substring(item).trimmed()
            let isSuffix = item.utf8.first == UInt8(ascii: "-")
            // Only the last range may reach to the end of the content.
            guard let lowest = ranges.isEmpty ? 0 : ranges[ranges.count - 1].exactEnd,
                let range = Self.range(item), isSuffix || range.exactStart >= lowest
            else { return nil }
            ranges.append(range)
        }
        self.init(unit: unit.trimmed().lowercased(), ranges)
    }

    private static func range(_ text: Substring) -> ByteRange? {
        guard let (first, last) = text.split(at: UInt8(ascii: "-")) else { return nil }
        if first.isEmpty {
            return DecimalInteger.plain(text).map { ByteRange(exactStart: $0, exactEnd: nil) }
        }
        guard let start = DecimalInteger.plain(first) else { return nil }
        let end = last.trimmed()
        if end.isEmpty { return ByteRange(exactStart: start, exactEnd: nil) }
        guard let inclusive = DecimalInteger.plain(end), inclusive >= start else { return nil }
        return ByteRange(exactStart: start, exactEnd: inclusive == .max ? .max : inclusive + 1)
    }

    /// The places to send of content of a length.
    ///
    /// Reference: werkzeug/datastructures/range.py, Range.range_for_length.
    ///
    /// - Parameter length: how many bytes the content has; `nil` if that is not known.
    /// - Returns: `nil` if there is not exactly one range of bytes that starts inside the content.
    public func range(forLength length: Int?) -> Range<Int>? {
        guard unit == "bytes", let length, ranges.count == 1, let range = ranges.first else { return nil }
        let start = range.exactStart < 0 && range.exactEnd == nil ? range.exactStart + Int128(length) : range.exactStart
        let end = range.exactEnd ?? Int128(length)
        guard start >= 0, start < end, start < Int128(length) else { return nil }
        return Int(start)..<Int(min(end, Int128(length)))
    }

    /// The `Content-Range` of the answer.
    ///
    /// - Parameter length: how many bytes the content has; `nil` if that is not known.
    /// - Returns: `nil` where ``range(forLength:)`` gives `nil`.
    public func contentRange(forLength length: Int?) -> ContentRange? {
        range(forLength: length).flatMap { ContentRange(unit: unit, $0, length: length) }
    }

    /// The field's value.
    public var headerValue: String { "\(unit)=\(ranges.map(\.text).joined(separator: ","))" }
}
