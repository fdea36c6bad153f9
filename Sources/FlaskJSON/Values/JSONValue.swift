/// A value of a JSON text (RFC 8259), as Python's `json` module reads and writes it.
///
/// Objects keep the order of their members, integers may have any number of digits, and integers are told apart from
/// floats: `1` is not `1.0`. Floats may be infinite or no number, since Python writes and reads `Infinity` and `NaN`.
/// Texts are compared by their bytes.
public enum JSONValue: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// An integer of at most 64 bits.
    case integer(Int)
    /// An integer beyond 64 bits: its decimal digits without leading zeros, with a minus sign if it is negative.
    case bigInteger(String)
    /// A float.
    case double(Double)
    /// A text.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object.
    case object(JSONObject)
}

extension JSONValue {
    /// An integer of decimal digits, of whatever size.
    ///
    /// - Parameter decimal: a minus sign, if it is negative, and digits without leading zeros.
    /// - Returns: the integer; `nil` if the text is none.
    public static func integer(decimal: String) -> JSONValue? {
        if let number = Int(decimal) { return decimal.utf8.first == UInt8(ascii: "+") ? nil : .integer(number) }
        let digits = decimal.utf8.first == UInt8(ascii: "-") ? decimal.utf8.dropFirst() : decimal.utf8[...]
        guard let first = digits.first, first != UInt8(ascii: "0"), digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return nil
        }
        return .bigInteger(decimal)
    }

    /// An integer of any type.
    ///
    /// - Parameter number: the integer.
    /// - Returns: the value.
    public static func integer(exactly number: some BinaryInteger) -> JSONValue {
        if let small = Int(exactly: number) { return .integer(small) }
        return .bigInteger(String(number))
    }
}

extension JSONValue: Equatable {
    /// Whether two values are of one kind and equal; the order of an object's members does not count.
    ///
    /// - Parameters:
    ///   - left: a value.
    ///   - right: another.
    /// - Returns: true if they are equal.
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.double(let left), .double(let right)): left == right
        case (.string(let left), .string(let right)), (.bigInteger(let left), .bigInteger(let right)):
            left.hasSameBytes(as: right)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
        }
    }
}

extension JSONValue: CustomStringConvertible {
    /// The value as JSON text with a space behind commas and colons.
    public var description: String { text() }
}
