extension Parser {
    /// How many digits an integer may have, as in Python (`sys.get_int_max_str_digits`).
    private static let mostDigits = 4300

    /// Reads a number, or `-Infinity`.
    mutating func number() throws(JSONError) -> JSONValue {
        let start = position
        if hasWord("-Infinity") {
            position += 9
            return .double(-.infinity)
        }
        var index = bytes[start] == UInt8(ascii: "-") ? start + 1 : start
        let firstDigit = index
        guard isDigit(index) else { throw fault("Expecting value", start) }
        index = bytes[index] == UInt8(ascii: "0") ? index + 1 : endOfDigits(index)
        let wholeEnd = index
        if index < bytes.count, bytes[index] == UInt8(ascii: "."), isDigit(index + 1) { index = endOfDigits(index + 1) }
        if let exponentEnd = endOfExponent(index) { index = exponentEnd }
        position = index
        if index > wholeEnd { return .double(float(start, firstDigit, wholeEnd, index)) }
        return try integer(start, firstDigit, wholeEnd)
    }

    private func integer(_ start: Int, _ firstDigit: Int, _ end: Int) throws(JSONError) -> JSONValue {
        let count = end - firstDigit
        if count <= 18 {
            var number = 0
            for byte in bytes[firstDigit..<end] { number = number &* 10 &+ Int(byte &- 0x30) }
            return .integer(start == firstDigit ? number : -number)
        }
        if count > Self.mostDigits {
            throw fault(
                "Exceeds the limit (\(Self.mostDigits) digits) for integer string conversion: value has \(count) digits",
                start, .number)
        }
        let digits = bytes.text(start, end)
        return Int(digits).map { .integer($0) } ?? .bigInteger(digits)
    }

    /// The float between two indices.
    private func float(_ start: Int, _ firstDigit: Int, _ wholeEnd: Int, _ end: Int) -> Double {
        // Up to 2^53 and 10^22 both operands of one operation are exact, and so is its rounding.
        var digits = 0, decimals = 0, index = firstDigit
        if end - firstDigit <= 16 {
            while index < end, bytes[index] != UInt8(ascii: "e"), bytes[index] != UInt8(ascii: "E") {
                if bytes[index] != UInt8(ascii: ".") {
                    digits = digits * 10 + Int(bytes[index] - 0x30)
                    if index > wholeEnd { decimals += 1 }
                }
                index += 1
            }
            if index == end {
                let number = Double(digits) / Self.powersOfTen[decimals]
                return start == firstDigit ? number : -number
            }
        }
        return Double(bytes.text(start, end)) ?? .nan
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    ]

    private func isDigit(_ index: Int) -> Bool { index < bytes.count && bytes[index] &- 0x30 < 10 }

    private func endOfDigits(_ start: Int) -> Int {
        var index = start
        while isDigit(index) { index += 1 }
        return index
    }

    /// The end of an exponent at an index; `nil` if there is none.
    private func endOfExponent(_ start: Int) -> Int? {
        guard start < bytes.count, bytes[start] | 0x20 == UInt8(ascii: "e") else { return nil }
        var index = start + 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
        return isDigit(index) ? endOfDigits(index) : nil
    }
}
