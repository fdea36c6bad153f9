extension BigInteger {
    /// How many decimal digits texts of integers may have.
    static let digitLimit = 4300

    /// The error of texts with too many digits.
    static var tooManyDigits: TemplateError {
        TemplateError(
            .value,
            "Exceeds the limit (\(digitLimit) digits) for integer string conversion; "
                + "use sys.set_int_max_str_digits() to increase the limit")
    }

    /// Its decimal digits; fails beyond 4300 of them, as Python does.
    func decimalText() throws -> String {
        if bitWidth > 14_290 { throw Self.tooManyDigits }
        let text = text(radix: 10)
        if text.utf8.count - (isNegative ? 1 : 0) > Self.digitLimit { throw Self.tooManyDigits }
        return text
    }

    /// Its digits in a radix from 2 to 36, in lower case.
    func text(radix: Int) -> String {
        if isZero { return "0" }
        var chunk = UInt(radix)
        var digits = 1
        while true {
            let (next, overflow) = chunk.multipliedReportingOverflow(by: UInt(radix))
            if overflow { break }
            chunk = next
            digits += 1
        }
        var pieces: [String] = []
        var rest = limbs
        while !rest.isEmpty {
            let (quotient, remainder) = Self.divide(rest, by: chunk)
            rest = quotient
            while rest.last == 0 { rest.removeLast() }
            let piece = String(remainder, radix: radix)
            pieces.append(rest.isEmpty ? piece : String(repeating: "0", count: digits - piece.utf8.count) + piece)
        }
        return (isNegative ? "-" : "") + pieces.reversed().joined()
    }

    /// The number that digits of a radix are; all bytes are digits of it.
    init(digits: some Collection<UInt8>, radix: Int, isNegative: Bool) {
        var limbs: [UInt] = []
        var chunk: UInt = 0
        var factor: UInt = 1
        let limit = UInt.max / UInt(radix)
        for byte in digits {
            let digit = byte < 0x3a ? byte &- 0x30 : (byte | 0x20) &- 0x61 &+ 10
            chunk = chunk * UInt(radix) + UInt(digit)
            factor *= UInt(radix)
            if factor > limit {
                Self.multiply(&limbs, by: factor, adding: chunk)
                (chunk, factor) = (0, 1)
            }
        }
        if factor > 1 { Self.multiply(&limbs, by: factor, adding: chunk) }
        self.init(limbs: limbs, isNegative: isNegative)
    }

    private static func multiply(_ limbs: inout [UInt], by factor: UInt, adding summand: UInt) {
        var carry = summand
        for index in limbs.indices {
            let (high, low) = limbs[index].multipliedFullWidth(by: factor)
            let (total, overflow) = low.addingReportingOverflow(carry)
            limbs[index] = total
            carry = high &+ (overflow ? 1 : 0)
        }
        if carry != 0 { limbs.append(carry) }
    }
}

extension BigInteger {
    /// The integer that decimal digits after an optional sign are, in the form that fits it; `nil` where they are none.
    static func value(decimal: String) -> Value? {
        guard let number = try? NumberParsing.integer(decimal, base: 10) else { return nil }
        switch number {
        case .int(let value): return .int(value)
        case .double(let value): return .double(value)
        case .big(let value): return .object(IntegerObject(value))
        }
    }
}
