internal import FlaskHTTP
internal import Logging
internal import NIOCore

extension ConnectionHandler {
    /// Sends a response whose content is made while it is sent.
    func sendStream(_ response: Response, _ stream: StreamBody) {
        let announced = response.headers["Content-Length"].flatMap(Int.init).flatMap { $0 < 0 ? nil : $0 }
        let planned = plan(response, length: stream.length ?? announced)
        guard let plan = writeHead(response, planned, content: UnsafeBufferPointer(start: nil, count: 0)) else { return }
        guard plan.sendsContent else { return finish(response, plan, sent: 0) }
        state = .sendingStream(StreamTransfer(response: response, plan: plan, endsOnStop: stream.endsWhenServerStops))
        deadline = loop.now + server.timeouts.write
        let handler = NIOLoopBound(self, eventLoop: loop.eventLoop)
        loop.executor.run {
            let producer = Task(executorPreference: loop.executor) { await Self.produce(stream, for: handler) }
            changeTransfer { $0.producer = producer }
            if stream.endsWhenServerStops, loop.isStopping { producer.cancel() }
        }
    }

    /// Asks for piece after piece and sends them, as fast as the network takes them.
    private static func produce(_ stream: StreamBody, for handler: NIOLoopBound<ConnectionHandler>) async {
        do {
            let next = stream.start()
            while let piece = try await next() {
                try Task.checkCancellation()
                guard !piece.isEmpty else { continue }
                if handler.value.sendPiece(piece) { continue }
                guard await handler.value.networkIsReady() else { return }
            }
            handler.value.streamEnded(nil)
        } catch {
            handler.value.streamEnded(error)
        }
    }

    /// Sends a piece; false if the network has enough for now.
    private func sendPiece(_ piece: [UInt8]) -> Bool {
        guard case .sendingStream(let transfer) = state else { return false }
        var count = piece.count
        if case .length(let length) = transfer.plan.framing, count > length - transfer.sent {
            count = length - transfer.sent
            server.logger.error("A stream made more than the \(length) bytes it announced; the rest is dropped.")
        }
        var buffer = takeOutput()
        buffer.writePiece(piece.prefix(count), chunked: transfer.plan.framing == .chunked)
        output = buffer
        changeTransfer { $0.sent += count }
        writeMark = WriteMark(piece: writeMark.piece &+ 1)
        deadline = loop.now + (isInputClosed ? server.timeouts.halfClosed : server.timeouts.write)
        // What is made at once goes out together with the head.
        if !isAdvancing || unsentBytes > 32768 { flush() }
        return isWritable
    }

    private nonisolated(nonsending) func networkIsReady() async -> Bool {
        await withCheckedContinuation { waiter in
            guard case .sendingStream = state else { return waiter.resume(returning: false) }
            if isWritable { return waiter.resume(returning: true) }
            changeTransfer { $0.waiter = waiter }
        }
    }

    /// Lets the producer go on, if it waits.
    func resumeStream() {
        guard case .sendingStream(let transfer) = state, let waiter = transfer.waiter else { return }
        changeTransfer { $0.waiter = nil }
        loop.executor.run { waiter.resume(returning: true) }
    }

    private func streamEnded(_ error: (any Error)?) {
        guard case .sendingStream(let transfer) = state else { return }
        if case .length(let length) = transfer.plan.framing, error == nil, transfer.sent < length {
            server.logger.error(
                "A stream made \(transfer.sent) bytes, fewer than the \(length) it announced; the connection closes.")
            return cut(transfer)
        }
        if let error, !(transfer.endsOnStop && loop.isStopping && error is CancellationError) {
            server.logger.error("A stream failed, the connection closes: \(String(reflecting: error))")
            return cut(transfer)
        }
        if transfer.plan.framing == .chunked { append("0\r\n\r\n") }
        finish(transfer.response, transfer.plan, sent: transfer.sent)
        advance()
        keepUnreadInput()
    }

    /// Closes the connection in the middle of a response, so that the client sees that it is not complete.
    private func cut(_ transfer: StreamTransfer) {
        flush()
        endStream(transfer)
        close()
    }

    /// Lets go of a stream that is not sent any further.
    func endStream(_ transfer: StreamTransfer) {
        state = .closed
        transfer.producer?.cancel()
        transfer.waiter?.resume(returning: false)
        giveUp(transfer.response)
    }

    private func changeTransfer(_ change: (inout StreamTransfer) -> Void) {
        guard case .sendingStream(var transfer) = state else { return }
        change(&transfer)
        state = .sendingStream(transfer)
    }
}

extension ByteBuffer {
    /// Appends a piece of content, as a chunk or as it is.
    mutating func writePiece(_ piece: ArraySlice<UInt8>, chunked: Bool) {
        guard !piece.isEmpty else { return }
        guard chunked else { return _ = writeBytes(piece) }
        writeString(String(piece.count, radix: 16))
        writeStaticString("\r\n")
        writeBytes(piece)
        writeStaticString("\r\n")
    }
}
