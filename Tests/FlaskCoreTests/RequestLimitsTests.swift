import FlaskCore
import FlaskHTTP
import FlaskTesting
import Testing

/// flask/tests/test_request.py::test_limit_config.
@Suite struct RequestLimitsTests {
    @Test(arguments: [("/", "10 500 3"), ("/own", "20 500 7")])
    func viewsReadTheLimits(_ path: String, _ text: String) async throws {
        let app = Flask("limits")
        app.config.maxContentLength = 10
        app.config.maxFormMemorySize = 500
        app.config.maxFormParts = 3
        let view: @Sendable () -> String = {
            "\(request.maxContentLength ?? 0) \(request.maxFormMemorySize ?? 0) \(request.maxFormParts ?? 0)"
        }
        app.route("/", methods: [.get, .post], view: view)
        app.route("/own", methods: [.get, .post], body: .buffered(maxContentLength: 20, maxFormParts: 7), view: view)
        #expect(try await app.testClient().get(path).text == text)
        #expect(try await app.testClient().post(path, text: "x", contentType: "text/plain").text == text)
    }
}
