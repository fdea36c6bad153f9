import FlaskHTTP
import Synchronization

extension Dispatcher {
    /// Has the teardown functions run when a response was sent whose stream holds the context, or could not be sent.
    func deferTeardown(of context: Context, _ failure: (any Error)?, to response: inout Response) {
        let teardown = DeferredTeardown { [self] error in
            await bind(context) { await tearDown(context, error ?? failure) }
        }
        if case .stream(let stream) = response.body {
            response.body = .stream(stream.ending { await teardown.run($0) })
        }
        response.onClose { teardown.start() }
    }
}

/// Teardown functions that run once, whoever comes first.
private final class DeferredTeardown: Sendable {
    private let hasRun = Atomic(false)
    private let action: @Sendable ((any Error)?) async -> Void

    init(_ action: @escaping @Sendable ((any Error)?) async -> Void) { self.action = action }

    /// Runs them in a task of their own, since that of the stream may be cancelled.
    @discardableResult
    func start(_ error: (any Error)? = nil) -> Task<Void, Never>? {
        guard !hasRun.exchange(true, ordering: .acquiringAndReleasing) else { return nil }
        return Task { [action] in await action(error) }
    }

    func run(_ error: (any Error)?) async { await start(error)?.value }
}
