import Synchronization

/// The contexts of the last errors that left an application, until whoever shows the errors asks for them.
///
/// An error says nothing about its request, and the context is over when the error arrives outside. Thread-safe.
package final class FailedContexts: Sendable {
    /// Errors of this many requests may be on their way at once.
    private static let capacity = 32
    private let kept = Mutex<[(error: any Error, context: Context)]>([])

    /// Keeps the context of an error.
    func keep(_ context: Context, of error: any Error) {
        // What makes room goes outside of the lock: its end may run code of the application's.
        let forgotten = kept.withLock { kept in
            kept.append((error, context))
            return kept.count > Self.capacity ? kept.removeFirst() : nil
        }
        withExtendedLifetime(forgotten) {}
    }

    /// Hands out the context of an error, once.
    ///
    /// - Parameter error: the error as it arrived, not a copy of what is in it.
    /// - Returns: its context; `nil` if it left no application lately.
    package func take(of error: any Error) -> Context? {
        kept.withLock { kept in
            kept.firstIndex { Self.identity($0.error) == Self.identity(error) }.map { kept.remove(at: $0).context }
        }
    }

    /// The box that an error is in tells it from others as long as it lives.
    private static func identity(_ error: any Error) -> UnsafeRawPointer { unsafeBitCast(error, to: UnsafeRawPointer.self) }
}

extension Flask {
    /// Has the contexts of errors that leave the application kept; to be called before the first request.
    ///
    /// - Returns: where they are kept.
    package func keepFailedContexts() -> FailedContexts {
        let contexts = FailedContexts()
        register { setup throws(FlaskError) in setup.failedContexts = contexts }
        return contexts
    }
}
