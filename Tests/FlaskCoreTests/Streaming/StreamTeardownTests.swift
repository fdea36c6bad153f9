import FlaskCore
import FlaskHTTP
import FlaskTesting
import Testing

/// What is called when a stream that kept its request has ended.
@Suite struct StreamTeardownTests {
    private struct Broken: Error {}

    private static func app(_ notes: Notes) -> Flask {
        let app = Flask("streams")
        app.teardownRequest { error in notes.add("teardown \(error.map { "\(type(of: $0))" } ?? "-") \(g.contains("connection"))")
        }
        app.route("/<end>") { (end: String) in
            streamWithContext(
                StreamBody { writer in
                    g.connection = "open"
                    try await writer.write("x")
                    if end == "fail" { throw Broken() }
                    notes.add("written")
                })
        }
        return app
    }

    // flask/helpers.py, stream_with_context pushes the context once more and pops it in the end.
    @Test func teardownFunctionsRunOnceMore() async throws {
        let notes = Notes()
        #expect(try await Self.app(notes).testClient().get("/end").text == "x")
        #expect(notes.all == ["teardown - false", "written", "teardown - true"])
    }

    @Test func theyGetTheErrorOfTheStream() async throws {
        let notes = Notes()
        await #expect(throws: Broken.self) { try await Self.app(notes).testClient().get("/fail").text }
        #expect(notes.all == ["teardown - false", "teardown Broken true"])
    }

    @Test func aStreamThatIsNotBegunEndsNothing() async throws {
        let notes = Notes()
        #expect(try await Self.app(notes).testClient().head("/end").text.isEmpty)
        #expect(notes.all == ["teardown - false"])
    }

    @Test(.timeLimit(.minutes(10)))
    func aStreamThatIsGivenUpIsEnded() async throws {
        let app = Flask("streams")
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        app.teardownRequest { _ in if g.contains("begun") { end.finish() } }
        app.route("/") {
            streamWithContext(
                StreamBody { writer in
                    g.begun = true
                    while true { try await writer.write("x") }
                })
        }
        do {
            let response = try await app.respond(to: Request(headers: ["Host": "localhost"])).finish()
            guard case .stream(let stream) = response.body else { throw Broken() }
            let next = stream.start()
            #expect(try await next() == Array("x".utf8))
        }
        for await _ in ended {}
    }
}
