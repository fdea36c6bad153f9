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
