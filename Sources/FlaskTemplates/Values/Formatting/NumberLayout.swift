/// The parts of a formatted number, and how they are put together.
struct NumberLayout {
    /// `+`, `-`, a blank or nothing.
    var sign = ""
    /// What stands between the sign and the digits: `0x`.
    var prefix = ""
    /// The digits before the decimal point.
    var digits = ""
    /// The point and what follows.
    var rest = ""

    /// The whole, filled to a width.
    func text(fill: String, align: UInt8, width: Int, grouping: String = "", groupSize: Int = 3) throws -> String {
        try Limits.checkText(width)
        var digits = digits
        if !grouping.isEmpty && !digits.isEmpty {
            let others = sign.utf8.count + prefix.utf8.count + rest.codePointCount
            let minimum = align == UInt8(ascii: "=") && fill == "0" ? width - others : 0
            digits = Self.grouped(digits, grouping, groupSize, minimum: minimum)
        }
        let count = sign.utf8.count + prefix.utf8.count + digits.utf8.count + rest.codePointCount
        let padding = width - count
        if padding <= 0 { return sign + prefix + digits + rest }
        if align == UInt8(ascii: "=") { return sign + prefix + String(repeating: fill, count: padding) + digits + rest }
        return Self.padded(sign + prefix + digits + rest, padding, fill: fill, align: align)
    }

    /// A text with a fill before, after or around it.
    static func padded(_ text: String, _ padding: Int, fill: String, align: UInt8) -> String {
        switch align {
        case UInt8(ascii: "<"): return text + String(repeating: fill, count: padding)
        case UInt8(ascii: "^"):
            let left = padding / 2
            return String(repeating: fill, count: left) + text + String(repeating: fill, count: padding - left)
        default: return String(repeating: fill, count: padding) + text
        }
    }

    /// Digits with separators, and with zeros up to a width.
    private static func grouped(_ digits: String, _ separator: String, _ size: Int, minimum: Int) -> String {
        var rest = Substring(digits)
        var width = minimum
        var groups: [String] = []
        while true {
            let length = min(size, max(rest.utf8.count, width, 1))
            let group = rest.suffix(length)
            groups.append(String(repeating: "0", count: length - group.utf8.count) + group)
            rest = rest.dropLast(group.utf8.count)
            width -= length
            if rest.isEmpty && width <= 0 { break }
            width -= separator.utf8.count
        }
        return groups.reversed().joined(separator: separator)
    }
}
