/// One range of a `Range` field: a part of the content, counted from its start or its end.
public struct ByteRange: Sendable, Hashable {
    /// The first byte, or, if negative, how many bytes before the end of the content the range starts.
    package let exactStart: Int128
    /// The place behind the last byte; `nil` for the rest of the content.
    package let exactEnd: Int128?

    package init(exactStart: Int128, exactEnd: Int128?) {
        self.exactStart = exactStart
        self.exactEnd = exactEnd
    }

    /// A range with both ends, the upper one exclusive.
    ///
    /// The result is `nil` for a range that is empty or starts below 0.
    ///
    /// - Parameter range: places in the content; not empty, and not below 0.
    public init?(_ range: Range<Int>) {
        guard !range.isEmpty, range.lowerBound >= 0 else { return nil }
        self.init(exactStart: Int128(range.lowerBound), exactEnd: Int128(range.upperBound))
    }

    /// Everything from a place on.
    ///
    /// - Parameter start: the first byte.
    /// - Returns: the range.
    public static func from(_ start: Int) -> ByteRange { ByteRange(exactStart: Int128(max(start, 0)), exactEnd: nil) }

    /// The end of the content.
    ///
    /// - Parameter length: how many bytes, at least 1.
    /// - Returns: the range.
    public static func suffix(_ length: Int) -> ByteRange { ByteRange(exactStart: -Int128(max(length, 1)), exactEnd: nil) }

    /// The first byte, or, if negative, how many bytes before the end of the content the range starts.
    ///
    /// Numbers beyond `Int` read as the nearest `Int`.
    public var start: Int { Int(clamping: exactStart) }
    /// The place behind the last byte; `nil` for the rest of the content.
    public var end: Int? { exactEnd.map { Int(clamping: $0) } }

    /// The range as it stands in a field.
    var text: String {
        if let exactEnd { return "\(exactStart)-\(exactEnd - 1)" }
        return exactStart < 0 ? "\(exactStart)" : "\(exactStart)-"
    }

    /// Whether a range fits content of a length: it starts inside and is not empty.
    ///
    /// Reference: werkzeug/http.py, is_byte_range_valid.
    package static func isValid(start: Int?, stop: Int?, length: Int?) -> Bool {
        switch (start, stop) {
        case (nil, nil): length.map { $0 >= 0 } ?? true
        case (let start?, let stop?): start >= 0 && start < stop && length.map { start < $0 } ?? true
        default: false
        }
    }
}
