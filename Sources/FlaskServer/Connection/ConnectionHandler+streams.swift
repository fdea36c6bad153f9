internal import NIOCore

/// The streams that share a connection, as those of HTTP/2 do.
final class StreamGroup {
    /// How many there are.
    var count = 0
    /// Whether the connection closes once everything that was written is out.
    var isClosing = false
    /// Tells the client that no further stream is taken, and when that is out.
    let goAway: (EventLoopPromise<Void>?) -> Void

    init(goAway: @escaping (EventLoopPromise<Void>?) -> Void) { self.goAway = goAway }
}

extension ConnectionHandler {
    /// Leaves what comes to the handlers of streams from now on.
    ///
    /// - Returns: whether it does; a connection that was refused, or is closing, takes none.
    func share(goAway: @escaping (EventLoopPromise<Void>?) -> Void) -> Bool {
        guard case .idle = state else { return false }
        state = .sharing(StreamGroup(goAway: goAway))
        if !loop.isStopping { deadline = loop.now + server.timeouts.idle }
        return true
    }

    /// A stream of this connection has begun.
    func streamBegan() {
        guard case .sharing(let group) = state else { return }
        group.count += 1
        deadline = .distantFuture
    }

    /// A stream of this connection has ended.
    func streamEnded() {
        guard case .sharing(let group) = state else { return }
        group.count -= 1
        guard group.count == 0 else { return }
        if loop.isStopping { endSharing(group) } else { deadline = loop.now + server.timeouts.idle }
    }

    /// Takes no further stream, and closes the connection once the last one has ended and all of it is out.
    func endSharing(_ group: StreamGroup) {
        guard group.count == 0 else {
            deadline = .distantFuture
            return group.goAway(nil)
        }
        guard !group.isClosing, let context else { return close() }
        group.isClosing = true
        deadline = loop.now + server.timeouts.write
        let handler = NIOLoopBound(self, eventLoop: loop.eventLoop)
        let promise = context.eventLoop.makePromise(of: Void.self)
        promise.futureResult.whenComplete { _ in handler.value.close() }
        group.goAway(promise)
    }
}
