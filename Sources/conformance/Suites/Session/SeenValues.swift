import Synchronization

/// What the reading steps of a view saw.
final class SeenValues: Sendable {
    private let values = Mutex<[JSON]>([])

    var all: [JSON] { values.withLock { $0 } }

    func append(_ value: JSON) { values.withLock { $0.append(value) } }
}
