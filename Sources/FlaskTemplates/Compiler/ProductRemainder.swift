/// What `left * right % divisor == remainder` needs beside its first register, as the number of one instruction.
struct ProductRemainder {
    /// The register of the second factor.
    let factor: Int
    let divisor: Int
    let remainder: Int

    /// The parts in an instruction's number; `nil` where they do not fit it.
    init?(factor: Int, divisor: Int, remainder: Int) {
        guard (0..<1 << 16).contains(factor), (1..<1 << 24).contains(divisor), (0..<1 << 24).contains(remainder) else {
            return nil
        }
        (self.factor, self.divisor, self.remainder) = (factor, divisor, remainder)
    }

    /// The parts of an instruction's number.
    @inline(__always)
    init(_ immediate: UInt64) {
        factor = Int(immediate >> 48)
        divisor = Int(immediate >> 24 & 0xFF_FFFF)
        remainder = Int(immediate & 0xFF_FFFF)
    }

    /// The number with the factor's register where it is placed.
    func placing(_ place: (Int) -> Int) -> UInt64 {
        UInt64(place(factor)) << 48 | UInt64(divisor) << 24 | UInt64(remainder)
    }

    /// The number.
    var immediate: Int { Int(bitPattern: UInt(UInt64(factor) << 48 | UInt64(divisor) << 24 | UInt64(remainder))) }
}
