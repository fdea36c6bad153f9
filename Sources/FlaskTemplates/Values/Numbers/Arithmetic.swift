#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Arithmetic of Python's numbers, whatever their size.
enum Arithmetic {
    static func add(_ left: Number, _ right: Number) throws -> Value {
        try combine(left, right, integers: { try checked($0 + $1) }, floats: { $0 + $1 })
    }

    static func subtract(_ left: Number, _ right: Number) throws -> Value {
        try combine(left, right, integers: { try checked($0 - $1) }, floats: { $0 - $1 })
    }

    static func multiply(_ left: Number, _ right: Number) throws -> Value {
        try combine(left, right, integers: { try BigInteger.product($0, $1) }, floats: { $0 * $1 })
    }

    /// A quotient, always a float.
    static func divide(_ left: Number, _ right: Number) throws -> Double {
        guard left.isInteger && right.isInteger else {
            let divisor = try right.double()
            if divisor == 0 { throw TemplateError(.zeroDivision, "float division by zero") }
            return try left.double() / divisor
        }
        if right.isZero { throw TemplateError(.zeroDivision, "division by zero") }
        if case .int(let left) = left, case .int(let right) = right, left.magnitude <= 1 << 53, right.magnitude <= 1 << 53 {
            return Double(left) / Double(right)
        }
        return try BigInteger.quotient(left.big, right.big)
    }

    static func floorDivide(_ left: Number, _ right: Number) throws -> Value {
        if left.isInteger && right.isInteger {
            if right.isZero { throw TemplateError(.zeroDivision, "integer division or modulo by zero") }
            return .integer(left.big.dividedDown(by: right.big).quotient)
        }
        let (dividend, divisor) = (try left.double(), try right.double())
        if divisor == 0 { throw TemplateError(.zeroDivision, "float floor division by zero") }
        return .double(floored(dividend, divisor).quotient)
    }

    static func modulo(_ left: Number, _ right: Number) throws -> Value {
        if left.isInteger && right.isInteger {
            if right.isZero { throw TemplateError(.zeroDivision, "integer modulo by zero") }
            return .integer(left.big.dividedDown(by: right.big).remainder)
        }
        let (dividend, divisor) = (try left.double(), try right.double())
        if divisor == 0 { throw TemplateError(.zeroDivision, "float modulo") }
        return .double(floored(dividend, divisor).remainder)
    }

    /// Quotient and remainder of floats as Python rounds them.
    static func floored(_ dividend: Double, _ divisor: Double) -> (quotient: Double, remainder: Double) {
        var remainder = dividend.truncatingRemainder(dividingBy: divisor)
        var quotient = (dividend - remainder) / divisor
        if remainder != 0 {
            if (divisor < 0) != (remainder < 0) {
                remainder += divisor
                quotient -= 1
            }
        } else {
            remainder = Double(signOf: divisor, magnitudeOf: 0)
        }
        if quotient == 0 { return (Double(signOf: dividend / divisor, magnitudeOf: 0), remainder) }
        let down = quotient.rounded(.down)
        return (quotient - down > 0.5 ? down + 1 : down, remainder)
    }

    static func power(_ base: Number, _ exponent: Number) throws -> Value {
        guard base.isInteger && exponent.isInteger else { return .double(try power(base.double(), exponent.double())) }
        switch exponent {
        case .int(let count) where count >= 0: return .integer(try BigInteger.power(base.big, count))
        case .big(let count) where !count.isNegative:
            guard base.big.bitWidth <= 1 else { throw BigInteger.tooLarge }
            return .integer(try BigInteger.power(base.big, count.limbs[0] & 1 == 0 ? 2 : 3))
        default: return .double(try power(base.double(), exponent.double()))
        }
    }

    private static func power(_ base: Double, _ exponent: Double) throws -> Double {
        if base == 0 && exponent < 0 {
            throw TemplateError(.zeroDivision, "0.0 cannot be raised to a negative power")
        }
        if base < 0 && base.isFinite && exponent.isFinite && exponent != exponent.rounded() {
            if pow(-base, exponent).isInfinite {
                throw TemplateError(.overflow, "(34, 'Numerical result out of range')")
            }
            throw TemplateError(.value, "the power is a complex number, which templates do not have")
        }
        let result = pow(base, exponent)
        if result.isInfinite && base.isFinite && exponent.isFinite {
            throw TemplateError(.overflow, "(34, 'Numerical result out of range')")
        }
        return result
    }

    private static func combine(
        _ left: Number, _ right: Number, integers: (BigInteger, BigInteger) throws -> BigInteger,
        floats: (Double, Double) -> Double
    ) throws -> Value {
        if left.isInteger && right.isInteger { return .integer(try integers(left.big, right.big)) }
        return .double(floats(try left.double(), try right.double()))
    }

    private static func checked(_ value: BigInteger) throws -> BigInteger {
        if value.limbs.count > BigInteger.limbLimit { throw BigInteger.tooLarge }
        return value
    }
}

extension Number {
    var isInteger: Bool {
        if case .double = self { return false }
        return true
    }

    var isZero: Bool {
        switch self {
        case .int(let value): value == 0
        case .double(let value): value == 0
        case .big: false
        }
    }

    /// As an integer of any size; not for floats.
    var big: BigInteger {
        switch self {
        case .int(let value): BigInteger(value)
        case .double(let value): BigInteger(exactly: value.rounded(.towardZero))
        case .big(let value): value
        }
    }

    /// As a float; fails for integers that are too large.
    func double() throws -> Double {
        switch self {
        case .int(let value): return Double(value)
        case .double(let value): return value
        case .big(let value):
            let rounded = value.rounded
            if rounded.isInfinite { throw TemplateError(.overflow, "int too large to convert to float") }
            return rounded
        }
    }
}
