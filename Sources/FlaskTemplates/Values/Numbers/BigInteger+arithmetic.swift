extension BigInteger {
    static func + (left: BigInteger, right: BigInteger) -> BigInteger {
        if left.isNegative == right.isNegative {
            return BigInteger(limbs: sum(left.limbs, right.limbs), isNegative: left.isNegative)
        }
        let order = compare(left.limbs, right.limbs)
        if order >= 0 { return BigInteger(limbs: difference(left.limbs, right.limbs), isNegative: left.isNegative) }
        return BigInteger(limbs: difference(right.limbs, left.limbs), isNegative: right.isNegative)
    }

    static func - (left: BigInteger, right: BigInteger) -> BigInteger { left + right.negated }

    /// The product; fails where it would be too large.
    static func product(_ left: BigInteger, _ right: BigInteger) throws -> BigInteger {
        guard left.limbs.count + right.limbs.count <= limbLimit else { throw tooLarge }
        return BigInteger(limbs: product(left.limbs, right.limbs), isNegative: left.isNegative != right.isNegative)
    }

    /// The power with an exponent that is not negative; fails where it would be too large.
    static func power(_ base: BigInteger, _ exponent: Int) throws -> BigInteger {
        if exponent == 0 { return BigInteger(1) }
        if base.isZero || (base.limbs == [1] && !base.isNegative) { return base }
        if base.limbs == [1] { return exponent & 1 == 0 ? base.negated : base }
        let (bits, overflow) = (base.bitWidth - 1).multipliedReportingOverflow(by: exponent)
        guard !overflow, bits < limbLimit * 64 else { throw tooLarge }
        var result = BigInteger(1)
        var square = base
        var rest = exponent
        while true {
            if rest & 1 != 0 { result = try product(result, square) }
            rest >>= 1
            if rest == 0 { return result }
            square = try product(square, square)
        }
    }

    /// Quotient and remainder, rounded down as Python does; the divisor is not zero.
    func dividedDown(by divisor: BigInteger) -> (quotient: BigInteger, remainder: BigInteger) {
        let (quotient, remainder) = Self.divide(limbs, by: divisor.limbs)
        let whole = BigInteger(limbs: quotient, isNegative: isNegative != divisor.isNegative)
        let rest = BigInteger(limbs: remainder, isNegative: isNegative)
        if rest.isZero || isNegative == divisor.isNegative { return (whole, rest) }
        let down = isNegative != divisor.isNegative && whole.isZero ? BigInteger(-1) : whole - BigInteger(1)
        return (down, rest + divisor)
    }

    /// The error of results that are too large.
    static var tooLarge: TemplateError {
        TemplateError(.overflow, "the integer is too large: it would have more than \(limbLimit * 64) bits")
    }

    // MARK: Magnitudes

    static func sum(_ left: [UInt], _ right: [UInt]) -> [UInt] {
        let (long, short) = left.count >= right.count ? (left, right) : (right, left)
        var result = long
        var carry: UInt = 0
        for index in long.indices {
            if index >= short.count && carry == 0 { break }
            let (partial, first) = long[index].addingReportingOverflow(index < short.count ? short[index] : 0)
            let (total, second) = partial.addingReportingOverflow(carry)
            result[index] = total
            carry = first || second ? 1 : 0
        }
        if carry != 0 { result.append(1) }
        return result
    }

    /// The difference of a magnitude and one that is not larger.
    static func difference(_ left: [UInt], _ right: [UInt]) -> [UInt] {
        var result = left
        var borrow: UInt = 0
        for index in left.indices {
            if index >= right.count && borrow == 0 { break }
            let (partial, first) = left[index].subtractingReportingOverflow(index < right.count ? right[index] : 0)
            let (total, second) = partial.subtractingReportingOverflow(borrow)
            result[index] = total
            borrow = first || second ? 1 : 0
        }
        return result
    }

    static func product(_ left: [UInt], _ right: [UInt]) -> [UInt] {
        if left.isEmpty || right.isEmpty { return [] }
        var result = [UInt](repeating: 0, count: left.count + right.count)
        for (offset, factor) in left.enumerated() where factor != 0 {
            var carry: UInt = 0
            for index in right.indices {
                let (high, low) = factor.multipliedFullWidth(by: right[index])
                let (partial, first) = result[offset + index].addingReportingOverflow(low)
                let (total, second) = partial.addingReportingOverflow(carry)
                result[offset + index] = total
                carry = high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
            }
            result[offset + right.count] = carry
        }
        return result
    }

    /// Divides by one limb.
    static func divide(_ limbs: [UInt], by divisor: UInt) -> (quotient: [UInt], remainder: UInt) {
        var quotient = limbs
        var remainder: UInt = 0
        for index in limbs.indices.reversed() {
            (quotient[index], remainder) = divisor.dividingFullWidth((remainder, limbs[index]))
        }
        return (quotient, remainder)
    }

    /// Long division of magnitudes (Knuth's algorithm D).
    static func divide(_ left: [UInt], by right: [UInt]) -> (quotient: [UInt], remainder: [UInt]) {
        if compare(left, right) < 0 { return ([], left) }
        if right.count == 1 {
            let (quotient, remainder) = divide(left, by: right[0])
            return (quotient, [remainder])
        }
        let shift = right[right.count - 1].leadingZeroBitCount
        var divisor = shiftLeft(right, by: shift)
        divisor.removeLast()
        var rest = shiftLeft(left, by: shift)
        var quotient = [UInt](repeating: 0, count: left.count - right.count + 1)
        for position in quotient.indices.reversed() {
            quotient[position] = divisionStep(&rest, at: position, by: divisor)
        }
        rest.removeLast(rest.count - right.count)
        return (quotient, shiftRight(rest, by: shift))
    }

    /// One digit of the quotient; takes its multiple of the divisor off the rest.
    private static func divisionStep(_ rest: inout [UInt], at position: Int, by divisor: [UInt]) -> UInt {
        let count = divisor.count
        let top = divisor[count - 1]
        let high = rest[position + count]
        let middle = rest[position + count - 1]
        var digit = UInt.max
        if high < top {
            var remainder: UInt
            (digit, remainder) = top.dividingFullWidth((high, middle))
            while true {
                let product = digit.multipliedFullWidth(by: divisor[count - 2])
                if product.high < remainder { break }
                if product.high == remainder && product.low <= rest[position + count - 2] { break }
                digit -= 1
                let (next, overflow) = remainder.addingReportingOverflow(top)
                if overflow { break }
                remainder = next
            }
        }
        guard takeOff(divisor, times: digit, from: &rest, at: position) else { return digit }
        repeat { digit -= 1 } while !addBack(divisor, to: &rest, at: position)
        return digit
    }

    /// Adds the divisor to a rest that is below zero; whether that made it positive.
    private static func addBack(_ divisor: [UInt], to rest: inout [UInt], at position: Int) -> Bool {
        var carry: UInt = 0
        for index in divisor.indices {
            let (partial, first) = rest[position + index].addingReportingOverflow(divisor[index])
            let (total, second) = partial.addingReportingOverflow(carry)
            rest[position + index] = total
            carry = first || second ? 1 : 0
        }
        let (total, overflow) = rest[position + divisor.count].addingReportingOverflow(carry)
        rest[position + divisor.count] = total
        return overflow
    }

    /// Subtracts a multiple of the divisor; whether it went below zero.
    private static func takeOff(_ divisor: [UInt], times digit: UInt, from rest: inout [UInt], at position: Int) -> Bool {
        if digit == 0 { return false }
        var borrow: UInt = 0
        for index in divisor.indices {
            let (high, low) = digit.multipliedFullWidth(by: divisor[index])
            let (partial, first) = rest[position + index].subtractingReportingOverflow(low)
            let (total, second) = partial.subtractingReportingOverflow(borrow)
            rest[position + index] = total
            borrow = high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
        }
        let (total, overflow) = rest[position + divisor.count].subtractingReportingOverflow(borrow)
        rest[position + divisor.count] = total
        return overflow
    }
}
