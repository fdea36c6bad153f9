import FlaskCore
import FlaskHTTP
import FlaskJSON
import FlaskTemplates
import FlaskTestingServer
import Testing

private func application() -> Flask {
    let app = Flask("test")
    app.secretKey = "k"
    app.route("/who") {
        session["seen"] = request.args.get("name") ?? "nobody"
        g.level = 3
        return "hello \(request.args.get("name") ?? "nobody")"
    }
    app.route("/login", methods: [.post]) {
        session["user"] = try request.form["user"]
        return redirect("/who?name=redirected")
    }
    app.route("/echo", methods: [.get, .post]) {
        try "\(request.method) \(request.headers["X-Tag"] ?? "-") \(request.authorization?.username ?? "-") \(request.path) "
            + String(decoding: request.data, as: UTF8.self)
    }
    app.route("/session") { "\(session["user"] ?? "none")" }
    app.route("/stream") { StreamBody(["a", "b"]) }
    app.route("/upload", methods: [.post]) { try "\(request.form["title"]) \(request.files["file"].filename)" }
    app.route("/page") { try renderTemplateString("{{ title }}", title: request.args.get("title") ?? "Home") }
    app.route("/fail") { () throws -> String in throw CancellationError() }
    return app
}

@Suite struct TestResponseTests {
    // werkzeug/test.py, TestResponse: a response like any other, whose content was read.
    @Test func aResponseHasThePropertiesOfResponses() async throws {
        let app = Flask("test")
        app.route("/") { () -> Response in
            var response = Response("{}", contentType: "application/json; charset=x")
            response.vary.insert("Cookie")
            response.cacheControl.noStore = true
            response.contentLanguage.insert("de")
            return response
        }
        let response = try await app.testClient().get("/")
        #expect(response.mimetype == "application/json" && response.contentType == "application/json; charset=x")
        #expect(response.mimetypeParameters == ["charset": "x"] && response.isJSON && response.contentLength == 2)
        #expect(response.vary.contains("cookie") && response.cacheControl.noStore && response.contentLanguage.contains("de"))
        #expect(response.etag == nil && response.lastModified == nil && response.retryAfter == nil)
    }
}

@Suite struct ClientContextTests {
    // flask/tests/test_testing.py::test_client_open_environ and the docs of `with client:`
    @Test func globalsAreReadableBehindTheRequest() async throws {
        try await application().testClient().get("/who?name=ann") { response in
            #expect(response.text == "hello ann")
            #expect(request.args.get("name") == "ann" && request.endpoint == "/who")
            #expect(session["seen"] == "ann")
            #expect(g.level == 3)
        }
        #expect(!hasRequestContext())
    }

    @Test func theContextIsThatOfTheLastRequest() async throws {
        let path = try await application().testClient().post("/login", data: ["user": "bob"], followRedirects: true) { response in
            #expect(response.history.map(\.statusCode) == [302])
            #expect(session["user"] == "bob" && session["seen"] == "redirected")
            return request.path
        }
        #expect(path == "/who")
    }

    @Test func clientsThatRunBesideEachOtherDoNotMixTheirContexts() async throws {
        let app = application()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask {
                    try await app.testClient().get("/who", query: ["name": "\(number)"]) { _ in
                        #expect(request.args.get("name") == "\(number)")
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func aResponderWithoutAnApplicationHasNone() async throws {
        let client = TestClient(application())
        await #expect(throws: TestClientError.self) { try await client.get("/who") { _ in } }
    }
}

@Suite struct TestRequestTests {
    @Test func credentialsAndPreparation() async throws {
        let client = application().testClient { $0.headers["X-Tag"] = "t" }
        #expect(try await client.get("/echo", auth: .basic(username: "ann", password: "x")).text == "GET t ann /echo ")
        #expect(try await client.open(TestRequest("/echo", method: .post, text: "body")).text == "POST t - /echo body")
    }

    // flask/tests/test_testing.py::test_environ_base_default (adapted)
    @Test func aRequestContextOfARequest() throws {
        let app = application()
        let built = try TestRequest(
            "/search", method: .post, query: ["q": "a b"], headers: ["X-Tag": "1"], json: ["n": 1],
            baseURL: "https://example.org/app")
        let seen = try app.testRequestContext(built) {
            (request.url, request.args.get("q"), request.headers["X-Tag"], try request.json["n"])
        }
        #expect(seen.0 == "https://example.org/app/search?q=a%20b" || seen.0 == "https://example.org/app/search?q=a+b")
        #expect(seen.1 == "a b" && seen.2 == "1" && seen.3 == 1)
    }

    @Test func jsonIsWrittenOutWithValuesOfSeveralTypes() async throws {
        let client = application().testClient()
        #expect(
            try await client.post("/echo", json: ["name": "Pen", "price": -1.5, "tags": [], "more": nil]).text
                == #"POST - - /echo {"more": null, "name": "Pen", "price": -1.5, "tags": []}"#)
        #expect(try await client.post("/echo", json: ["name": "Pen"]).text == #"POST - - /echo {"name": "Pen"}"#)
    }

    @Test func formsWithFiles() throws {
        let built = try TestRequest("/", data: ["title": "Notes", "file": .file("hello", named: "a.txt")])
        let seen = try application().testRequestContext(built) {
            (request.method, try request.form["title"], try request.files["file"].filename)
        }
        #expect(seen.0 == .post && seen.1 == "Notes" && seen.2 == "a.txt")
    }
}

@Suite struct TemplateCaptureTests {
    @Test func renderedTemplatesAreNotedWithTheirVariables() async throws {
        let app = application()
        let client = app.testClient()
        try await app.capturingTemplates { templates in
            try await client.get("/page?title=Start")
            #expect(templates.all.count == 1 && templates.last?.context["title"]?.string == "Start")
            try await client.get("/page")
            #expect(templates.all.map { $0.context["title"]?.string } == ["Start", "Home"])
            #expect(templates.names.isEmpty)
        }
        try await client.get("/page")
    }
}

/// The same calls over both media.
@Suite struct TestMediumTests {
    @Test(arguments: [TestMedium.call, .socket])
    func theSameTestsServeForBoth(medium: TestMedium) async throws {
        let client = application().testClient(over: medium) { $0.headers["X-Tag"] = "m" }
        #expect(try await client.get("/who", query: ["name": "a b"]).text == "hello a b")
        #expect(try await client.get("/echo/../echo").statusCode == 404)
        let redirected = try await client.post("/login", form: ["user": "ann"], followRedirects: true)
        #expect(redirected.text == "hello redirected" && redirected.history.count == 1)
        #expect(try await client.get("/session").text == "ann")
        try client.sessionTransaction { $0["user"] = "bob" }
        #expect(try await client.get("/session").text == "bob")
        let stream = try await client.get("/stream")
        #expect(stream.text == "ab" && stream.headers["Transfer-Encoding"] == nil)
        #expect(try await client.head("/who").data.isEmpty)
        let large = String(repeating: "x", count: 300_000)
        #expect(try await client.post("/echo", text: large).text == "POST m - /echo " + large)
        #expect(try await client.post("/upload", data: ["title": "T", "file": .file("f", named: "n.txt")]).text == "T n.txt")
        #expect(try await client.get("/fail").statusCode == 500)
    }

    @Test func overASocketContextsAreOutOfReach() async throws {
        let client = application().testClient(over: .socket)
        await #expect(throws: TestClientError.self) { try await client.get("/who") { _ in } }
        #expect(try await client.get("/who").text == "hello nobody")
    }
}
