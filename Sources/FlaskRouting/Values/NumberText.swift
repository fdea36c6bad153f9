/// Reads numbers the way Python's `int` and `float` do: any Unicode decimal digit, single underscores between digits,
/// white space around.
enum NumberText {
    /// An integer, or `nil` if the text is none.
    static func integer(_ text: String) -> RouteValue? {
        guard let (digits, isNegative) = asciiDigits(text), digits.allSatisfy({ isDigit($0) }), !digits.isEmpty else {
            return nil
        }
        return integer(digits: digits, isNegative: isNegative)
    }

    /// A floating point number, or `nil` if the text is none.
    static func double(_ text: String) -> Double? {
        guard let (body, isNegative) = asciiDigits(text), let number = magnitude(body) else { return nil }
        return isNegative ? -number : number
    }

    /// The integer of ASCII digits, zeros in front or not.
    static func integer(digits: some Collection<UInt8>, isNegative: Bool) -> RouteValue {
        var number = 0
        for digit in digits {
            let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tens.addingReportingOverflow(Int(digit &- 0x30))
            if overflow || carry { return bigInteger(digits: digits, isNegative: isNegative) }
            number = sum
        }
        return .int(isNegative ? -number : number)
    }

    private static func bigInteger(digits: some Collection<UInt8>, isNegative: Bool) -> RouteValue {
        let text = (isNegative ? "-" : "") + String(decoding: digits.drop { $0 == 0x30 }, as: UTF8.self)
        return Int(text).map(RouteValue.int) ?? .bigInteger(text)
    }

    /// The value of a decimal digit of any script.
    static func decimalDigit(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.isASCII { return isDigit(UInt8(truncatingIfNeeded: scalar.value)) ? UInt8(scalar.value - 0x30) : nil }
        guard scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue else { return nil }
        return value >= 0 && value < 10 ? UInt8(value) : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// The text without white space around, sign and underscores, its digits in ASCII.
    private static func asciiDigits(_ text: String) -> (body: [UInt8], isNegative: Bool)? {
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, CharacterClass.isSpace(first.value) { scalars.removeFirst() }
        while let last = scalars.last, CharacterClass.isSpace(last.value) { scalars.removeLast() }
        let sign = scalars.first
        if sign == "-" || sign == "+" { scalars.removeFirst() }
        var body: [UInt8] = []
        var mayUnderscore = false, pendingUnderscore = false
        for scalar in scalars {
            if scalar == "_" {
                guard mayUnderscore, !pendingUnderscore else { return nil }
                pendingUnderscore = true
                continue
            }
            let digit = decimalDigit(scalar)
            guard digit != nil || (scalar.isASCII && !pendingUnderscore) else { return nil }
            body.append(digit.map { $0 + 0x30 } ?? UInt8(truncatingIfNeeded: scalar.value))
            mayUnderscore = digit != nil
            pendingUnderscore = false
        }
        return pendingUnderscore ? nil : (body, sign == "-")
    }

    private static func magnitude(_ body: [UInt8]) -> Double? {
        let text = String(decoding: body, as: UTF8.self)
        switch text.lowercased() {
        case "inf", "infinity": return .infinity
        case "nan": return .nan
        default: break
        }
        guard body.contains(where: isDigit), let first = body.first, isDigit(first) || first == UInt8(ascii: "."),
            body.allSatisfy({ isDigit($0) || "+-.eE".utf8.contains($0) })
        else { return nil }
        return Double(text)
    }

    /// The whole part of a number; `nil` if it is infinite or none.
    static func truncated(_ number: Double) -> RouteValue? {
        // Not `rounded`, which would need the mathematical library to be linked.
        if number > -0x1p63, number < 0x1p63 { return .int(Int(number)) }
        return largeInteger(number).map(RouteValue.bigInteger)
    }

    /// The digits of a whole number beyond the machine word.
    private static func largeInteger(_ number: Double) -> String? {
        guard number.isFinite else { return nil }
        let power = Int(number.exponent) - 52
        guard power >= 0 else { return nil }
        var digits = [UInt8](String(number.significandBitPattern | 1 << 52).utf8.reversed().map { $0 - 0x30 })
        for _ in 0..<power {
            var carry: UInt8 = 0
            for position in digits.indices {
                let doubled = digits[position] * 2 + carry
                digits[position] = doubled % 10
                carry = doubled / 10
            }
            if carry > 0 { digits.append(carry) }
        }
        return (number < 0 ? "-" : "") + String(decoding: digits.reversed().map { $0 + 0x30 }, as: UTF8.self)
    }
}
