import FlaskCore
import FlaskHTTP
import FlaskTesting
import Synchronization
import Testing

/// Notes what happened, in order.
private final class Journal: Sendable {
    private let lines = Mutex<[String]>([])
    func note(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }

    /// Waits for a number of lines: what follows a response runs by itself.
    func wait(for count: Int) async throws -> [String] {
        for _ in 0..<500 where all.count < count { try await Task.sleep(for: .milliseconds(2)) }
        return all
    }
}

@Suite struct StreamWithContextTests {
    private struct Boom: Error {}

    private func application(_ journal: Journal) -> Flask {
        let app = Flask("test")
        app.secretKey = "k"
        app.afterRequest { (_: inout Response) in journal.note("after") }
        app.teardownRequest { error in journal.note("teardown \(g.user ?? "nobody") \(error.map { "\($0)" } ?? "-")") }
        app.beforeRequest { g.user = request.args.get("user") ?? "ann" }
        app.route("/write", methods: [.get]) {
            streamWithContext(
                StreamBody { output in
                    for word in ["a", "b"] {
                        try await output.write("\(word) \(g.user ?? "?") \(request.path);")
                        journal.note("piece")
                    }
                })
        }
        app.route("/lazy") { streamWithContext((1...2).lazy.map { "\($0)\(request.path);" }) }
        app.route("/fail") { () -> StreamBody in
            streamWithContext(
                StreamBody { output in
                    try await output.write("x")
                    throw Boom()
                })
        }
        app.route("/plain") { StreamBody(["x", "y"]) }
        app.route("/template") { try streamTemplateString("{{ g.user }} at {{ request.path }}") }
        app.route("/events") {
            streamWithContext(EventStream(heartbeat: nil) { try await $0.send("\(g.user ?? "?") \(request.lastEventID ?? "-")") })
        }
        return app
    }

    // flask/tests/test_helpers.py::TestStreaming.test_streaming_with_context, test_streaming_with_context_and_custom_close
    @Test func theContextLivesAsLongAsTheStream() async throws {
        let journal = Journal()
        let response = try await application(journal).testClient().get("/write?user=bob")
        #expect(response.text == "a bob /write;b bob /write;")
        #expect(try await journal.wait(for: 5) == ["after", "teardown bob -", "piece", "piece", "teardown bob -"])
    }

    @Test(arguments: [("/lazy", "1/lazy;2/lazy;"), ("/template", "ann at /template"), ("/events", "data: ann 7\n\n")])
    func everyKindOfStream(path: String, text: String) async throws {
        let journal = Journal()
        let response = try await application(journal).testClient().get(path, headers: ["Last-Event-ID": "7"])
        #expect(response.text == text)
        #expect(try await journal.wait(for: 3) == ["after", "teardown ann -", "teardown ann -"])
    }

    @Test func theErrorOfTheStreamReachesTheTeardownFunctions() async throws {
        let journal = Journal()
        await #expect(throws: Boom.self) { try await application(journal).testClient().get("/fail") }
        #expect(try await journal.wait(for: 3) == ["after", "teardown ann -", "teardown ann Boom()"])
    }

    @Test func aStreamThatIsNotBegunEndsNothing() async throws {
        let journal = Journal(), app = application(journal)
        app.route("/replaced") { () -> String in
            _ = streamWithContext(["never"])
            return "text"
        }
        #expect(try await app.testClient().head("/write").data.isEmpty)
        #expect(try await journal.wait(for: 2) == ["after", "teardown ann -"])
        #expect(try await app.testClient().get("/replaced").text == "text")
        #expect(try await journal.wait(for: 4) == ["after", "teardown ann -", "after", "teardown ann -"])
    }

    @Test func withoutItTheContextEndsBeforeTheStream() async throws {
        let journal = Journal()
        let reply = try application(journal).respond(to: Request(target: "/plain", headers: ["Host": "localhost"]))
        let response = try await reply.finish()
        #expect(journal.all == ["after", "teardown ann -"])
        #expect(String(decoding: try await response.body.collect(), as: UTF8.self) == "xy")
    }
}
