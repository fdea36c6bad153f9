internal import FlaskHTTP
internal import Logging
internal import NIOCore

extension ConnectionHandler {
    /// Hands a request to the responder.
    func begin(_ head: consuming RequestHead) {
        state = .working
        deadline = .distantFuture
        exchange.begin(head, limits: server.wireLimits)
        if server.hasAccessLog { exchange.note = AccessNote(head, isStream: parent != nil) }
        if let ledger = server.configuration.ledger {
            let descriptor = socket?.descriptor ?? RequestLedger.noSocket
            exchange.entry = ledger.begin(descriptor, head.method.rawValue, head.rawTarget)
        }
        do { carryOut(try server.respond(request(of: head))) } catch { fail(error) }
    }

    /// The request of a head whose body was not read yet.
    private func request(of head: consuming RequestHead) -> Request {
        Request(
            method: head.method, path: head.target.path, queryString: head.target.query, headers: head.headers,
            body: head.framing == .none ? .empty : .unread, origin: origin)
    }

    /// Answers a request that cannot be understood, or came at a bad time, and closes the connection.
    func refuse(_ error: WireError) {
        exchange.beginRefusal()
        if server.hasAccessLog { exchange.note = AccessNote(nil) }
        send(ErrorPage.response(status: error.status, reason: error.reason))
    }

    /// Runs a step and carries out what it replies.
    private func perform(_ step: () throws -> Reply) {
        do { carryOut(try step()) } catch { fail(error) }
    }

    private func carryOut(_ reply: Reply) {
        switch reply {
        case .response(let response): send(response)
        case .readBody(let demand, let next): demandBody(demand, next)
        case .blocking(let step): runOnThread(step)
        case .task(let step, .eventLoop(let report)): runOnLoop(step, report)
        case .task(let step, .sharedThreads): startTask(step, executor: nil)
        }
    }

    /// Gives the body, or why there is none, to the step that asked for it.
    func deliver(_ result: Result<RequestBody, BodyError>, to next: @Sendable (Result<RequestBody, BodyError>) throws -> Reply) {
        exchange.bodyResult = result
        switch result {
        case .success, .failure(.tooLarge): break
        case .failure(.storage(let reason)):
            server.logger.error("\(reason) The request is answered 500.")
            exchange.keepsAlive = false
        case .failure: exchange.keepsAlive = false
        }
        perform { try next(result) }
    }

    private func demandBody(_ demand: BodyDemand, _ next: @escaping @Sendable (Result<RequestBody, BodyError>) throws -> Reply) {
        if let known = knownBody(limit: demand.limit) { return deliver(known, to: next) }
        if demand.streams { return feedBody(demand, to: next) }
        if exchange.owesContinue {
            exchange.owesContinue = false
            if unreadBytes == 0 { append("HTTP/1.1 100 Continue\r\n\r\n") }
        }
        deadline = loop.now + server.timeouts.body
        let collector = BodyCollector(demand: demand, next: next, expected: exchange.body.remaining)
        state = .readingBody(collector)
    }

    /// The body if nothing has to be read to know it.
    private func knownBody(limit: Int?) -> Result<RequestBody, BodyError>? {
        if case .closed = state { return .failure(.clientDisconnected) }
        if let limit {
            if case .success(let body) = exchange.bodyResult, let count = body.count, count > limit {
                return .failure(.tooLarge(limit: limit))
            }
            if let remaining = exchange.body.remaining, remaining > limit { return .failure(.tooLarge(limit: limit)) }
        }
        if let result = exchange.bodyResult { return result }
        return exchange.body.isComplete ? .success(.empty) : nil
    }

    private func runOnThread(_ step: @escaping @Sendable () throws -> Reply) {
        let handler = NIOLoopBound(self, eventLoop: loop.eventLoop)
        let eventLoop = loop.eventLoop
        let ledger = server.configuration.ledger
        work()
        server.blockingPool.run {
            ledger?.prepareThread()
            let result = Result { try step() }
            eventLoop.execute { handler.value.resume(result) }
        }
    }

    /// Runs a task on the loop, up to its first suspension before this returns.
    private func runOnLoop(_ step: @escaping @Sendable () async throws -> Reply, _ report: (@Sendable (Int) -> Void)?) {
        let start = report == nil ? nil : NIODeadline.now()
        loop.executor.run { startTask(step, executor: loop.executor) }
        if let start, let report { report(Int((NIODeadline.now() - start).nanoseconds)) }
    }

    private func startTask(_ step: @escaping @Sendable () async throws -> Reply, executor: EventLoopTaskExecutor?) {
        let handler = NIOLoopBound(self, eventLoop: loop.eventLoop)
        let eventLoop = loop.eventLoop
        work()
        task = Task(executorPreference: executor) {
            let result: Result<Reply, any Error>
            do { result = .success(try await step()) } catch { result = .failure(error) }
            if eventLoop.inEventLoop {
                handler.value.resume(result)
            } else {
                eventLoop.execute { handler.value.resume(result) }
            }
        }
        if case .closed = state { task?.cancel() }
    }

    private func work() {
        if case .closed = state { return }
        state = .working
        deadline = isInputClosed ? loop.now + server.timeouts.halfClosed : .distantFuture
    }

    /// Goes on with what a thread or a task came to.
    private func resume(_ result: Result<Reply, any Error>) {
        task = nil
        perform { try result.get() }
        advance()
        keepUnreadInput()
    }

    /// Answers an error that nobody turned into a response.
    private func fail(_ error: any Error) {
        if error is CancellationError, isInputClosed || context == nil {
            server.logger.debug("A request was given up because its client left.")
            exchange.keepsAlive = false
        } else {
            server.logger.error("A request failed: \(String(reflecting: error))")
        }
        send(ErrorPage.response(status: 500))
    }
}
