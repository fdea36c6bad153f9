extension BigInteger {
    /// The nearest float, ties to even; infinite where it is too large.
    var rounded: Double {
        let width = bitWidth
        if width == 0 { return 0 }
        if width > 1024 { return isNegative ? -.infinity : .infinity }
        if width <= 64 { return (isNegative ? -1 : 1) * Double(limbs[0]) }
        // The top 64 bits, with a sticky bit for the rest, round as the whole does.
        let dropped = width - 64
        var top = Self.shiftRight(limbs, by: dropped)[0]
        if Self.hasBits(limbs, below: dropped) { top |= 1 }
        return (isNegative ? -1 : 1) * Double(sign: .plus, exponent: dropped, significand: Double(top))
    }

    /// Whether any of the lowest bits of a magnitude is set.
    static func hasBits(_ limbs: [UInt], below count: Int) -> Bool {
        let (whole, rest) = count.quotientAndRemainder(dividingBy: 64)
        for index in 0..<min(whole, limbs.count) where limbs[index] != 0 { return true }
        return whole < limbs.count && rest > 0 && limbs[whole] & (1 << UInt(rest) - 1) != 0
    }

    static func shiftLeft(_ limbs: [UInt], by count: Int) -> [UInt] {
        let (whole, rest) = count.quotientAndRemainder(dividingBy: 64)
        var result = [UInt](repeating: 0, count: whole)
        var carry: UInt = 0
        for limb in limbs {
            result.append(rest == 0 ? limb : limb << UInt(rest) | carry)
            carry = rest == 0 ? 0 : limb >> UInt(64 - rest)
        }
        result.append(carry)
        return result
    }

    static func shiftRight(_ limbs: [UInt], by count: Int) -> [UInt] {
        let (whole, rest) = count.quotientAndRemainder(dividingBy: 64)
        guard whole < limbs.count else { return [0] }
        var result: [UInt] = []
        for index in whole..<limbs.count {
            let next = index + 1 < limbs.count ? limbs[index + 1] : 0
            result.append(rest == 0 ? limbs[index] : limbs[index] >> UInt(rest) | next << UInt(64 - rest))
        }
        return result
    }

    /// The quotient as the nearest float, as Python divides integers; the divisor is not zero.
    static func quotient(_ left: BigInteger, _ right: BigInteger) throws -> Double {
        let isNegative = left.isNegative != right.isNegative
        if left.isZero { return isNegative ? -0.0 : 0 }
        let exponent = left.bitWidth - right.bitWidth
        if exponent > 1025 { throw TemplateError(.overflow, "integer division result too large for a float") }
        if exponent < -1080 { return isNegative ? -0.0 : 0 }
        // So many bits that the last ones decide the rounding only; fewer for floats below the normal ones.
        let shift = min(66 - exponent, 1074)
        let dividend = shift >= 0 ? shiftLeft(left.limbs, by: shift) : left.limbs
        let divisor = shift >= 0 ? right.limbs : shiftLeft(right.limbs, by: -shift)
        let (digits, rest) = divide(trimmed(dividend), by: trimmed(divisor))
        let magnitude = BigInteger(limbs: digits, isNegative: false)
        let remainder = BigInteger(limbs: rest, isNegative: false)
        let value: Double
        if shift == 1074 {
            value = roundedSubnormal(magnitude, remainder, BigInteger(limbs: divisor, isNegative: false))
        } else {
            let sticky = remainder.isZero ? digits : [digits[0] | 1] + digits.dropFirst()
            value = scaled(BigInteger(limbs: sticky, isNegative: false).rounded, by: -shift)
        }
        if value.isInfinite { throw TemplateError(.overflow, "integer division result too large for a float") }
        return isNegative ? -value : value
    }

    private static func roundedSubnormal(_ whole: BigInteger, _ rest: BigInteger, _ divisor: BigInteger) -> Double {
        // Beyond 53 bits the float is a normal one, and the sticky bit decides as above.
        if whole.bitWidth > 54 {
            let sticky = rest.isZero ? whole.limbs : [whole.limbs[0] | 1] + whole.limbs.dropFirst()
            return scaled(BigInteger(limbs: sticky, isNegative: false).rounded, by: -1074)
        }
        let order = (rest + rest).order(to: divisor)
        var bits = UInt64(whole.limbs.first ?? 0)
        if bits >> 53 != 0 {
            let half = bits & 1
            bits >>= 1
            if half == 1 && (!rest.isZero || bits & 1 == 1) { bits += 1 }
            return scaled(Double(bits), by: -1073)
        }
        if order > 0 || (order == 0 && bits & 1 == 1) { bits += 1 }
        return scaled(Double(bits), by: -1074)
    }

    /// A float times a power of two, in steps that do not leave the range of floats too early.
    private static func scaled(_ value: Double, by exponent: Int) -> Double {
        Double(sign: .plus, exponent: exponent, significand: value)
    }

    private static func trimmed(_ limbs: [UInt]) -> [UInt] {
        var limbs = limbs
        while limbs.last == 0 { limbs.removeLast() }
        return limbs
    }
}
