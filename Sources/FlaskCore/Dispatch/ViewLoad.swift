import Synchronization

/// Watches how long a view holds its thread, and says where it is to run.
///
/// A view starts on the event loop. One call that holds the loop for `longHold`, or two for `hold` among some fifty, and
/// it runs on a thread from then on; a single slow call may be the machine's doing. After many calls that did not block
/// it gets another chance, each time after twice as many. Lock-free; one object a view.
final class ViewLoad: Sendable {
    /// How long a call may hold the event loop, in nanoseconds.
    static let hold = 10_000_000
    /// How long a single call may hold the event loop before the view leaves it, in nanoseconds.
    static let longHold = 100_000_000

    /// What a slow call weighs against quick ones, and how much of it is too much.
    private static let weight = 50, tooMuch = 60
    /// How many calls bring a view back to the loop the first time, and at most.
    private static let callsToReturn = 256, mostCallsToReturn = 1 << 20

    let placement: ViewPlacement
    /// On the loop: how much speaks against staying there.
    private let score = Atomic<Int>(0)
    /// Off the loop: how many calls have to go well until the view returns; 0 on the loop.
    private let remaining = Atomic<Int>(0)
    private let departures = Atomic<Int>(0)

    init(_ placement: ViewPlacement) { self.placement = placement }

    /// Whether calls are to be watched.
    var isWatched: Bool { placement == .adaptive }

    /// Whether the view must not run on the event loop.
    var needsThread: Bool {
        switch placement {
        case .adaptive: remaining.load(ordering: .relaxed) != 0
        case .onThreadPool: true
        case .onEventLoop: false
        }
    }

    /// Takes note of a call on the event loop.
    ///
    /// - Parameter nanoseconds: how long it held the loop.
    /// - Returns: true if this call is the reason why the view leaves the loop.
    func recordOnLoop(nanoseconds: Int) -> Bool {
        let old = score.load(ordering: .relaxed)
        guard nanoseconds >= Self.hold else {
            if old > 0 { score.store(old - 1, ordering: .relaxed) }
            return false
        }
        guard nanoseconds >= Self.longHold || old + Self.weight > Self.tooMuch else {
            score.store(old + Self.weight, ordering: .relaxed)
            return false
        }
        score.store(0, ordering: .relaxed)
        let count = departures.wrappingAdd(1, ordering: .relaxed).newValue
        remaining.store(callsToReturn(after: count), ordering: .relaxed)
        return true
    }

    /// Takes note of a call on a thread.
    ///
    /// - Parameter blocked: whether it would have held the event loop.
    func recordOnThread(blocked: Bool) {
        let old = remaining.load(ordering: .relaxed)
        guard old > 0 else { return }
        remaining.store(blocked ? callsToReturn(after: departures.load(ordering: .relaxed)) : old - 1, ordering: .relaxed)
    }

    private func callsToReturn(after departures: Int) -> Int {
        min(Self.callsToReturn << min(max(0, departures - 1), 20), Self.mostCallsToReturn)
    }
}
