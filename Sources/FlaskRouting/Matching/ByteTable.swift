/// A hash table from an owner and bytes to a number: what a state leads to, by the text of a segment.
///
/// Its keys are those of an application's rules, so clients cannot make it slow by what they look up.
struct ByteTable: Sendable {
    private struct Entry {
        var hash: UInt32 = 0
        var owner: Int32 = 0
        var value: Int32 = -1
        var keyStart: Int32 = 0
        var keyEnd: Int32 = 0
    }

    private var entries: [Entry]
    private var keys: [UInt8] = []
    private let mask: Int

    /// Makes a table for at most so many keys.
    init(capacity: Int) {
        var size = 8
        while size < capacity * 2 { size *= 2 }
        entries = Array(repeating: Entry(), count: size)
        mask = size - 1
    }

    /// Adds a key; one that is there already keeps its value.
    mutating func insert(owner: Int32, key bytes: [UInt8], value: Int32) {
        let hash = bytes.withUnsafeBufferPointer { Self.hash(owner, $0, 0, $0.count) }
        var slot = Int(hash) & mask
        while entries[slot].value >= 0 {
            if entries[slot].owner == owner, keys[Int(entries[slot].keyStart)..<Int(entries[slot].keyEnd)].elementsEqual(bytes) {
                return
            }
            slot = (slot + 1) & mask
        }
        let start = keys.count
        keys += bytes
        entries[slot] = Entry(hash: hash, owner: owner, value: value, keyStart: Int32(start), keyEnd: Int32(keys.count))
    }

    /// The number of a key, -1 if there is none.
    @inline(__always)
    func find(owner: Int32, _ bytes: UTF8Bytes, _ start: Int, _ end: Int) -> Int32 {
        let hash = Self.hash(owner, bytes, start, end)
        var slot = Int(hash) & mask
        while entries[slot].value >= 0 {
            if entries[slot].hash == hash, entries[slot].owner == owner, isKey(entries[slot], bytes, start, end) {
                return entries[slot].value
            }
            slot = (slot + 1) & mask
        }
        return -1
    }

    @inline(__always)
    private func isKey(_ entry: Entry, _ bytes: UTF8Bytes, _ start: Int, _ end: Int) -> Bool {
        let keyStart = Int(entry.keyStart)
        guard Int(entry.keyEnd) - keyStart == end - start else { return false }
        for offset in 0..<(end - start) where keys[keyStart + offset] != bytes[start + offset] { return false }
        return true
    }

    /// Mixes eight bytes at a time.
    @inline(__always)
    private static func hash(_ owner: Int32, _ bytes: UTF8Bytes, _ start: Int, _ end: Int) -> UInt32 {
        var state = UInt64(truncatingIfNeeded: owner) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: end - start)
        var position = start
        let raw = UnsafeRawBufferPointer(bytes)
        while position + 8 <= end {
            state = mix(state ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position += 8
        }
        var tail: UInt64 = 0
        while position < end {
            tail = tail << 8 | UInt64(bytes[position])
            position += 1
        }
        state = mix(state ^ tail)
        return UInt32(truncatingIfNeeded: state ^ state >> 32)
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = (value ^ 0xE703_7ED1_A0B4_28DB).multipliedFullWidth(by: 0x8EBC_6AF0_9C88_C6E3)
        return product.high ^ product.low
    }
}
