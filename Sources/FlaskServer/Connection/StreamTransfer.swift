internal import FlaskHTTP

/// A stream that is being sent.
struct StreamTransfer {
    let response: Response
    let plan: ResponsePlan
    /// Whether the stream ends when the server stops.
    let endsOnStop: Bool
    /// The task that makes the pieces.
    var producer: Task<Void, Never>?
    /// What wakes the producer when the network has taken what it made.
    var waiter: CheckedContinuation<Bool, Never>?
    /// How many bytes of the content were sent.
    var sent = 0
}
