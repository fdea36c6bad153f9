/// HTML escaping of bytes into a buffer.
enum HTMLBytes {
    /// Writes the escaped form of some bytes, at most five times as many and three more; how many it has.
    static func escape(_ source: UnsafePointer<UInt8>, _ length: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
        let raw = UnsafeRawPointer(source)
        var (index, count) = (0, 0)
        while index &+ 16 <= length {
            let block = raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
            if !hasSpecial(block) {
                UnsafeMutableRawPointer(target + count).storeBytes(of: block, as: SIMD16<UInt8>.self)
                count &+= 16
            } else {
                for place in index..<index &+ 16 { count &+= escape(source[place], to: target + count) }
            }
            index &+= 16
        }
        if index &+ 8 <= length {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if !hasSpecial(word) {
                UnsafeMutableRawPointer(target + count).storeBytes(of: word, as: UInt64.self)
                count &+= 8
                index &+= 8
            }
        }
        while index < length {
            count &+= escape(source[index], to: target + count)
            index &+= 1
        }
        return count
    }

    /// How many bytes the escaped form of some bytes has.
    static func escapedCount(_ source: UnsafePointer<UInt8>, _ length: Int) -> Int {
        let raw = UnsafeRawPointer(source)
        var (index, count) = (0, length)
        while index < length {
            let end = min(index &+ 16, length)
            if end == index &+ 16, !hasSpecial(raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)) {
                index = end
                continue
            }
            while index < end {
                count &+= addedCount(source[index])
                index &+= 1
            }
        }
        return count
    }

    @inline(__always)
    private static func addedCount(_ byte: UInt8) -> Int {
        switch byte {
        case 0x3C, 0x3E: 3
        case 0x26, 0x22, 0x27: 4
        default: 0
        }
    }

    /// Whether one of eight bytes is special; never wrong where it says no.
    @inline(__always)
    private static func hasSpecial(_ word: UInt64) -> Bool {
        @inline(__always)
        func zeros(_ byte: UInt64) -> UInt64 {
            let rest = word ^ (byte &* 0x0101_0101_0101_0101)
            return (rest &- 0x0101_0101_0101_0101) & ~rest
        }
        let found = zeros(0x3C) | zeros(0x3E) | zeros(0x26) | zeros(0x22) | zeros(0x27)
        return found & 0x8080_8080_8080_8080 != 0
    }

    // Each comparison spells its vector: with an inferred one the compiler falls back to one lane at a time.
    @inline(__always)
    private static func hasSpecial(_ block: SIMD16<UInt8>) -> Bool {
        let mask =
            (block .== SIMD16<UInt8>(repeating: 0x3C)) .| (block .== SIMD16<UInt8>(repeating: 0x3E))
            .| (block .== SIMD16<UInt8>(repeating: 0x26)) .| (block .== SIMD16<UInt8>(repeating: 0x22))
            .| (block .== SIMD16<UInt8>(repeating: 0x27))
        let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        return halves[0] | halves[1] != 0
    }

    @inline(__always)
    private static func escape(_ byte: UInt8, to target: UnsafeMutablePointer<UInt8>) -> Int {
        // All special bytes are between " and >.
        if byte &- 0x22 > 0x1C {
            target[0] = byte
            return 1
        }
        return escapeRare(byte, to: target)
    }

    private static func escapeRare(_ byte: UInt8, to target: UnsafeMutablePointer<UInt8>) -> Int {
        let text: StaticString
        switch byte {
        case 0x3C: text = "&lt;"
        case 0x3E: text = "&gt;"
        case 0x26: text = "&amp;"
        case 0x22: text = "&#34;"
        case 0x27: text = "&#39;"
        default:
            target[0] = byte
            return 1
        }
        target.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
        return text.utf8CodeUnitCount
    }
}
