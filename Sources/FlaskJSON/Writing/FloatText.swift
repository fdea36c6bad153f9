/// Texts of floats, as Python's `repr` writes them: the shortest digits that mean the same float.
enum FloatText {
    /// The text of a float; `NaN` and `Infinity` for those that are no finite number.
    static func text(_ value: Double) -> String {
        let magnitude = value.magnitude
        // Swift writes these alike.
        if magnitude >= 1e-4 && magnitude < 0x1p53 || magnitude == 0 { return value.description }
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
        let sign = value < 0 ? "-" : ""
        let (digits, exponent) = shortest(magnitude)
        if magnitude >= 1 && magnitude < 1e16 {
            return sign + digits + String(repeating: "0", count: exponent + 1 - digits.utf8.count) + ".0"
        }
        let fraction = digits.utf8.count > 1 ? "." + digits.dropFirst() : ""
        let padding = exponent.magnitude < 10 ? "0" : ""
        return "\(sign)\(digits.prefix(1))\(fraction)e\(exponent < 0 ? "-" : "+")\(padding)\(exponent.magnitude)"
    }

    /// The shortest digits of a finite positive float, and the exponent of the first one.
    private static func shortest(_ value: Double) -> (digits: String, exponent: Int) {
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        let text = Array(value.description.utf8)
        for (index, byte) in text.enumerated() {
            if byte == UInt8(ascii: ".") {
                point = digits.count
            } else if byte == UInt8(ascii: "e") {
                exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
                break
            } else {
                digits.append(byte)
            }
        }
        exponent += (point ?? digits.count) - 1
        let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
        digits.removeFirst(zeros)
        exponent -= zeros
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        return (String(decoding: digits, as: UTF8.self), exponent)
    }
}
