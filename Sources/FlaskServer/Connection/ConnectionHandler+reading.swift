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
            if unsentBytes > Self.bufferLimit { flush() }
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
        case .working, .sendingFile, .sendingStream, .closing, .lingering, .sharing, .closed: return false
        }
    }

    private func readHead() -> Bool {
        guard var received = input else {
            if isInputClosed || loop.isStopping { closeAfterResponse() }
            return false
        }
        input = nil
        do {
            guard let head = try parseHead(received) else {
                input = received
                if isInputClosed { closeAfterResponse() }
                return false
            }
            received.moveReaderIndex(forwardBy: head.length)
            if received.readableBytes > 0 { input = received }
            begin(head)
            return true
        } catch {
            input = received
            refuse(error)
            return true
        }
    }

    private func parseHead(_ received: ByteBuffer) throws(WireError) -> RequestHead? {
        if case .readingHead(var parser) = state {
            if let head = try parser.parse(received) { return head }
            state = .readingHead(parser)
            return nil
        }
        var parser = RequestHeadParser(limits: server.wireLimits, places: loop.takePlaces())
        let head = try parser.parse(received)
        if head == nil {
            deadline = loop.now + server.timeouts.head
            state = .readingHead(parser)
        } else {
            loop.giveBack(parser.places)
        }
        return head
    }

    private func readBody() -> Bool {
        guard case .readingBody(var collector) = state else { return false }
        var reader = exchange.body
        // The state must not share the gathered bytes while they grow.
        state = .working
        var rest = input.take() ?? ByteBuffer()
        let hadInput = rest.readableBytes > 0
        let result = collector.read(from: &rest, &reader)
        if rest.readableBytes > 0 { input = rest }
        exchange.body = reader
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
        var body = exchange.body
        var rest = input.take() ?? ByteBuffer()
        let hadInput = rest.readableBytes > 0
        do {
            try body.read(from: &rest) { _ in true }
        } catch {
            closeAfterResponse()
            return false
        }
        if rest.readableBytes > 0 { input = rest }
        exchange.body = body
        guard body.isComplete else {
            if isInputClosed { closeAfterResponse() } else if hadInput { deadline = loop.now + server.timeouts.body }
            return false
        }
        becomeIdle()
        return true
    }

    /// Waits for the next request.
    func becomeIdle() {
        exchange.clear()
        state = .idle
        deadline = loop.now + server.timeouts.idle
    }

    /// Adds received bytes to those that wait.
    func receive(_ received: ByteBuffer) {
        guard var joined = input.take() else { return input = received }
        var received = received
        joined.writeBuffer(&received)
        input = joined
    }

    /// Copies unread bytes out of the channel's receive buffer, and stops reading while there are many.
    func keepUnreadInput() {
        if let unread = input, unread.readerIndex > 0 || unread.capacity > 2 * unread.readableBytes {
            input = ByteBuffer(bytes: unread.readableBytesView)
        }
        let isFull = unreadBytes > Self.bufferLimit
        guard isFull != isReadingPaused, let context, context.channel.isActive else { return }
        isReadingPaused = isFull
        try? context.channel.syncOptions?.setOption(.autoRead, value: !isFull)
    }
}

extension RequestHeadParser {
    /// Parses the readable bytes of a buffer.
    @inline(__always)
    mutating func parse(_ buffer: ByteBuffer) throws(WireError) -> RequestHead? { try parse(buffer.readableBytesUInt8Span) }
}
