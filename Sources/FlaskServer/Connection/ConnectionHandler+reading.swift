internal import FlaskHTTP
internal import NIOCore

extension ConnectionHandler {
    /// Beyond this many bytes that wait to be read, or to be sent, no more are taken in.
    private static let bufferLimit = 65536

    /// Does what can be done without waiting, then writes what came of it.
    func advance() {
        guard !isAdvancing else { return }
        isAdvancing = true
        while advanceOnce() {
            if output.readableBytes > Self.bufferLimit { flush() }
        }
        isAdvancing = false
        flush()
    }

    /// Takes one step; false if there is nothing to do until something happens.
    private func advanceOnce() -> Bool {
        switch state {
        case .idle, .readingHead:
            // A client that sends requests without reading responses has to wait.
            guard isWritable else { return false }
            return readHead()
        case .readingBody: return readBody()
        case .discarding: return discardBody()
        case .working, .sendingFile, .sendingStream, .lingering, .closed: return false
        }
    }

    private func readHead() -> Bool {
        guard input.readableBytes > 0 else {
            if isInputClosed || loop.isStopping { close() }
            return false
        }
        do {
            switch try parseHead() {
            case .complete(let head, let length):
                input.moveReaderIndex(forwardBy: length)
                begin(head)
                return true
            case .incomplete:
                if isInputClosed { close() }
                return false
            }
        } catch {
            refuse(error)
            return true
        }
    }

    private func parseHead() throws(WireError) -> RequestHeadParser.Outcome {
        if case .readingHead(var parser) = state {
            let outcome = try parser.parse(input)
            if case .incomplete = outcome { state = .readingHead(parser) }
            return outcome
        }
        var parser = RequestHeadParser(limits: server.wireLimits)
        let outcome = try parser.parse(input)
        if case .incomplete = outcome {
            deadline = loop.now + server.timeouts.head
            state = .readingHead(parser)
        }
        return outcome
    }

    private func readBody() -> Bool {
        guard case .readingBody(var collector) = state, var reader = exchange?.body else { return false }
        // The state must not share the gathered bytes while they grow.
        state = .working
        let hadInput = input.readableBytes > 0
        let result = collector.read(from: &input, &reader)
        exchange?.body = reader
        guard let result else {
            if hadInput { deadline = loop.now + server.timeouts.body }
            state = .readingBody(collector)
            return false
        }
        deadline = .distantFuture
        deliver(result, to: collector.next)
        return true
    }

    private func discardBody() -> Bool {
        let hadInput = input.readableBytes > 0
        do {
            try exchange?.body.read(from: &input) { _ in true }
        } catch {
            closeAfterResponse()
            return false
        }
        guard exchange?.body.isComplete ?? true else {
            if isInputClosed { close() } else if hadInput { deadline = loop.now + server.timeouts.body }
            return false
        }
        becomeIdle()
        return true
    }

    /// Waits for the next request.
    func becomeIdle() {
        exchange = nil
        state = .idle
        deadline = loop.now + server.timeouts.idle
    }

    /// Copies unread bytes out of the channel's receive buffer, and stops reading while there are many.
    func keepUnreadInput() {
        if input.readableBytes == 0 {
            input = ByteBuffer()
        } else if input.readerIndex > 0 || input.capacity > 2 * input.readableBytes {
            input = ByteBuffer(bytes: input.readableBytesView)
        }
        let isFull = input.readableBytes > Self.bufferLimit
        guard isFull != isReadingPaused, let context, context.channel.isActive else { return }
        isReadingPaused = isFull
        try? context.channel.syncOptions?.setOption(.autoRead, value: !isFull)
    }
}

extension RequestHeadParser {
    /// Parses the readable bytes of a buffer.
    @inline(__always)
    mutating func parse(_ buffer: ByteBuffer) throws(WireError) -> Outcome { try parse(buffer.readableBytesUInt8Span) }
}
