/// Hashes of values: seeded for each process, equal for equal values, the kind of key in the low bits.
///
/// Hashes of strings end in a 1 bit, others in 10, so that equal hashes mean equal kinds and none is zero.
enum Hashing {
    /// What removed entries of a dictionary have for a hash.
    static let removed: UInt64 = 0

    /// Two numbers that nobody outside the process can know.
    private static let secret = (seed: UInt64.random(in: .min ... .max), multiplier: UInt64.random(in: .min ... .max) | 1)

    /// The hash of a string's code points.
    static func hash(of text: String) -> UInt64 {
        text.withBytes { hash(of: $0) } | 1
    }

    /// The hash of an integer.
    static func hash(of number: Int) -> UInt64 {
        let secret = secret
        return other(mix(UInt64(bitPattern: Int64(number)) ^ secret.seed, secret.multiplier))
    }

    /// The hash of a number beyond `Int`, or one with a fraction.
    static func hash(of number: Double) -> UInt64 {
        if let integer = Int(exactly: number) { return hash(of: integer) }
        let secret = secret
        return other(mix(number.bitPattern ^ secret.seed, secret.multiplier ^ 0x2545_f491_4f6c_dd1d))
    }

    /// The hash of an object by its identity.
    static func hash(of object: AnyObject) -> UInt64 {
        let secret = secret
        return other(mix(UInt64(UInt(bitPattern: ObjectIdentifier(object))) ^ secret.seed, secret.multiplier))
    }

    /// Adds a hash to that of a sequence.
    static func combine(_ hash: UInt64, _ next: UInt64) -> UInt64 {
        let secret = secret
        return other(mix(hash ^ secret.seed, next ^ secret.multiplier))
    }

    /// Marks a hash as one of something other than a string.
    static func other(_ hash: UInt64) -> UInt64 { hash & ~3 | 2 }

    /// The hash of bytes, eight at a time.
    static func hash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let secret = secret
        let factor = secret.multiplier
        let raw = UnsafeRawBufferPointer(bytes)
        var hash = secret.seed ^ UInt64(truncatingIfNeeded: bytes.count)
        var offset = 0
        while offset &+ 8 <= raw.count {
            hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self), factor)
            offset &+= 8
        }
        var rest: UInt64 = 0
        while offset < raw.count {
            rest = rest << 8 | UInt64(raw[offset])
            offset &+= 1
        }
        return mix(hash ^ rest, factor ^ 0x9e37_79b9_7f4a_7c15)
    }

    @inline(__always)
    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
