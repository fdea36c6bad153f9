extension FloatText {
    /// A float in one of the formats `e`, `f`, `g` (upper case alike), without its sign; `alternate` keeps the point and zeros.
    static func format(_ value: Double, _ type: UInt8, precision: Int, alternate: Bool, addsPointZero: Bool = false) -> String {
        let isUpper = type < 0x60
        if value.isNaN { return isUpper ? "NAN" : "nan" }
        if value.isInfinite { return isUpper ? "INF" : "inf" }
        let magnitude = value.magnitude
        switch type | 0x20 {
        case UInt8(ascii: "f"):
            let text = fixed(magnitude, decimals: precision)
            return alternate && precision == 0 ? text + "." : text
        case UInt8(ascii: "e"):
            let (digits, exponent) = digits(magnitude, count: precision + 1)
            return scientific(digits, exponent, alternate: alternate, isUpper: isUpper)
        default:
            return general(
                magnitude, precision: max(precision, 1), alternate: alternate, addsPointZero: addsPointZero, isUpper: isUpper)
        }
    }

    private static func scientific(_ digits: String, _ exponent: Int, alternate: Bool, isUpper: Bool) -> String {
        let point = digits.utf8.count > 1 || alternate ? "." : ""
        return digits.prefix(1) + point + digits.dropFirst() + exponentText(exponent, isUpper ? "E" : "e")
    }

    private static func general(
        _ value: Double, precision: Int, alternate: Bool, addsPointZero: Bool, isUpper: Bool
    ) -> String {
        var (digits, exponent) = digits(value, count: precision)
        if !alternate {
            let zeros = digits.utf8.reversed().prefix { $0 == UInt8(ascii: "0") }.count
            digits = String(digits.dropLast(min(zeros, digits.utf8.count - 1)))
        }
        if exponent < -4 || exponent >= precision - (addsPointZero ? 1 : 0) {
            return scientific(digits, exponent, alternate: alternate, isUpper: isUpper)
        }
        if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + digits }
        let whole = exponent + 1
        if digits.utf8.count <= whole {
            let text = digits + String(repeating: "0", count: whole - digits.utf8.count)
            return text + (alternate ? "." : addsPointZero ? ".0" : "")
        }
        return digits.prefix(whole) + "." + digits.dropFirst(whole)
    }
}
