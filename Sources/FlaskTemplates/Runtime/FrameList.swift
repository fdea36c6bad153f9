/// The calls in progress, the innermost last.
///
/// An array copies a frame as a whole to read one member of it, and counts the references in it.
struct FrameList: ~Copyable {
    private var base: UnsafeMutablePointer<Frame>
    private var capacity = 8
    private(set) var count = 0

    init() { base = .allocate(capacity: capacity) }

    deinit {
        base.deinitialize(count: count)
        base.deallocate()
    }

    /// A call by its depth.
    @inline(__always)
    subscript(depth: Int) -> Frame {
        // Addresses, not `_read`: that copies the frame before a member of it is read.
        unsafeAddress {
            precondition(depth >= 0 && depth < count)
            return UnsafePointer(base + depth)
        }
        unsafeMutableAddress {
            precondition(depth >= 0 && depth < count)
            return base + depth
        }
    }

    var isEmpty: Bool { count == 0 }

    /// The innermost call.
    var last: Frame? { count > 0 ? base[count - 1] : nil }

    /// All calls, the innermost first.
    func reversed() -> [Frame] { (0..<count).reversed().map { base[$0] } }

    mutating func append(_ frame: consuming Frame) {
        if count == capacity { grow() }
        (base + count).initialize(to: frame)
        count &+= 1
    }

    mutating func removeLast() {
        precondition(count > 0)
        count &-= 1
        (base + count).deinitialize(count: 1)
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<Frame>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
        capacity *= 2
    }
}
