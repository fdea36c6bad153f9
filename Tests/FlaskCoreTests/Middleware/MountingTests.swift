import FlaskCore
import FlaskHTTP
import FlaskTesting
import Testing

@Suite struct DispatcherMiddlewareTests {
    private func echo(_ name: String) -> Flask {
        let app = Flask(name)
        app.route("/", "/<path:rest>", endpoint: "page") { (rest: String?) in
            try "\(name) \(request.rootPath)|\(request.path) \(urlFor("page", rest: "a"))"
        }
        return app
    }

    // werkzeug/tests/middleware/test_dispatcher.py::test_dispatcher
    @Test(arguments: [
        ("/", "main |/ /a"),
        ("/apiary", "main |/apiary /a"),
        ("/api/", "api /api|/ /api/a"),
        ("/api/users/1", "api /api|/users/1 /api/a"),
        ("/api/v2/users", "v2 /api/v2|/users /api/v2/a"),
        ("/apiv2", "main |/apiv2 /a"),
    ])
    func theLongestPrefixCounts(path: String, text: String) async throws {
        let main = echo("main")
        main.responder = DispatcherMiddleware(main.responder, mounts: ["/api": echo("api"), "api/v2/": echo("v2")])
        #expect(try await main.testClient().get(path).text == text)
    }

    // Flask redirects here, too.
    @Test func theMountItselfRedirectsToItsRoot() async throws {
        let main = echo("main")
        main.responder = DispatcherMiddleware(main.responder, mounts: ["/api": echo("api")])
        let response = try await main.testClient().get("/api")
        #expect(response.statusCode == 308 && response.location == "http://localhost/api/")
    }

    @Test func mountsNest() async throws {
        let inner = DispatcherMiddleware(echo("none"), mounts: ["/b": echo("deep")])
        let main = echo("main")
        main.responder = DispatcherMiddleware(main.responder, mounts: ["/a": inner])
        #expect(try await main.testClient().get("/a/b/c").text == "deep /a/b|/c /a/b/a")
        #expect(try await main.testClient().get("/a/x").text == "none /a|/x /a/a")
    }
}

@Suite struct MethodOverrideTests {
    private func client() -> TestClient {
        let app = Flask("test")
        app.config.maxContentLength = 2_000_000
        app.route("/", methods: [.get, .post, .put, .delete, .patch]) {
            try "\(request.method) \(request.form.get("name") ?? "-")"
        }
        app.responder = MethodOverrideMiddleware(app.responder)
        return app.testClient()
    }

    @Test(arguments: [("PUT", "PUT"), ("delete", "DELETE"), ("GET", "POST"), ("TRACE", "POST"), ("", "POST"), ("Ü", "POST")])
    func theHeaderCounts(name: String, method: String) async throws {
        let headers: Headers = ["X-HTTP-Method-Override": name]
        #expect(try await client().post("/", headers: headers, form: ["name": "a"]).text == "\(method) a")
        #expect(try await client().get("/", headers: headers).text == "GET -")
    }

    // Flask's pattern on method overrides, and the field that other frameworks use
    @Test func theFieldCounts() async throws {
        #expect(try await client().post("/", form: ["_method": "PATCH", "name": "b"]).text == "PATCH b")
        #expect(try await client().post("/", form: ["name": "b"]).text == "POST b")
        #expect(try await client().post("/").text == "POST -")
        #expect(try await client().post("/", json: ["_method": "PUT"]).text == "POST -")
    }

    @Test func aLongFormGoesOnAsItIs() async throws {
        let long = String(repeating: "x", count: 600_000)
        let response = try await client().post("/", form: ["_method": "PUT", "long": long])
        #expect(response.statusCode == 413 || response.text == "POST -")
    }

    @Test func limitsOfTheApplicationHold() async throws {
        let app = Flask("test")
        app.config.maxContentLength = 10
        app.route("/", methods: [.post, .put]) { try "\(request.form.get("name") ?? "-")" }
        app.responder = MethodOverrideMiddleware(app.responder)
        #expect(try await app.testClient().post("/", form: ["_method": "PUT", "name": "too long"]).statusCode == 413)
    }
}
