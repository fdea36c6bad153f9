import Synchronization

/// Watches how long a view holds the event loop, and says where it is to run.
///
/// A view that held the loop for `limit` is served from the thread pool from then on; one that then returns quickly
/// many times in a row gets back, since the pause may have been the machine's. The second time it stays on the pool.
/// Lock-free; one object a rule.
final class ViewLoad: Sendable {
    /// How long a view may hold the event loop, in nanoseconds.
    static let limit: Int = 10_000_000
    /// How many quick calls in a row bring a view back to the loop.
    static let quickCallsToReturn = 256

    private let placement: ViewPlacement
    /// 0 on the loop; above, on the pool with as many quick calls to go; -1 on the pool for good.
    private let remaining = Atomic<Int>(0)
    private let demotions = Atomic<Int>(0)

    init(_ placement: ViewPlacement) { self.placement = placement }

    /// Whether calls are to be timed.
    var isWatched: Bool { placement == .adaptive }

    /// Whether the view must not run on the event loop.
    var needsThread: Bool {
        switch placement {
        case .adaptive: remaining.load(ordering: .relaxed) != 0
        case .onThreadPool: true
        case .onEventLoop: false
        }
    }

    /// Takes note of a call.
    ///
    /// - Parameter nanoseconds: how long it took.
    /// - Returns: true if this call is the reason why the view leaves the event loop.
    func record(nanoseconds: Int) -> Bool {
        let current = remaining.load(ordering: .relaxed)
        if nanoseconds >= Self.limit {
            if current == 0 {
                let count = demotions.wrappingAdd(1, ordering: .relaxed).newValue
                remaining.store(count == 1 ? Self.quickCallsToReturn : -1, ordering: .relaxed)
                return true
            }
            if current > 0 { remaining.store(Self.quickCallsToReturn, ordering: .relaxed) }
        } else if current > 0 {
            remaining.store(current - 1, ordering: .relaxed)
        }
        return false
    }
}
