import Synchronization

/// Hands pieces from a producing task to whoever sends them, one at a time.
///
/// A producer is let go on when the next piece is asked for, as a generator of Python is. Thread-safe.
final class StreamExchange: Sendable {
    private typealias Producer = CheckedContinuation<Void, any Error>
    private typealias Consumer = CheckedContinuation<[UInt8]?, any Error>

    private struct State {
        var task: Task<Void, Never>?
        var hasStarted = false
        var isClosed = false
        /// Who waits for a piece.
        var consumer: Consumer?
        /// Who waits to be rid of a piece.
        var offers: [(piece: [UInt8], producer: Producer)] = []
        /// Whose piece was taken, to go on when the next one is asked for.
        var taken: Producer?
        var end: Result<Void, any Error>?
    }

    private let state = Mutex(State())

    /// Starts the producing task, unless that was done.
    func startOnce(_ start: () -> Task<Void, Never>) {
        let isFirst = state.withLock { state in
            defer { state.hasStarted = true }
            return !state.hasStarted
        }
        guard isFirst else { return }
        let task = start()
        let isClosed = state.withLock { state in
            state.task = task
            return state.isClosed
        }
        if isClosed { task.cancel() }
    }

    /// Offers a piece and waits until the one behind it is wanted.
    func put(_ piece: [UInt8]) async throws {
        try await withCheckedThrowingContinuation { (producer: Producer) in
            let (consumer, isClosed) = state.withLock { state -> (Consumer?, Bool) in
                if state.isClosed { return (nil, true) }
                guard let consumer = state.consumer.take() else {
                    state.offers.append((piece, producer))
                    return (nil, false)
                }
                state.taken = producer
                return (consumer, false)
            }
            if isClosed { return producer.resume(throwing: CancellationError()) }
            consumer?.resume(returning: piece)
        }
    }

    /// Takes the next piece; `nil` at the end.
    func take() async throws -> [UInt8]? {
        try await withCheckedThrowingContinuation { (consumer: Consumer) in
            let (answer, producer) = state.withLock { state -> (Result<[UInt8]?, any Error>?, Producer?) in
                let producer = state.taken.take()
                if state.isClosed { return (.failure(CancellationError()), producer) }
                if !state.offers.isEmpty {
                    let offer = state.offers.removeFirst()
                    state.taken = offer.producer
                    return (.success(offer.piece), producer)
                }
                if let end = state.end { return (end.map { nil }, producer) }
                state.consumer = consumer
                return (nil, producer)
            }
            producer?.resume()
            if let answer { consumer.resume(with: answer) }
        }
    }

    /// Takes note that the producer is done.
    func finish(_ end: Result<Void, any Error>) {
        let consumer = state.withLock { state in
            state.end = end
            return state.consumer.take()
        }
        consumer?.resume(with: end.map { nil })
    }

    /// Stops the producer, and whoever waits.
    func close() {
        let (task, producers, consumer) = state.withLock { state in
            state.isClosed = true
            let producers = state.offers.map(\.producer) + [state.taken.take()].compactMap { $0 }
            state.offers = []
            return (state.task, producers, state.consumer.take())
        }
        task?.cancel()
        for producer in producers { producer.resume(throwing: CancellationError()) }
        consumer?.resume(throwing: CancellationError())
    }
}
