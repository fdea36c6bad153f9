#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Searches bytes in bytes, in linear time whatever they are.
enum ByteSearch {
    /// The offset of the first occurrence from an offset on; -1: there is none.
    static func find(_ pattern: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let first = pattern.first else { return start <= bytes.count ? start : -1 }
        let last = bytes.count - pattern.count
        guard start <= last, let base = bytes.baseAddress, let needle = pattern.baseAddress else { return -1 }
        var offset = start
        // Comparisons that lead nowhere pay from this; then a rolling hash takes over.
        var budget = 1024
        while offset <= last {
            guard let hit = memchr(base + offset, Int32(first), last - offset + 1) else { return -1 }
            offset = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
            if memcmp(base + offset, needle, pattern.count) == 0 { return offset }
            offset += 1
            budget -= pattern.count >> 4
            if budget < 0 { return findByHash(pattern, in: bytes, from: offset) }
        }
        return -1
    }

    /// The offset of the last occurrence between two offsets; -1: there is none.
    static func findLast(
        _ pattern: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
    ) -> Int {
        let count = pattern.count
        var offset = end - count
        if count == 0 { return offset >= start ? offset : -1 }
        guard offset >= start, let base = bytes.baseAddress, let needle = pattern.baseAddress else { return -1 }
        var budget = 1024
        while offset >= start {
            if base[offset] == needle[0] {
                if memcmp(base + offset, needle, count) == 0 { return offset }
                budget -= count >> 4
                if budget < 0 { break }
            }
            offset -= 1
        }
        guard offset > start else { return -1 }
        // The same search forwards, in what is left turned round.
        let turned = Array(UnsafeBufferPointer(rebasing: bytes[start..<offset - 1 + count]).reversed())
        let hit = turned.withUnsafeBufferPointer { turned in
            Array(pattern.reversed()).withUnsafeBufferPointer { find($0, in: turned, from: 0) }
        }
        return hit < 0 ? -1 : start + turned.count - hit - count
    }

    private static let prime: UInt64 = 1 << 61 - 1
    private static let base = UInt64.random(in: 1 << 32..<1 << 61 - 1)

    private static func findByHash(
        _ pattern: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int {
        let count = pattern.count
        guard start + count <= bytes.count else { return -1 }
        let base = Self.base
        var (wanted, hash, highest): (UInt64, UInt64, UInt64) = (0, 0, 1)
        for index in 0..<count {
            wanted = sum(product(wanted, base), UInt64(pattern[index]))
            hash = sum(product(hash, base), UInt64(bytes[start + index]))
            if index > 0 { highest = product(highest, base) }
        }
        var offset = start
        while true {
            if hash == wanted && bytes[offset..<offset + count].elementsEqual(pattern) { return offset }
            guard offset + count < bytes.count else { return -1 }
            let gone = product(UInt64(bytes[offset]), highest)
            hash = sum(product(sum(hash, prime - gone), base), UInt64(bytes[offset + count]))
            offset += 1
        }
    }

    private static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let (high, low) = left.multipliedFullWidth(by: right)
        return sum(low & prime, high << 3 | low >> 61)
    }

    private static func sum(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let sum = left + right
        return sum >= prime ? sum - prime : sum
    }
}
