import FlaskCore
import FlaskHTTP
import FlaskServer
import Testing

@Suite struct EventStreamTests {
    @Test func eventsArriveAsTheyAreSent() async throws {
        let (ticks, source) = AsyncStream<Int>.makeStream()
        let app = Flask("test")
        app.route("/events") {
            let last = request.lastEventID ?? "none"
            return EventStream { events in
                try await events.send("after \(last)")
                for await tick in ticks { try await events.send(ServerSentEvent("\(tick)\nticks", event: "tick", id: "\(tick)")) }
            }
        }
        try await withServer(app) { address in
            let client = try RawClient(address)
            try client.send(get("/events", "Last-Event-ID: 41\r\n"))
            let head = try client.read(through: "\r\n\r\n")
            #expect(head.contains("Content-Type: text/event-stream; charset=utf-8"))
            #expect(head.contains("Cache-Control: no-cache"))
            _ = try client.read(through: "data: after 41\n\n")
            source.yield(42)
            _ = try client.read(through: "event: tick\nid: 42\ndata: 42\ndata: ticks\n\n")
            source.finish()
            _ = try client.read(through: "0\r\n\r\n")
        }
    }

    @Test func aHeartbeatIsSentWhereNothingElseIs() async throws {
        let responder = ClosureResponder { _ in
            .response(
                EventStream(heartbeat: .milliseconds(5)) { _ in try await Task.sleep(for: .seconds(600)) }.response)
        }
        try await withServer(responder) { address in
            let client = try RawClient(address)
            try client.send(get())
            _ = try client.read(through: "\r\n\r\n")
            for _ in 0..<3 { _ = try client.read(through: ":\n\n") }
        }
    }

    @Test(arguments: [true, false])
    func theSenderIsCancelledWhenTheClientLeaves(resets: Bool) async throws {
        let ended = Counter()
        let responder = ClosureResponder { _ in
            .response(
                EventStream(heartbeat: nil) { events in
                    defer { ended.increase() }
                    try await events.send("first")
                    try await Task.sleep(for: .seconds(600))
                }.response)
        }
        try await withServer(responder) { address in
            let client = try RawClient(address)
            try client.send(get())
            _ = try client.read(through: "first\n\n")
            if resets { client.resetOnClose() }
            client.close()
            #expect(eventually { ended.value == 1 })
        }
    }

    @Test func theNetworkHoldsTheSenderBack() async throws {
        let sent = Counter()
        let text = String(repeating: "x", count: 10_000)
        let responder = ClosureResponder { _ in
            .response(
                EventStream { events in
                    while true {
                        try await events.send(text)
                        sent.increase()
                    }
                }.response)
        }
        try await withServer(responder) { address in
            let client = try RawClient(address, receiveBuffer: 4096)
            try client.send(get())
            _ = try client.read(count: 1000)
            pause(milliseconds: 200)
            #expect(sent.value < 20_000)
        }
    }
}
