internal import FlaskHTTP
internal import Logging
internal import NIOCore

extension ConnectionHandler {
    /// Sends a response, or gives it up if the connection is gone.
    func send(_ response: Response) {
        guard exchange.isActive, context != nil, !isClosed else { return giveUp(response) }
        if let verdict = exchange.verdict {
            giveUp(response)
            exchange.verdict = nil
            return send(ErrorPage.response(status: verdict.status, reason: verdict.reason))
        }
        // A response that is a stream may still read the request's.
        if exchange.feed != nil, !response.body.isStream { exchange.endFeed() }
        switch response.body {
        case .empty: send(response, content: UnsafeBufferPointer(start: nil, count: 0))
        case .bytes(let bytes): bytes.withUnsafeBufferPointer { send(response, content: $0) }
        case .text(var text): text.withUTF8 { send(response, content: $0) }
        case .file(let file): sendFile(response, file)
        case .stream(let stream): sendStream(response, stream)
        }
    }

    /// Sends a response whose content is in memory.
    func send(_ response: Response, content: UnsafeBufferPointer<UInt8>) {
        let planned = plan(response, length: content.count)
        let sent = planned.sendsContent ? content : UnsafeBufferPointer(start: nil, count: 0)
        guard let plan = writeHead(response, planned, content: sent) else { return }
        finish(response, plan, sent: sent.count)
    }

    /// Decides how a response is framed and whether the connection stays.
    func plan(_ response: Response, length: Int?) -> ResponsePlan {
        let closes =
            !exchange.keepsAlive || loop.isStopping || (isInputClosed && unreadBytes == 0) || !canReachNextRequest()
        return ResponsePlan(response, length: length, isHead: exchange.isHead, version: exchange.version, closes: closes)
    }

    /// Writes the head, and the content behind it.
    ///
    /// - Returns: the plan, which the response's own fields may have changed; `nil` if another response was sent since
    ///   this one is not valid.
    func writeHead(_ response: Response, _ plan: ResponsePlan, content: UnsafeBufferPointer<UInt8>) -> ResponsePlan? {
        if exchange.entry != nil { exchange.leaveLedger() }
        var buffer = takeOutput()
        var writer = ResponseHeadWriter(plan: plan, ownFields: loop.ownFields)
        do {
            try writer.write(response, content: content, to: &buffer)
            output = buffer
            return writer.plan
        } catch {
            output = buffer
            server.logger.error("A response cannot be sent: \(error.explanation)")
            giveUp(response)
            send(ErrorPage.response(status: 500))
            return nil
        }
    }

    /// Appends framing bytes to the output.
    func append(_ text: StaticString) {
        var buffer = takeOutput()
        buffer.writeStaticString(text)
        output = buffer
    }

    /// Takes the output out to append to it.
    ///
    /// It is changed in a local variable and put back: accesses to a property that last while functions are called are
    /// checked at run time, which cost a tenth of a request.
    func takeOutput() -> ByteBuffer {
        output.take() ?? loop.takeOutput()
    }

    /// Ends an exchange whose response was written completely.
    func finish(_ response: Response, _ plan: ResponsePlan, sent: Int) {
        if !response.closeActions.isEmpty { closeActions += response.closeActions }
        if let note = exchange.note, let accessLog = server.configuration.accessLog {
            accessLog(note.record(remoteAddress: peer.remoteAddress, status: response.status.code, contentLength: sent))
        }
        if plan.closes {
            closeAfterResponse()
        } else if exchange.body.isComplete {
            becomeIdle()
        } else {
            state = .discarding
            deadline = loop.now + server.timeouts.body
        }
    }

    /// Calls the close actions of a response that is not sent.
    func giveUp(_ response: Response) {
        for action in response.closeActions { action() }
    }

    /// Puts the output on its way.
    func flush() {
        // Taken by hand: a mutating call on the property would be checked at run time.
        guard let context, let buffer = output else { return runCloseActions() }
        output = nil
        let sent = channelWrites == 0 ? socket?.send(buffer) ?? 0 : 0
        guard sent == buffer.readableBytes else { return writeRest(of: buffer, from: sent, context) }
        loop.giveBack(consume buffer)
        runCloseActions()
    }

    private func writeRest(of buffer: ByteBuffer, from sent: Int, _ context: ChannelHandlerContext) {
        var rest = buffer
        rest.moveReaderIndex(forwardBy: sent)
        let actions = closeActions
        closeActions = []
        write(.byteBuffer(rest), context) { _ in for action in actions { action() } }
    }

    /// Gives the channel something to write; until it is out, everything goes through the channel.
    func write(_ data: IOData, _ context: ChannelHandlerContext, then: @escaping @Sendable (Result<Void, any Error>) -> Void) {
        channelWrites += 1
        let handler = NIOLoopBound(self, eventLoop: loop.eventLoop)
        let promise = context.eventLoop.makePromise(of: Void.self)
        promise.futureResult.whenComplete { result in
            handler.value.channelWrites -= 1
            // The channel is closing; its descriptor may soon be another's.
            if case .failure = result { handler.value.socket = nil }
            then(result)
        }
        context.writeAndFlush(wrapOutboundOut(data), promise: promise)
    }

    /// Calls the close actions of responses that are out.
    func runCloseActions() {
        guard !closeActions.isEmpty else { return }
        let actions = closeActions
        closeActions = []
        for action in actions { action() }
    }

    /// Whether the rest of the request's body, if there is any, is small enough to be read for the request behind it.
    private func canReachNextRequest() -> Bool {
        guard !exchange.body.isComplete else { return true }
        guard exchange.feed == nil else { return false }
        var body = exchange.body
        var rest = input.take() ?? ByteBuffer()
        defer { if rest.readableBytes > 0 { input = rest } }
        do { try body.read(from: &rest) { _ in true } } catch { return false }
        exchange.body = body
        if body.isComplete { return true }
        guard let remaining = body.remaining, !exchange.owesContinue else { return false }
        return remaining <= server.configuration.limits.discardedBody
    }

    private var isClosed: Bool {
        if case .closed = state { true } else { false }
    }
}

extension ResponseHeadWriter.Problem {
    /// What is wrong, with the name of the culprit.
    var explanation: String {
        switch self {
        case .status(let status): "its status \(status.code) is not between 100 and 999, or the reason holds a control character"
        case .name(let name): "the header name \(String(reflecting: name)) is not a token"
        case .value(let name): "the value of its header \(name) holds a line break or NUL; remove it or encode it"
        }
    }
}

extension ResponseBody {
    fileprivate var isStream: Bool { if case .stream = self { true } else { false } }
}
