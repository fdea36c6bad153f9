internal import FlaskHTTP
internal import Logging
internal import NIOCore
internal import Synchronization

extension ConnectionHandler {
    /// Closes the connection once everything that was written is out.
    ///
    /// A client that may still be sending would lose the response to a reset if its bytes met a closed socket; for it
    /// only our side is closed, and what it sends is dropped for a while (RFC 9112 §9.6).
    func closeAfterResponse() {
        let lingers = !isInputClosed && (unreadBytes > 0 || !exchange.body.isComplete)
        exchange.clear()
        input = nil
        state = .closing
        deadline = loop.now + server.timeouts.write
        flush()
        guard let context else { return }
        let handler = NIOLoopBound(self, eventLoop: loop.eventLoop)
        write(.byteBuffer(ByteBuffer()), context) { _ in handler.value.responseIsOut(lingers: lingers) }
    }

    private func responseIsOut(lingers: Bool) {
        guard lingers, !isInputClosed, parent == nil, let context, case .closing = state else { return close() }
        state = .lingering
        if isReadingPaused {
            isReadingPaused = false
            try? context.channel.syncOptions?.setOption(.autoRead, value: true)
        }
        deadline = loop.now + server.timeouts.linger
        context.close(mode: .output, promise: nil)
    }

    /// Closes the connection at once.
    func close() { context?.close(promise: nil) }

    /// The client closed its side: it left, or it only waits for its answers.
    ///
    /// Nobody can tell the two apart, so what runs gets a little time to answer before it is cancelled.
    func inputClosed() {
        isInputClosed = true
        feedStream()
        switch state {
        case .readingBody(let collector):
            state = .working
            deadline = .distantFuture
            deliver(.failure(.clientDisconnected), to: collector.next)
            advance()
        case .lingering, .sharing: close()
        case .idle, .readingHead, .discarding: advance()
        case .working, .sendingStream: deadline = min(deadline, loop.now + server.timeouts.halfClosed)
        case .sendingFile, .closing, .closed: break
        }
    }

    /// The connection is gone: everything that belongs to it ends.
    func connectionLost() {
        let last = state
        state = .closed
        socket = nil
        exchange.leaveLedger()
        loop.remove(self)
        if let parent { parent.streamEnded() } else { server.connectionCount.wrappingSubtract(1, ordering: .relaxed) }
        exchange.feed?.fail(HTTPException(forBody: .clientDisconnected))
        // The stream that is handed out holds this handler.
        exchange.feed = nil
        exchange.bodyResult = nil
        switch last {
        case .readingBody(let collector): deliver(.failure(.clientDisconnected), to: collector.next)
        case .working: task?.cancel()
        case .sendingStream(let transfer): endStream(transfer)
        case .sendingFile(let transfer): endFile(transfer)
        case .idle, .readingHead, .discarding, .closing, .lingering, .sharing, .closed: break
        }
        runCloseActions()
        input = nil
        output = nil
    }

    /// The server stops: a connection that waits for a request closes, another one does after its response; a
    /// stream that would go on is ended.
    func stop() {
        if case .sendingStream(let transfer) = state, transfer.endsOnStop { transfer.producer?.cancel() }
        if case .sharing(let group) = state { return endSharing(group) }
        guard case .idle = state, unreadBytes == 0 else { return }
        if server.timeouts.idleAtStop == .zero { return closeAfterResponse() }
        deadline = min(deadline, .now() + server.timeouts.idleAtStop)
    }

    /// The server's patience with this connection is at an end.
    func abort() {
        task?.cancel()
        close()
    }

    /// Acts if the client has been too slow.
    func checkDeadline(_ now: NIODeadline) {
        checkFeed(now)
        guard now >= deadline else { return }
        switch state {
        case .readingHead: timeOut { refuse(WireError(status: 408, reason: "the request's head took too long")) }
        case .readingBody(let collector):
            timeOut {
                state = .working
                deadline = .distantFuture
                exchange.verdict = WireError(status: 408, reason: "the request's body took too long")
                deliver(.failure(.clientDisconnected), to: collector.next)
            }
        case .lingering: close()
        case .sharing(let group): endSharing(group)
        case .idle, .sendingFile, .sendingStream, .closing: checkWriting(now)
        case .discarding: closeAfterResponse()
        case .working:
            deadline = .distantFuture
            if isInputClosed { task?.cancel() }
        case .closed: deadline = .distantFuture
        }
    }

    private func timeOut(_ answer: () -> Void) {
        answer()
        advance()
        keepUnreadInput()
    }

    /// How many bytes the channel has still to write; those of a stream cannot be asked for, only whether there are many.
    private func pendingBytes(_ context: ChannelHandlerContext) -> Int {
        if parent != nil { return channelWrites > 0 || !isWritable ? 1 : 0 }
        return (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    }

    /// Waits on if the client took bytes since the last look, or if there are none to take.
    private func checkWriting(_ now: NIODeadline) {
        guard let context else { return }
        let pending = pendingBytes(context)
        let mark = WriteMark(piece: writeMark.piece, pending: pending)
        if pending == 0, case .idle = state { return close() }
        if pending == 0, isInputClosed, case .sendingStream = state { return close() }
        guard pending == 0 || mark != writeMark || writeMark.isFresh else {
            server.logger.debug("A connection was closed since its client takes no bytes.")
            return close()
        }
        writeMark = mark
        deadline = now + server.timeouts.write
    }
}

/// How far the writing of a response had come when that was looked at.
struct WriteMark: Equatable {
    /// Counts the pieces of a file or a stream.
    var piece = 0
    /// How many bytes the channel had still to write; negative before the first look at this piece.
    var pending = -1

    /// Whether this piece was not looked at before.
    var isFresh: Bool { pending < 0 }
}
