#if DEBUG
    import Synchronization

    /// A continuation that several may resume; the first one counts.
    final class OnceContinuation<Value: Sendable>: Sendable {
        private let continuation: Mutex<CheckedContinuation<Value, Never>?>

        init(_ continuation: CheckedContinuation<Value, Never>) { self.continuation = Mutex(continuation) }

        /// Resumes it, unless somebody did.
        func resume(_ value: Value) {
            let continuation = continuation.withLock { stored in
                defer { stored = nil }
                return stored
            }
            continuation?.resume(returning: value)
        }
    }
#endif
