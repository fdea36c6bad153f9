import Synchronization

/// Ends a context once, when the stream that kept it has ended or was given up.
final class StreamLifetime: Sendable {
    private let context: Context
    private let hasEnded = Atomic<Bool>(false)

    init(_ context: Context) { self.context = context }

    deinit {
        guard !hasEnded.load(ordering: .acquiring) else { return }
        let context = context
        Task { await Self.tearDown(context, nil) }
    }

    /// Calls the teardown functions, unless that was done.
    func end(_ error: (any Error)?) async {
        guard !hasEnded.exchange(true, ordering: .acquiringAndReleasing) else { return }
        await Self.tearDown(context, error)
    }

    private static func tearDown(_ context: Context, _ error: (any Error)?) async {
        let dispatcher = context.app.dispatcher
        await Context.$current.withValue(context) { await dispatcher.tearDown(context, error) }
    }
}
