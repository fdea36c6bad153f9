internal import NIOCore

/// The timeouts of a server in the event loop's terms.
struct DeadlineTimeouts: Sendable {
    let head, idle, body, write, linger, halfClosed, idleAtStop: TimeAmount
    /// How often deadlines are looked at: once a second, or more often if a timeout is short.
    let tickInterval: TimeAmount

    init(_ timeouts: ServerTimeouts) {
        head = Self.amount(timeouts.head)
        idle = Self.amount(timeouts.idle)
        body = Self.amount(timeouts.body)
        write = Self.amount(timeouts.write)
        linger = Self.amount(timeouts.linger)
        halfClosed = Self.amount(timeouts.halfClosed)
        idleAtStop = Self.amount(timeouts.idleAtStop)
        let shortest = min(head, idle, body, write, linger, halfClosed)
        tickInterval = max(.milliseconds(10), min(.seconds(1), .nanoseconds(shortest.nanoseconds / 4)))
    }

    private static func amount(_ duration: Duration) -> TimeAmount {
        let (seconds, attoseconds) = duration.components
        // A year stands for ever: sums with the current time must not overflow.
        return .seconds(min(max(seconds, 0), 31_536_000)) + .nanoseconds(attoseconds / 1_000_000_000)
    }
}
