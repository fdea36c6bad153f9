/// Decimal digits by a table of pairs.
enum Digits {
    /// The digits of the numbers below 100.
    // Written once, then only read.
    nonisolated(unsafe) private static let pairs: UnsafeRawPointer = {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 200)
        for number in 0..<100 {
            table[2 * number] = UInt8(48 + number / 10)
            table[2 * number + 1] = UInt8(48 + number % 10)
        }
        return UnsafeRawPointer(table)
    }()

    /// Writes a number below 10000; how many digits it has.
    @inline(__always)
    static func write(_ number: UInt32, to target: UnsafeMutablePointer<UInt8>) -> Int {
        if number < 10 {
            target[0] = UInt8(truncatingIfNeeded: 48 &+ number)
            return 1
        }
        let raw = UnsafeMutableRawPointer(target)
        if number < 100 {
            raw.storeBytes(of: pair(number), as: UInt16.self)
            return 2
        }
        // Exact below 10000.
        let high = (number &* 5243) >> 19, low = pair(number &- high &* 100)
        if high < 10 {
            target[0] = UInt8(truncatingIfNeeded: 48 &+ high)
            (raw + 1).storeBytes(of: low, as: UInt16.self)
            return 3
        }
        raw.storeBytes(of: pair(high), as: UInt16.self)
        (raw + 2).storeBytes(of: low, as: UInt16.self)
        return 4
    }

    @inline(__always)
    private static func pair(_ number: UInt32) -> UInt16 {
        pairs.loadUnaligned(fromByteOffset: Int(2 &* number), as: UInt16.self)
    }

    /// Writes any number, at most 20 bytes; how many there are.
    @inline(never)
    static func writeLong(_ number: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
        var rest = number.magnitude
        var digits = 1
        var power = rest
        while power >= 10 {
            power /= 10
            digits += 1
        }
        let sign = number < 0 ? 1 : 0
        if number < 0 { target[0] = UInt8(ascii: "-") }
        for place in stride(from: sign + digits - 1, through: sign, by: -1) {
            target[place] = UInt8(truncatingIfNeeded: 48 + rest % 10)
            rest /= 10
        }
        return sign + digits
    }
}
