import FlaskCore
import FlaskHTTP
import FlaskTesting
import Testing

/// Streams that read the request; flask/tests/test_helpers.py::TestStreaming.
@Suite struct StreamWithContextTests {
    // test_streaming_with_context, test_streaming_with_context_as_decorator
    @Test func theRequestStaysReadable() async throws {
        let app = Flask("streams")
        app.route("/") {
            streamWithContext(
                StreamBody { writer in
                    try await writer.write("Hello ")
                    try await writer.write(request.args.get("name", default: "?"))
                    await Task.yield()
                    try await writer.write("\(request.path)!")
                })
        }
        #expect(try await app.testClient().get("/?name=World").text == "Hello World/!")
    }

    @Test func sequencesOfTextsStream() async throws {
        let app = Flask("streams")
        app.route("/lazy") { StreamBody((0..<3).lazy.map { "\($0);" }) }
        app.route("/async") {
            StreamBody(
                AsyncStream<String> { continuation in
                    for text in ["a", "", "b"] { continuation.yield(text) }
                    continuation.finish()
                })
        }
        #expect(try await app.testClient().get("/lazy").text == "0;1;2;")
        #expect(try await app.testClient().get("/async").text == "ab")
    }
}

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

    @Test(.timeLimit(.minutes(1)))
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
