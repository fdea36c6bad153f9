import FlaskCore
import FlaskHTTP
import FlaskTemplates
import FlaskTesting
import Testing

/// What type a view's text has; flask/tests/test_subclassing.py and flask/wrappers.py, Response.default_mimetype.
@Suite struct ResponseMimetypeTests {
    private static func app(_ mimetype: String?) -> Flask {
        let app = Flask("types")
        if let mimetype { app.responseMimetype = mimetype }
        app.route("/text") { "x" }
        app.route("/markup") { Markup("<b>x</b>") }
        app.route("/bytes") { [UInt8]([0x78]) }
        app.route("/stream") { StreamBody(["x"]) }
        app.route("/tuple") { ("x", 201) }
        app.route("/own") { Response("x", contentType: "text/html; charset=utf-8") }
        app.route("/json") { try jsonify(x: 1) }
        app.route("/abort") { try abort(403) }
        return app
    }

    @Test(arguments: ["/text", "/markup", "/bytes", "/stream", "/tuple"])
    func whatStatesNoTypeGetsTheApplications(_ path: String) async throws {
        #expect(try await Self.app(nil).testClient().get(path).headers["Content-Type"] == "text/html; charset=utf-8")
        #expect(try await Self.app("text/plain").testClient().get(path).headers["Content-Type"] == "text/plain; charset=utf-8")
        #expect(try await Self.app("image/png").testClient().get(path).headers["Content-Type"] == "image/png")
    }

    @Test(arguments: [
        ("/own", "text/html; charset=utf-8"), ("/json", "application/json"), ("/abort", "text/html; charset=utf-8"),
    ])
    func whatStatesItsTypeKeepsIt(_ path: String, _ type: String) async throws {
        #expect(try await Self.app("text/plain").testClient().get(path).headers["Content-Type"] == type)
    }
}
