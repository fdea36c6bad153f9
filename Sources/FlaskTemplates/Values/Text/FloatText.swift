/// Texts of floats, as Python writes them.
enum FloatText {
    /// What `repr` gives: the shortest digits that mean the same float.
    static func representation(_ value: Double) -> String {
        let magnitude = value.magnitude
        if magnitude >= 1e-4 && magnitude < 1e16 || magnitude == 0 {
            // Swift writes these alike, but for those of 2^53 and more.
            if magnitude < 0x1p53 { return value.description }
            return fixed(value, decimals: 0) + ".0"
        }
        if value.isNaN { return "nan" }
        if value.isInfinite { return value < 0 ? "-inf" : "inf" }
        let (digits, exponent) = shortest(magnitude)
        let sign = value < 0 ? "-" : ""
        let fraction = digits.utf8.count > 1 ? "." + digits.dropFirst() : ""
        return sign + digits.prefix(1) + fraction + exponentText(exponent, "e")
    }

    /// The shortest digits of a finite positive float, and the exponent of the first one.
    static func shortest(_ value: Double) -> (digits: String, exponent: Int) {
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
        if digits.isEmpty { return ("0", 0) }
        return (String(decoding: digits, as: UTF8.self), exponent)
    }

    /// An exponent with a sign and two digits at least.
    static func exponentText(_ exponent: Int, _ mark: String) -> String {
        mark + (exponent < 0 ? "-" : "+") + (exponent.magnitude < 10 ? "0" : "") + String(exponent.magnitude)
    }

    /// A finite float with a number of decimals, rounded to even from its exact value, as `%.2f` has it.
    static func fixed(_ value: Double, decimals: Int) -> String {
        let known = min(decimals, 1100)
        if let text = quick(value, decimals: decimals) { return text }
        var digits = scaled(value.magnitude, byPowerOfTen: known).text(radix: 10)
        let missing = known + 1 - digits.utf8.count
        if missing > 0 { digits = String(repeating: "0", count: missing) + digits }
        let sign = value.sign == .minus ? "-" : ""
        if decimals == 0 { return sign + digits }
        let padding = String(repeating: "0", count: decimals - known)
        return sign + digits.dropLast(known) + "." + digits.suffix(known) + padding
    }

    /// The digits of a finite float rounded to a number of them, and the exponent of the first one.
    static func digits(_ value: Double, count: Int) -> (digits: String, exponent: Int) {
        let known = min(count, 1100)
        let padding = String(repeating: "0", count: count - known)
        if value == 0 { return (String(repeating: "0", count: known) + padding, 0) }
        let magnitude = value.magnitude
        // The decimal exponent lies between these two.
        let estimate = Int((Double(magnitude.exponent) * 0.301_029_995_663_981_2).rounded(.down))
        for exponent in (estimate - 1)...(estimate + 2) {
            let text = scaledText(magnitude, known - 1 - exponent)
            if text.utf8.count == known { return (text + padding, exponent) }
            if text.utf8.count == known + 1 && isPowerOfTen(text) && exponent > estimate { break }
        }
        // Rounding carried into one more digit, at the exponent that is one lower.
        for exponent in (estimate - 1)...(estimate + 2) {
            let text = scaledText(magnitude, known - 1 - exponent)
            if text.utf8.count == known + 1 && isPowerOfTen(text) { return (String(text.dropLast()) + padding, exponent + 1) }
        }
        return (String(repeating: "0", count: count), 0)
    }

    private static func scaledText(_ value: Double, _ power: Int) -> String {
        smallScaled(value, byPowerOfTen: power).map { String($0) } ?? scaled(value, byPowerOfTen: power).text(radix: 10)
    }

    /// As ``fixed(_:decimals:)`` for numbers whose digits fit in 64 bits; `nil` for others.
    private static func quick(_ value: Double, decimals: Int) -> String? {
        guard let scaled = smallScaled(value.magnitude, byPowerOfTen: decimals) else { return nil }
        let sign = value.sign == .minus ? "-" : ""
        if decimals == 0 { return sign + String(scaled) }
        let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: powersOfTen[decimals])
        let digits = String(fraction)
        return sign + String(whole) + "." + String(repeating: "0", count: decimals - digits.utf8.count) + digits
    }

    private static let powersOfTen: [UInt64] = (0...19).reduce(into: []) { powers, index in
        powers.append(index == 0 ? 1 : powers[index - 1] * 10)
    }

    /// A finite float times a power of ten, rounded to an integer, ties to even; `nil` where 64 bits do not hold it.
    private static func smallScaled(_ value: Double, byPowerOfTen power: Int) -> UInt64? {
        guard power >= 0, power <= 19, value.isNormal || value == 0, value < 0x1p53 else { return nil }
        if value == 0 { return 0 }
        let shift = 52 - Int(value.exponent)
        let product = (value.significandBitPattern | 1 << 52).multipliedFullWidth(by: powersOfTen[power])
        if shift >= 128 { return 0 }
        let (quotient, rest, half): (UInt64, (UInt64, UInt64), (UInt64, UInt64))
        if shift >= 64 {
            let small = UInt64(shift - 64)
            quotient = small == 64 ? 0 : product.high >> small
            rest = (product.high & (1 << small &- 1), product.low)
            half = small == 0 ? (0, 1 << 63) : (1 << (small - 1), 0)
        } else {
            let small = UInt64(shift)
            guard small == 0 ? product.high == 0 : product.high >> small == 0 else { return nil }
            quotient = small == 0 ? product.low : product.high << (64 - small) | product.low >> small
            rest = (0, product.low & (1 << small &- 1))
            half = small == 0 ? (0, 1) : (0, 1 << (small - 1))
        }
        if rest.0 == half.0 && rest.1 == half.1 { return shift == 0 ? quotient : quotient + quotient & 1 }
        return (rest.0, rest.1) > (half.0, half.1) ? quotient + 1 : quotient
    }

    private static func isPowerOfTen(_ text: String) -> Bool {
        text.utf8.first == UInt8(ascii: "1") && text.utf8.dropFirst().allSatisfy { $0 == UInt8(ascii: "0") }
    }

    /// A finite float times a power of ten, rounded to an integer, ties to even.
    static func scaled(_ value: Double, byPowerOfTen power: Int) -> BigInteger {
        if value == 0 { return BigInteger(0) }
        let exponent = Int(value.exponent) - 52
        let significand = value.isNormal ? value.significandBitPattern | 1 << 52 : value.significandBitPattern
        let shift = value.isNormal ? exponent : -1074
        var dividend = BigInteger(limbs: [UInt(significand)], isNegative: false)
        var divisor = BigInteger(1)
        let ten = powerOfTen(power.magnitude)
        if power >= 0 { dividend = BigInteger(limbs: BigInteger.product(dividend.limbs, ten.limbs), isNegative: false) }
        if power < 0 { divisor = ten }
        if shift > 0 {
            dividend = BigInteger(limbs: BigInteger.shiftLeft(dividend.limbs, by: shift), isNegative: false)
        } else if shift < 0 {
            divisor = BigInteger(limbs: BigInteger.shiftLeft(divisor.limbs, by: -shift), isNegative: false)
        }
        let (quotient, remainder) = dividend.dividedDown(by: divisor)
        let order = (remainder + remainder).order(to: divisor)
        let isOdd = (quotient.limbs.first ?? 0) & 1 == 1
        return order > 0 || (order == 0 && isOdd) ? quotient + BigInteger(1) : quotient
    }

    /// A power of ten; exponents are bounded by the callers.
    private static func powerOfTen(_ exponent: UInt) -> BigInteger {
        (try? BigInteger.power(BigInteger(10), Int(exponent))) ?? BigInteger(1)
    }
}
