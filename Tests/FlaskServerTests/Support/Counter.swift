import Synchronization

/// Counts from many threads.
final class Counter: Sendable {
    private let count = Atomic<Int>(0)

    var value: Int { count.load(ordering: .sequentiallyConsistent) }

    func increase(by amount: Int = 1) { count.add(amount, ordering: .sequentiallyConsistent) }
}

/// Gathers values from many threads.
final class Recorder<Value: Sendable>: Sendable {
    private let values = Mutex<[Value]>([])

    var all: [Value] { values.withLock { $0 } }

    func append(_ value: Value) { values.withLock { $0.append(value) } }
}

/// Waits until something is true, checking often; false after five minutes: other tests may hold all of Swift's threads for long.
func eventually(_ condition: () -> Bool) -> Bool {
    for _ in 0..<60_000 {
        if condition() { return true }
        pause(milliseconds: 5)
    }
    return condition()
}
