import FlaskHTTP
import Synchronization
import Testing

@Suite struct StreamBodyTests {
    private struct Boom: Error {}

    private func text(_ body: StreamBody) async throws -> String {
        String(decoding: try await ResponseBody.stream(body).collect(), as: UTF8.self)
    }

    @Test func sequencesOfTexts() async throws {
        #expect(try await text(StreamBody((1...4).lazy.map { "\($0)," })) == "1,2,3,4,")
        let (texts, source) = AsyncStream<String>.makeStream()
        for word in ["a", "", "ü"] { source.yield(word) }
        source.finish()
        #expect(try await text(StreamBody(texts)) == "aü")
    }

    @Test func aWriterWritesFromSeveralTasks() async throws {
        let body = StreamBody { output in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<20 { group.addTask { try await output.write("\(number)\n") } }
                try await group.waitForAll()
            }
            try await output.write("end")
        }
        let lines = try await text(body).split(separator: "\n")
        #expect(lines.count == 21 && lines.last == "end")
        #expect(Set(lines.dropLast()) == Set((0..<20).map { "\($0)" }))
    }

    @Test func theWriterWaitsForWhoeverReads() async throws {
        let written = Mutex(0)
        let body = StreamBody { output in
            for _ in 0..<100 {
                try await output.write("x")
                written.withLock { $0 += 1 }
            }
        }
        let next = body.start()
        #expect(try await next() == Array("x".utf8))
        for _ in 0..<50 { await Task.yield() }
        #expect(written.withLock { $0 } <= 1)
    }

    @Test func whatTheWriterThrowsEndsTheStream() async throws {
        let body = StreamBody { output in
            try await output.write("begun")
            throw Boom()
        }
        await #expect(throws: Boom.self) { try await text(body) }
    }

    @Test func theWriterIsCancelledWhenNobodyReadsAnyMore() async throws {
        let (ends, end) = AsyncStream<Bool>.makeStream()
        let body = StreamBody { output in
            defer { end.yield(Task.isCancelled) }
            while true { try await output.write("x") }
        }
        do {
            let next = body.start()
            _ = try await next()
        }
        #expect(await ends.first { _ in true } == true)
    }

    @Test func aHeartbeatFillsSilence() async throws {
        let stream = EventStream(heartbeat: .milliseconds(2), retry: .seconds(1)) { events in
            try await events.send("one")
            try await Task.sleep(for: .milliseconds(200))
            try await events.send("two")
        }
        let text = try await text(stream.body)
        #expect(text.hasPrefix("retry: 1000\n\ndata: one\n\n:\n\n") && text.hasSuffix(":\n\ndata: two\n\n"))
    }

    @Test func eventsOfASequence() async throws {
        let (events, source) = AsyncStream<ServerSentEvent>.makeStream()
        source.yield(ServerSentEvent("a", id: "1"))
        source.finish()
        let response = EventStream(events, heartbeat: nil).response
        #expect(response.headers["Content-Type"] == "text/event-stream; charset=utf-8")
        #expect(response.headers["Cache-Control"] == "no-cache")
        #expect(String(decoding: try await response.body.collect(), as: UTF8.self) == "id: 1\ndata: a\n\n")
    }
}
