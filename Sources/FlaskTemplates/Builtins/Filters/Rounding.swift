/// Rounding of numbers as Python does it.
enum Rounding {
    /// What `round(value, precision)` gives.
    static func round(_ value: Value, _ precision: Value) throws -> Value {
        guard let number = value.number else {
            throw TemplateError(.type, "type \(value.typeName) doesn't define __round__ method")
        }
        if precision.isNone { return try nearestInteger(number) }
        let digits: Int
        switch precision.number {
        case .int(let number)?: digits = number
        case .big(let number)?: digits = number.isNegative ? Int.min : Int.max
        default: throw TemplateError(.type, "'\(precision.typeName)' object cannot be interpreted as an integer")
        }
        switch number {
        case .int(let number): return digits >= 0 ? .int(number) : rounded(BigInteger(number), digits)
        case .big(let number): return digits >= 0 ? .integer(number) : rounded(number, digits)
        case .double(let number): return .double(try rounded(number, digits))
        }
    }

    private static func nearestInteger(_ number: Number) throws -> Value {
        guard case .double(let value) = number else { return Value(number) }
        return Value(try Number.double(value.rounded(.toNearestOrEven)).truncated())
    }

    /// An integer rounded to a power of ten, ties to even.
    private static func rounded(_ value: BigInteger, _ digits: Int) -> Value {
        // Half of the unit is more than the value has digits for.
        guard digits > -(value.bitWidth / 3 + 3), let unit = try? BigInteger.power(BigInteger(10), -digits) else {
            return .int(0)
        }
        let (quotient, remainder) = value.dividedDown(by: unit)
        let order = (remainder + remainder).order(to: unit)
        let isOdd = (quotient.limbs.first ?? 0) & 1 == 1
        let steps = order > 0 || (order == 0 && isOdd) ? quotient + BigInteger(1) : quotient
        return .integer(BigInteger(limbs: BigInteger.product(steps.limbs, unit.limbs), isNegative: steps.isNegative))
    }

    /// A float rounded to decimals by its exact value.
    private static func rounded(_ value: Double, _ digits: Int) throws -> Double {
        if !value.isFinite || value == 0 || digits > 323 { return value }
        if digits < -308 { return 0 * value }
        let text: String
        if digits >= 0 {
            text = FloatText.fixed(value, decimals: digits)
        } else {
            let scaled = FloatText.scaled(value.magnitude, byPowerOfTen: digits)
            text = "\(value < 0 ? "-" : "")\(scaled.text(radix: 10))e\(-digits)"
        }
        let result = Double(text) ?? value
        if result.isInfinite { throw TemplateError(.overflow, "rounded value too large to represent") }
        return result
    }

    /// What the methods `ceil` and `floor` give: the scaled value is rounded, then scaled back.
    static func round(
        _ value: Value, _ precision: Value, _ rule: FloatingPointRoundingRule, _ state: RenderState
    ) throws -> Value {
        let scale = try Value.power(.int(10), precision, state)
        let scaled = try Value.multiply(value, scale, state)
        guard let number = scaled.number else {
            throw TemplateError(.type, "must be real number, not \(scaled.typeName)")
        }
        guard case .double(let float) = number else { return try Value.divide(scaled, scale, state) }
        let whole = Value(try Number.double(float.rounded(rule)).truncated())
        return try Value.divide(whole, scale, state)
    }
}
