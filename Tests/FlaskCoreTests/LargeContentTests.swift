import FlaskCore
import FlaskHTTP
import FlaskTesting
import Testing

/// Content over `MAX_CONTENT_LENGTH`; flask/tests/test_request.py::test_max_content_length.
@Suite struct LargeContentTests {
    private static func app() -> Flask {
        let app = Flask("limits")
        app.config.maxContentLength = 10
        app.beforeRequest { () -> Void in g.before = true }
        app.afterRequest { response in
            let before: Bool? = g.before
            response.headers["X-Hooks"] = "\(before ?? false)"
        }
        app.post("/ignored") { "ignored" }
        app.post("/form") { "\(try request.form.count)" }
        app.post("/data") { "\(try request.getData().count)" }
        app.post("/json") { try jsonify(request.json) }
        app.post("/stream", body: .streaming) { (request: Request) async throws -> String in
            var count = 0
            for try await piece in request.stream { count += piece.count }
            return "\(count)"
        }
        app.post("/catch") { () -> String in
            do { return "\(try request.form.count)" } catch { return "caught \(error.code ?? 0)" }
        }
        return app
    }

    @Test(arguments: [
        ("/ignored", "text/plain", 200, "ignored"), ("/form", "application/x-www-form-urlencoded", 413, "<!doctype"),
        // Whatever its type is, content that is announced as too large is refused when a form is asked for.
        ("/form", "text/plain", 413, "<!doctype"), ("/data", "text/plain", 413, "<!doctype"),
        ("/json", "application/json", 413, "<!doctype"), ("/json", "text/plain", 415, "<!doctype"),
        ("/stream", "text/plain", 413, "<!doctype"), ("/catch", "application/x-www-form-urlencoded", 200, "caught 413"),
    ])
    func theViewDecidesWhetherItNeedsTheContent(
        _ path: String, _ type: String, _ status: Int, _ text: String
    ) async throws {
        let content = String(repeating: "a", count: 11)
        let response = try await Self.app().testClient().post(path, text: content, contentType: type)
        #expect(response.statusCode == status && response.text.hasPrefix(text))
        #expect(response.headers["X-Hooks"] == "true")
        let small = try await Self.app().testClient().post(path, text: "a", contentType: type)
        #expect(small.statusCode != 413)
    }
}
