import Synchronization

/// Counts bytes from whatever thread they come.
final class ByteCounter: Sendable {
    private let count = Atomic<Int>(0)

    func add(_ bytes: Int) { count.wrappingAdd(bytes, ordering: .relaxed) }

    var value: Int { count.load(ordering: .relaxed) }
}
