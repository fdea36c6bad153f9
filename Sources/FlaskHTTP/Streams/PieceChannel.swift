import Synchronization

/// Hands pieces from tasks that make them to the one who sends them.
///
/// A sender goes on when the piece behind its own is asked for, as a generator of Python does.
final class PieceChannel: Sendable {
    private struct State {
        var senders: [(piece: [UInt8], waiter: CheckedContinuation<Bool, Never>)] = []
        /// Whose piece was taken, to go on when the next one is asked for.
        var taken: [CheckedContinuation<Bool, Never>] = []
        var receiver: CheckedContinuation<Result<[UInt8]?, any Error>, Never>?
        /// Set when no further piece will come.
        var end: Result<[UInt8]?, any Error>?
        /// Whether a piece was taken since the last ``beat(_:)``.
        var wasBusy = false

        /// The next piece or the end, if one is there; else the receiver waits.
        mutating func take(
            for receiver: CheckedContinuation<Result<[UInt8]?, any Error>, Never>
        ) -> Result<[UInt8]?, any Error>? {
            if !senders.isEmpty {
                let (piece, waiter) = senders.removeFirst()
                taken = [waiter]
                wasBusy = true
                return .success(piece)
            }
            if end == nil { self.receiver = receiver }
            return end
        }
    }

    private let state = Mutex(State())

    /// Hands a piece over.
    ///
    /// - Throws: `CancellationError` if nobody takes it any more.
    func send(_ piece: [UInt8]) async throws(CancellationError) {
        let isTaken = await withCheckedContinuation { waiter in
            let receiver: CheckedContinuation<Result<[UInt8]?, any Error>, Never>? = state.withLock { state in
                if state.end == nil, let receiver = state.receiver {
                    state.receiver = nil
                    state.taken.append(waiter)
                    state.wasBusy = true
                    return receiver
                }
                if state.end == nil { state.senders.append((piece, waiter)) } else { waiter.resume(returning: false) }
                return nil
            }
            receiver?.resume(returning: .success(piece))
        }
        if !isTaken { throw CancellationError() }
    }

    /// Takes the next piece.
    ///
    /// - Parameter onCancel: what is answered if the task that asks is cancelled.
    /// - Returns: the piece, `nil` at the end.
    /// - Throws: the error that ended the stream.
    func next(onCancel: Result<[UInt8]?, any Error>) async throws -> [UInt8]? {
        try await withTaskCancellationHandler {
            await withCheckedContinuation { receiver in
                let (known, taken) = state.withLock { state in
                    let taken = state.taken
                    state.taken = []
                    return (state.take(for: receiver), taken)
                }
                for waiter in taken { waiter.resume(returning: true) }
                if let known { receiver.resume(returning: known) }
            }
        } onCancel: {
            end(onCancel, droppingPieces: true)
        }.get()
    }

    /// Hands a piece over if one is waited for and none was taken since the last call.
    func beat(_ piece: [UInt8]) {
        let receiver = state.withLock { state in
            let receiver = state.wasBusy ? nil : state.receiver
            if receiver != nil { state.receiver = nil }
            state.wasBusy = false
            return receiver
        }
        receiver?.resume(returning: .success(piece))
    }

    /// Says that no piece comes any more; pieces that wait are still taken.
    func finish(_ error: (any Error)?) { end(error.map { .failure($0) } ?? .success(nil), droppingPieces: false) }

    /// Says that nobody takes pieces any more.
    func abandon() { end(.success(nil), droppingPieces: true) }

    private func end(_ end: Result<[UInt8]?, any Error>, droppingPieces: Bool) {
        typealias Receiver = CheckedContinuation<Result<[UInt8]?, any Error>, Never>
        let (receiver, senders) = state.withLock { state -> (Receiver?, [CheckedContinuation<Bool, Never>]) in
            if state.end == nil { state.end = end }
            let receiver = state.receiver
            state.receiver = nil
            guard droppingPieces else { return (receiver, []) }
            let senders = state.senders.map(\.waiter) + state.taken
            state.senders = []
            state.taken = []
            return (receiver, senders)
        }
        receiver?.resume(returning: end)
        for waiter in senders { waiter.resume(returning: false) }
    }
}

/// Takes the pieces of a channel: starts the tasks that make them when the first is asked for, and ends them when it is let go
/// of.
final class PieceReader: Sendable {
    private let channel: PieceChannel
    private let heartbeat: (piece: [UInt8], interval: Duration)?
    private let produce: @Sendable @concurrent () async throws -> Void
    private let tasks = Mutex<[Task<Void, Never>]?>(nil)

    /// Prepares to make pieces.
    ///
    /// - Parameters:
    ///   - channel: where the pieces go.
    ///   - heartbeat: what is sent when nothing else was, and how often.
    ///   - produce: makes the pieces.
    init(
        _ channel: PieceChannel, heartbeat: (piece: [UInt8], interval: Duration)? = nil,
        produce: @escaping @Sendable @concurrent () async throws -> Void
    ) {
        self.channel = channel
        self.heartbeat = heartbeat
        self.produce = produce
    }

    deinit {
        cancel()
        channel.abandon()
    }

    /// Takes the next piece.
    ///
    /// - Parameter endsOnCancel: whether a stream that is cancelled is complete.
    /// - Returns: the piece, `nil` at the end.
    /// - Throws: the error that ended the stream.
    func next(endsOnCancel: Bool = false) async throws -> [UInt8]? {
        startOnce()
        return try await withTaskCancellationHandler {
            try await channel.next(onCancel: endsOnCancel ? .success(nil) : .failure(CancellationError()))
        } onCancel: {
            cancel()
        }
    }

    private func cancel() {
        for task in tasks.withLock({ $0 ?? [] }) { task.cancel() }
    }

    private func startOnce() {
        tasks.withLock { tasks in
            guard tasks == nil else { return }
            tasks = [makePieces()] + (heartbeat.map { [beat($0.piece, every: $0.interval)] } ?? [])
        }
    }

    private func makePieces() -> Task<Void, Never> {
        Task { [channel, produce] in
            do {
                try await produce()
                channel.finish(nil)
            } catch { channel.finish(error) }
        }
    }

    private func beat(_ piece: [UInt8], every interval: Duration) -> Task<Void, Never> {
        Task { [channel] in
            while (try? await Task.sleep(for: interval)) != nil { channel.beat(piece) }
        }
    }
}
