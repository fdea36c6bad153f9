/// Where a rendering found the keys of dictionaries last, so that it looks there first.
///
/// A guess that is wrong costs a comparison. It belongs to one rendering, which deallocates it.
struct KeyPlaces {
    private static let count = 64
    private let slots: UnsafeMutablePointer<UInt8>

    init() {
        slots = .allocate(capacity: Self.count)
        slots.initialize(repeating: 0, count: Self.count)
    }

    /// The place where a guess for the keys of a hash is kept.
    @inline(__always)
    func slot(_ hash: UInt64) -> UnsafeMutablePointer<UInt8> {
        slots + Int(truncatingIfNeeded: hash >> 8) & (Self.count &- 1)
    }

    func deallocate() { slots.deallocate() }
}
