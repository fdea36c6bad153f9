import Synchronization

/// What was computed from a request and need not be computed again.
///
/// Shared by the copies of a request; thread-safe.
final class RequestMemory: Sendable {
    /// The computed parts.
    struct Parts: Sendable {
        var arguments: MultiDict?
        var cookies: MultiDict?
    }

    private let parts = Mutex(Parts())

    /// Reads a part, computing it the first time.
    ///
    /// - Parameters:
    ///   - part: which one.
    ///   - compute: makes it; may run more than once if several threads ask at the same time.
    /// - Returns: the part.
    func value<Value: Sendable>(
        _ part: any WritableKeyPath<Parts, Value?> & Sendable, compute: () -> Value
    ) -> Value {
        if let known = parts.withLock({ $0[keyPath: part] }) { return known }
        let value = compute()
        parts.withLock { $0[keyPath: part] = value }
        return value
    }
}
