/// An integer of any size: a sign, and the magnitude in limbs of 64 bits, the lowest first.
struct BigInteger: Sendable {
    /// The magnitude without leading zeros; empty for zero.
    private(set) var limbs: [UInt]
    /// Whether it is below zero.
    private(set) var isNegative: Bool

    /// The results of arithmetic must not be larger.
    static let limbLimit = 1 << 14

    init(limbs: [UInt], isNegative: Bool) {
        self.limbs = limbs
        while self.limbs.last == 0 { self.limbs.removeLast() }
        self.isNegative = isNegative && !self.limbs.isEmpty
    }

    init(_ value: Int) {
        self.init(limbs: [value.magnitude], isNegative: value < 0)
    }

    /// The integer that a finite float without a fraction is.
    init(exactly value: Double) {
        guard value.isFinite, value != 0 else {
            self.init(limbs: [], isNegative: false)
            return
        }
        let exponent = Int(value.exponent) - 52
        let significand = UInt(value.significandBitPattern | 1 << 52)
        if exponent <= 0 {
            self.init(limbs: [exponent <= -64 ? 0 : significand >> UInt(-exponent)], isNegative: value < 0)
        } else {
            self.init(limbs: Self.shiftLeft([significand], by: exponent), isNegative: value < 0)
        }
    }

    var isZero: Bool { limbs.isEmpty }

    /// The value, where 64 bits hold it.
    var small: Int? {
        guard limbs.count <= 1 else { return nil }
        let magnitude = limbs.first ?? 0
        if isNegative { return magnitude <= 1 << 63 ? Int(truncatingIfNeeded: 0 &- magnitude) : nil }
        return Int(exactly: magnitude)
    }

    /// How many bits the magnitude has.
    var bitWidth: Int {
        guard let top = limbs.last else { return 0 }
        return limbs.count * 64 - top.leadingZeroBitCount
    }

    var negated: BigInteger { BigInteger(limbs: limbs, isNegative: !isNegative) }

    /// Below zero, zero or above.
    func order(to other: BigInteger) -> Int {
        if isNegative != other.isNegative { return isNegative ? -1 : 1 }
        let order = Self.compare(limbs, other.limbs)
        return isNegative ? -order : order
    }

    /// The order of two magnitudes.
    static func compare(_ left: [UInt], _ right: [UInt]) -> Int {
        if left.count != right.count { return left.count < right.count ? -1 : 1 }
        for index in left.indices.reversed() where left[index] != right[index] {
            return left[index] < right[index] ? -1 : 1
        }
        return 0
    }
}
