internal import FlaskHTTP
internal import NIOCore

extension ConnectionHandler {
    /// Gives a step the body as a stream, which takes bytes in only when it is asked for them.
    func feedBody(_ demand: BodyDemand, to next: @Sendable (Result<RequestBody, BodyError>) throws -> Reply) {
        let feed = BodyFeed(limit: demand.limit)
        exchange.feed = feed
        let handler = NIOLoopBound((self, feed), eventLoop: loop.eventLoop)
        let eventLoop = loop.eventLoop
        let stream = RequestStream {
            try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { waiter in
                    Self.onLoop(eventLoop) { handler.value.0.awaitPiece(handler.value.1, waiter) }
                }
            } onCancel: {
                Self.onLoop(eventLoop) { handler.value.1.fail(CancellationError()) }
            }
        }
        deliver(.success(.stream(stream)), to: next)
    }

    private static func onLoop(_ eventLoop: any EventLoop, _ action: @escaping @Sendable () -> Void) {
        if eventLoop.inEventLoop { action() } else { eventLoop.execute(action) }
    }

    private func awaitPiece(_ feed: BodyFeed, _ waiter: CheckedContinuation<[UInt8]?, any Error>) {
        feed.wait(waiter)
        guard feed.isAwaited, exchange.feed === feed else { return }
        if exchange.owesContinue {
            exchange.owesContinue = false
            if unreadBytes == 0 {
                append("HTTP/1.1 100 Continue\r\n\r\n")
                flush()
            }
        }
        feedStream()
        keepUnreadInput()
    }

    /// Gives received bytes to the task that waits for them, if one does.
    func feedStream() {
        guard let feed = exchange.feed, feed.isAwaited else { return }
        var reader = exchange.body
        var rest = input.take() ?? ByteBuffer()
        var gaveSomething = false
        // The task goes on inside, on this loop, and may come back for more; so everything is put back first.
        loop.executor.run {
            gaveSomething = feed.read(from: &rest, &reader)
            if rest.readableBytes > 0 { input = rest }
            exchange.body = reader
        }
        guard !gaveSomething else { return }
        if isInputClosed || context == nil {
            loop.executor.run { feed.fail(HTTPException(forBody: .clientDisconnected)) }
        } else {
            feed.deadline = loop.now + server.timeouts.body
        }
    }

    /// Ends the stream of a body whose client takes too long.
    func checkFeed(_ now: NIODeadline) {
        guard let feed = exchange.feed, feed.isAwaited, now >= feed.deadline else { return }
        exchange.verdict = WireError(status: 408, reason: "the request's body took too long")
        exchange.keepsAlive = false
        loop.executor.run { feed.fail(HTTPException(forBody: .clientDisconnected)) }
    }
}
