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

@Suite struct StopTests {
    /// A server that runs until it is cancelled.
    private func start(
        _ responder: some Responder, stopWithin: Duration = .seconds(10), onSignals: Bool = false
    ) async throws -> (task: Task<Void, any Error>, address: ServerAddress) {
        var configuration = ServerConfiguration(address: .tcp(host: "127.0.0.1", port: 0), threads: 2)
        configuration.stopsOnSignals = onSignals
        configuration.timeouts.stop = stopWithin
        let server = Server(responder, configuration: configuration)
        let (addresses, listening) = AsyncStream<ServerAddress>.makeStream()
        let task = Task { try await server.run { listening.yield($0) } }
        return (task, try #require(await addresses.first { _ in true }))
    }

    @Test func requestsInFlightAreAnswered() async throws {
        let began = Counter(), mayEnd = Counter()
        let responder = ClosureResponder { request in
            switch request.path {
            case "/task":
                return .task {
                    began.increase()
                    while mayEnd.value == 0 { try await Task.sleep(for: .milliseconds(2)) }
                    return .response(Response("done"))
                }
            case "/blocking":
                return .blocking {
                    began.increase()
                    while mayEnd.value == 0 { pause(milliseconds: 2) }
                    return .response(Response("done"))
                }
            default: return .response(Response("quick"))
            }
        }
        let (task, address) = try await start(responder)
        try await onThread {
            let idle = try RawClient(address), fresh = try RawClient(address)
            try idle.send(get())
            #expect(try idle.response().text == "quick")
            let busy = try ["/task", "/blocking"].map { path in
                let client = try RawClient(address)
                try client.send(get(path))
                return client
            }
            #expect(eventually { began.value == 2 })
            task.cancel()
            #expect(try idle.readToEnd().isEmpty && fresh.readToEnd().isEmpty)
            #expect(eventually { (try? RawClient(address)) == nil })
            mayEnd.increase()
            for client in busy {
                let response = try client.response()
                #expect(response.text == "done" && response.values("Connection") == ["close"])
            }
        }
        try await task.value
    }

    @Test func responsesOnTheirWayArrive() async throws {
        let text = String(repeating: "x", count: 20_000_000)
        let (task, address) = try await start(ClosureResponder { _ in .response(Response(text)) })
        try await onThread {
            let client = try RawClient(address, receiveBuffer: 4096)
            try client.send(get())
            _ = try client.read(count: 1000)
            task.cancel()
            #expect(eventually { (try? RawClient(address)) == nil })
            #expect(try client.readToEnd().count > 19_999_000)
        }
        try await task.value
    }

    @Test func whatTakesTooLongIsCutOff() async throws {
        let began = Counter()
        let responder = ClosureResponder { _ in
            .task {
                began.increase()
                try await Task.sleep(for: .seconds(600))
                return .response(Response("never"))
            }
        }
        let (task, address) = try await start(responder, stopWithin: .milliseconds(100))
        try await onThread {
            let client = try RawClient(address)
            try client.send(get())
            #expect(eventually { began.value == 1 })
            task.cancel()
            #expect(try client.readToEnd().isEmpty)
        }
        try await task.value
    }

    @Test func aSignalStopsGracefullyAndASecondOneAtOnce() async throws {
        let began = Counter()
        let responder = ClosureResponder { _ in
            .task {
                began.increase()
                try await Task.sleep(for: .seconds(600))
                return .response(Response("never"))
            }
        }
        let (task, address) = try await start(responder, stopWithin: .seconds(600), onSignals: true)
        try await onThread {
            let client = try RawClient(address), idle = try RawClient(address)
            try client.send(get())
            #expect(eventually { began.value == 1 })
            kill(getpid(), SIGTERM)
            #expect(try idle.readToEnd().isEmpty)
            kill(getpid(), SIGINT)
            #expect(try client.readToEnd().isEmpty)
        }
        try await task.value
    }

    /// Graceful stop would wait its whole time for a stream that never ends.
    @Test(arguments: [true, false])
    func streamsOfEventsEnd(sleeps: Bool) async throws {
        let ended = Counter()
        let responder = ClosureResponder { _ in
            .response(
                EventStream { events in
                    defer { ended.increase() }
                    try await events.send("first")
                    if sleeps { try await Task.sleep(for: .seconds(600)) }
                    while true { try await events.send("more") }
                }.response)
        }
        let (task, address) = try await start(responder, stopWithin: .seconds(600))
        try await onThread {
            let client = try RawClient(address)
            try client.send(get())
            _ = try client.read(through: "first\n\n")
            task.cancel()
            #expect(String(decoding: try client.readToEnd(), as: UTF8.self).hasSuffix("0\r\n\r\n"))
        }
        try await task.value
        try await onThread { #expect(eventually { ended.value == 1 }) }
    }

    @Test func aServerStopsWithoutConnections() async throws {
        let (task, _) = try await start(ClosureResponder.hello)
        task.cancel()
        try await task.value
    }
}
