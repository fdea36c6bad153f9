import Synchronization

/// Hands pieces from tasks that make them to the one who sends them: a sender waits until its piece was taken.
final class PieceChannel: Sendable {
    private struct State {
        var senders: [(piece: [UInt8], waiter: CheckedContinuation<Bool, Never>)] = []
        var receiver: CheckedContinuation<Result<[UInt8]?, any Error>, Never>?
        /// Set when no further piece will come.
        var end: Result<[UInt8]?, any Error>?
        /// Whether a piece was taken since the last ``beat(_:)``.
        var wasBusy = false
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
                    state.wasBusy = true
                    return receiver
                }
                if state.end == nil { state.senders.append((piece, waiter)) } else { waiter.resume(returning: false) }
                return nil
            }
            guard let receiver else { return }
            receiver.resume(returning: .success(piece))
            waiter.resume(returning: true)
        }
        if !isTaken { throw CancellationError() }
    }

    /// Takes the next piece, `nil` at the end; also if the task that asks is cancelled.
    func next() async throws -> [UInt8]? {
        try await withTaskCancellationHandler {
            await withCheckedContinuation { receiver in
                let known: Result<[UInt8]?, any Error>? = state.withLock { state in
                    if !state.senders.isEmpty {
                        let (piece, waiter) = state.senders.removeFirst()
                        state.wasBusy = true
                        waiter.resume(returning: true)
                        return .success(piece)
                    }
                    if state.end == nil { state.receiver = receiver }
                    return state.end
                }
                if let known { receiver.resume(returning: known) }
            }
        } onCancel: {
            abandon()
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
        let (receiver, senders) = state.withLock { state in
            if state.end == nil { state.end = end }
            let waiting = (state.receiver, droppingPieces ? state.senders : [])
            state.receiver = nil
            if droppingPieces { state.senders = [] }
            return waiting
        }
        receiver?.resume(returning: end)
        for (_, waiter) in senders { waiter.resume(returning: false) }
    }
}

/// Takes the pieces of a channel, and ends the tasks that make them when it is let go of.
final class PieceReader: Sendable {
    private let channel: PieceChannel
    private let tasks: [Task<Void, Never>]

    /// Starts to make pieces.
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
        var tasks = [
            Task {
                do {
                    try await produce()
                    channel.finish(nil)
                } catch { channel.finish(error) }
            }
        ]
        if let heartbeat {
            tasks.append(
                Task {
                    while (try? await Task.sleep(for: heartbeat.interval)) != nil { channel.beat(heartbeat.piece) }
                })
        }
        self.tasks = tasks
    }

    deinit {
        channel.abandon()
        for task in tasks { task.cancel() }
    }

    func next() async throws -> [UInt8]? {
        try await withTaskCancellationHandler {
            try await channel.next()
        } onCancel: {
            for task in tasks { task.cancel() }
        }
    }
}
