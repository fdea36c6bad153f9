import FlaskHTTP
import FlaskServer
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct HandoverTests {
    /// A server on a copy of a socket's descriptor.
    private func start(
        _ name: String, on socket: ListeningSocket, ledger: RequestLedger? = nil
    ) async throws -> (task: Task<Void, any Error>, silence: AsyncStream<Void>) {
        var configuration = ServerConfiguration(address: .descriptor(dup(socket.descriptor)), threads: 2)
        configuration.stopsOnSignals = false
        configuration.timeouts.idleAtStop = .seconds(5)
        configuration.ledger = ledger
        let server = Server(ClosureResponder { _ in .response(Response(name)) }, configuration: configuration)
        let (listening, begun) = AsyncStream<Void>.makeStream()
        let (silence, ended) = AsyncStream<Void>.makeStream()
        let task = Task { try await server.run(onListening: { _ in begun.yield() }, onStopping: { ended.yield() }) }
        _ = await listening.first { true }
        return (task, silence)
    }

    @Test func aSuccessorAnswersWhoWaitsAndNobodyIsLost() async throws {
        let socket = try ListeningSocket(.tcp(host: "127.0.0.1", port: 0), backlog: 16)
        let address = socket.address
        #expect(address != .tcp(host: "127.0.0.1", port: 0))
        let old = try await start("old", on: socket)
        let (steps, done) = AsyncStream<Void>.makeStream()
        let isSilent = Counter()
        async let clients: Void = onThread {
            let kept = try RawClient(address), fresh = try RawClient(address)
            try kept.send(get())
            #expect(try kept.response().text == "old")
            done.yield()
            #expect(eventually { isSilent.value == 1 })
            let waiting = try RawClient(address)
            try waiting.send(get())
            done.yield()
            #expect(try waiting.response().text == "new")
            for client in [kept, fresh] {
                try client.send(get())
                let last = try client.response()
                #expect(last.text == "old" && last.values("Connection") == ["close"])
                #expect(try client.readToEnd().isEmpty)
            }
        }
        var iterator = steps.makeAsyncIterator()
        await iterator.next()
        old.task.cancel()
        _ = await old.silence.first { true }
        isSilent.increase()
        await iterator.next()
        let new = try await start("new", on: socket)
        try await clients
        try await old.task.value
        new.task.cancel()
        try await new.task.value
        close(socket.descriptor)
    }

    @Test func whatCannotBeBoundIsExplained() throws {
        let first = try ListeningSocket(.tcp(host: "127.0.0.1", port: 0), backlog: 1)
        defer { close(first.descriptor) }
        #expect(throws: ServerError.self) { try ListeningSocket(first.address, backlog: 1) }
        #expect(throws: ServerError.self) { try ListeningSocket(.tcp(host: "127.0.0.1", port: -1), backlog: 1) }
        #expect(throws: ServerError.self) { try ListeningSocket(.descriptor(9999), backlog: 1) }
    }

    @Test func theFileOfASocketGoesWithIt() throws {
        let path = temporaryPath()
        let socket = try ListeningSocket(.unixSocket(path: path), backlog: 1)
        defer { close(socket.descriptor) }
        #expect(access(path, F_OK) == 0)
        socket.removeFile()
        #expect(access(path, F_OK) != 0)
    }

    /// What a ledger holds.
    private static func notes(_ ledger: RequestLedger) -> [String] {
        (0..<RequestLedger.capacity).compactMap { index in
            let place = ledger.memory + index * RequestLedger.stride
            guard place.load(as: Int32.self) >= 0 else { return nil }
            let count = Int(place.load(fromByteOffset: 4, as: Int32.self))
            return String(
                decoding: UnsafeRawBufferPointer(start: place + RequestLedger.textOffset, count: count), as: UTF8.self)
        }
    }

    @Test func requestsAreNotedWhileTheyAreServed() async throws {
        let ledger = RequestLedger()
        let seen = Recorder<[String]>()
        let long = String(repeating: "x", count: 2000)
        let responder = ClosureResponder { _ in
            seen.append(Self.notes(ledger))
            return .response(Response("x"))
        }
        try await withServer(responder, configure: { $0.ledger = ledger }) { address in
            let client = try RawClient(address)
            for target in ["/a?b=c", "/\(long)"] {
                try client.send(get(target))
                _ = try client.response()
            }
        }
        #expect(seen.all.first == ["GET /a?b=c"])
        #expect(seen.all.last?.first?.hasPrefix("GET /xxx") == true)
        #expect(Self.notes(ledger).isEmpty)
    }
}
