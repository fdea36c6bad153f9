/// The keys of dictionaries that were made from values of one Swift type, shared by them.
// Immutable once it is made; only its end releases the memory.
final class DictShape: @unchecked Sendable {
    let count: Int
    let hashes: UnsafeMutablePointer<UInt64>
    let keys: UnsafeMutablePointer<Value>
    let index: UnsafeMutablePointer<Int32>?
    let indexMask: Int

    /// Keys that differ from each other.
    init(names: [String]) {
        count = names.count
        let capacity = max(names.count, 1)
        hashes = .allocate(capacity: capacity)
        keys = .allocate(capacity: capacity)
        for (position, name) in names.enumerated() {
            hashes[position] = Hashing.hash(of: name)
            (keys + position).initialize(to: .string(name))
        }
        (index, indexMask) = DictIndex.make(hashes, count: count, capacity: count)
    }

    deinit {
        keys.deinitialize(count: count)
        keys.deallocate()
        hashes.deallocate()
        index?.deallocate()
    }
}

/// The open addressing index of dictionaries with more than a few entries: positions by hash.
enum DictIndex {
    /// Up to how many entries are searched one by one.
    static let linearLimit = 8

    /// An index of entries, with room for more; `nil` where there is no need of one.
    static func make(
        _ hashes: UnsafeMutablePointer<UInt64>, count: Int, capacity: Int
    ) -> (UnsafeMutablePointer<Int32>?, Int) {
        guard capacity > linearLimit else { return (nil, 0) }
        var size = 32
        while size < capacity * 2 { size *= 2 }
        let index = UnsafeMutablePointer<Int32>.allocate(capacity: size)
        index.initialize(repeating: -1, count: size)
        for position in 0..<count { insert(position, hash: hashes[position], into: index, mask: size - 1) }
        return (index, size - 1)
    }

    /// Adds an entry at the first free place from that of its hash on.
    @inline(__always)
    static func insert(_ position: Int, hash: UInt64, into index: UnsafeMutablePointer<Int32>, mask: Int) {
        var slot = Int(truncatingIfNeeded: hash >> 8) & mask
        while index[slot] >= 0 { slot = (slot &+ 1) & mask }
        index[slot] = Int32(truncatingIfNeeded: position)
    }
}
