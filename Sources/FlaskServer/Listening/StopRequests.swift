internal import Dispatch
internal import Synchronization

/// The requests to stop: signals, and the cancellation of the task that serves.
final class StopRequests: Sendable {
    private struct State {
        var pending = 0
        var waiter: CheckedContinuation<Void, Never>?
        var sources: [any DispatchSourceSignal] = []
        var isEnded = false
    }

    private let state = Mutex(State())

    init(onSignals: Bool) {
        guard onSignals else { return }
        state.withLock { $0.sources = ProcessSignals.observeStops { [weak self] in self?.request() } }
    }

    /// Waits for the next request to stop, or for the task's cancellation.
    func next() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let resumesNow = state.withLock { state in
                    if state.isEnded { return true }
                    if state.pending > 0 {
                        state.pending -= 1
                        return true
                    }
                    state.waiter = continuation
                    return false
                }
                if resumesNow { continuation.resume() }
            }
        } onCancel: {
            request()
        }
    }

    /// Gives up listening for signals, and wakes who waits.
    func end() {
        let waiter = state.withLock { state in
            for source in state.sources { source.cancel() }
            state.sources = []
            state.isEnded = true
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume()
    }

    private func request() {
        let waiter = state.withLock { state in
            defer { state.waiter = nil }
            if state.waiter == nil { state.pending += 1 }
            return state.waiter
        }
        waiter?.resume()
    }
}
