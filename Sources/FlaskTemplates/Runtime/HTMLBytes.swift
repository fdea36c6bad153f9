/// HTML escaping of bytes into a buffer.
enum HTMLBytes {
    /// Writes the escaped form of some bytes, at most five times as many and three more; how many it has.
    ///
    /// Blocks without special bytes are copied as they are; the last block of a text overlaps the one before it.
    @inline(__always)
    static func escape(_ source: UnsafePointer<UInt8>, _ length: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
        if length >= 16 { return escapeLong(source, length, to: target) }
        let raw = UnsafeRawPointer(source)
        if length >= 8 {
            let first = raw.loadUnaligned(as: UInt64.self)
            let last = raw.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self)
            if hasSpecial(first) || hasSpecial(last) { return escapeBytes(source, length, to: target) }
            let target = UnsafeMutableRawPointer(target)
            target.storeBytes(of: first, as: UInt64.self)
            target.storeBytes(of: last, toByteOffset: length &- 8, as: UInt64.self)
            return length
        }
        if length >= 4 {
            let first = raw.loadUnaligned(as: UInt32.self)
            let last = raw.loadUnaligned(fromByteOffset: length &- 4, as: UInt32.self)
            if hasSpecial(UInt64(first) | UInt64(last) << 32) { return escapeBytes(source, length, to: target) }
            let target = UnsafeMutableRawPointer(target)
            target.storeBytes(of: first, as: UInt32.self)
            target.storeBytes(of: last, toByteOffset: length &- 4, as: UInt32.self)
            return length
        }
        return escapeBytes(source, length, to: target)
    }

    /// Texts of sixteen bytes and more.
    @inline(never)
    private static func escapeLong(_ source: UnsafePointer<UInt8>, _ length: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
        let raw = UnsafeRawPointer(source)
        var (index, count) = (0, 0)
        while index &+ 16 <= length {
            let block = raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
            if !hasSpecial(block) {
                UnsafeMutableRawPointer(target + count).storeBytes(of: block, as: SIMD16<UInt8>.self)
                count &+= 16
            } else {
                count &+= escapeBytes(source + index, 16, to: target + count)
            }
            index &+= 16
        }
        let rest = length &- index
        if rest == 0 { return count }
        let block = raw.loadUnaligned(fromByteOffset: length &- 16, as: SIMD16<UInt8>.self)
        if hasSpecial(block) { return count &+ escapeBytes(source + index, rest, to: target + count) }
        // The bytes of the overlap are plain, so they are what stands before the end of the output already.
        UnsafeMutableRawPointer(target + (count &+ rest &- 16)).storeBytes(of: block, as: SIMD16<UInt8>.self)
        return count &+ rest
    }

    /// Byte by byte.
    @inline(never)
    private static func escapeBytes(_ source: UnsafePointer<UInt8>, _ length: Int, to target: UnsafeMutablePointer<UInt8>) -> Int
    {
        var count = 0
        for index in 0..<length {
            let byte = source[index]
            // All special bytes are between " and >.
            if byte &- 0x22 > 0x1C {
                target[count] = byte
                count &+= 1
                continue
            }
            let entity = entity(byte)
            UnsafeMutableRawPointer(target + count).storeBytes(of: entity.bytes, as: UInt64.self)
            count &+= entity.count
        }
        return count
    }

    /// The escaped form of a byte between `"` and `>`, the first character in the lowest byte.
    @inline(__always)
    private static func entity(_ byte: UInt8) -> (bytes: UInt64, count: Int) {
        switch byte {
        case 0x3C: (0x3B_746C_26, 4)
        case 0x3E: (0x3B_7467_26, 4)
        case 0x26: (0x3B_706D_6126, 5)
        case 0x22: (0x3B_3433_2326, 5)
        case 0x27: (0x3B_3933_2326, 5)
        default: (UInt64(byte), 1)
        }
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
        // `<` and `>`, `&` and `"` differ in one bit or two: a byte that only looks like them is looked at one by one.
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
}
