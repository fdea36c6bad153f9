import FlaskCore
import FlaskHTTP
import FlaskTesting
import Testing

/// Error handlers whose bodies are sent as JSON, as views' are.
///
/// Origin: docs/errorhandling.rst, "Returning API Errors as JSON".
@Suite struct JSONHandlerTests {
    private struct Problem: Encodable, Sendable { let problem: String }
    private struct Invalid: Error { let field: String }
    private struct Gone: Error {}
    private struct Slow: Error {}

    private static func app() -> Flask {
        let app = Flask("problems")
        app.get("/invalid") { () -> String in throw Invalid(field: "age") }
        app.get("/gone") { () -> String in throw Gone() }
        app.get("/slow") { () -> String in throw Slow() }
        app.get("/abort/<int:code>") { (code: Int) -> String in try abort(code, description: "no") }
        app.get("/key") { try request.args["missing"] }
        app.errorHandler(Invalid.self) { error in (["field": error.field], 422) }
        app.errorHandler(Gone.self) { _ in Problem(problem: "gone") }
        app.errorHandler(Slow.self) { error in
            await Task.yield()
            return (Problem(problem: "slow"), 503, ["Retry-After": "1"])
        }
        app.errorHandler(404) { error in (Problem(problem: error.description), 404, ["X-Kind": "code"]) }
        app.errorHandler(403) { error in Problem(problem: "\(error.code ?? 0)") }
        app.errorHandler(409) { error in
            await Task.yield()
            return (["problem": error.name], 409)
        }
        app.errorHandler(.badRequestKeyError) { _ in (["problem": "key"], 400) }
        app.errorHandler(.gone) { _ in
            await Task.yield()
            return (["problem"], 410)
        }
        app.errorHandler(418) { error in ("a text stays HTML", 418) }
        return app
    }

    @Test(arguments: [
        ("/invalid", 422, #"{"field":"age"}"#), ("/gone", 200, #"{"problem":"gone"}"#), ("/slow", 503, #"{"problem":"slow"}"#),
        ("/abort/404", 404, #"{"problem":"no"}"#), ("/abort/403", 200, #"{"problem":"403"}"#),
        ("/abort/409", 409, #"{"problem":"Conflict"}"#), ("/key", 400, #"{"problem":"key"}"#),
        ("/abort/410", 410, #"["problem"]"#),
    ])
    func answersWithJSON(path: String, status: Int, text: String) async throws {
        let response = try await Self.app().testClient().get(path)
        #expect(response.statusCode == status && response.text == text + "\n")
        #expect(response.headers["Content-Type"] == "application/json")
    }

    @Test func keepsHeadersAndTexts() async throws {
        let client = Self.app().testClient()
        #expect(try await client.get("/nothing").headers["X-Kind"] == "code")
        #expect(try await client.get("/slow").headers["Retry-After"] == "1")
        #expect(try await client.get("/abort/418").headers["Content-Type"] == "text/html; charset=utf-8")
    }
}
