import FlaskCore
import FlaskHTTP
import FlaskRouting
import FlaskTesting
import Testing

@Suite struct RouteRegistrationTests {
    // flask/tests/test_basic.py::test_options_work
    @Test func optionsAreAnsweredByTheFramework() async throws {
        let app = Flask("test")
        app.route("/", methods: [.get, .post]) { "Hello World" }
        let response = try await app.testClient().options("/")
        #expect(response.statusCode == 200)
        #expect(response.text == "")
        #expect(
            Set(response.headers["Allow"]?.split(separator: ", ").map(String.init) ?? []) == ["GET", "HEAD", "OPTIONS", "POST"])
    }

    // flask/tests/test_basic.py::test_provide_automatic_options_kwarg
    @Test func ownOptionsViewIsCalled() async throws {
        let app = Flask("test")
        app.route("/", methods: [.get, .options]) { request.method == .options ? "mine" : "page" }
        #expect(try await app.testClient().options("/").text == "mine")
    }

    // flask/tests/test_basic.py::test_request_dispatching
    @Test func methodsAreDispatched() async throws {
        let app = Flask("test")
        app.get("/") { request.method.rawValue }
        app.route("/more", methods: [.get, .post]) { request.method.rawValue }
        let client = app.testClient()
        #expect(try await client.get("/").text == "GET")
        let refused = try await client.post("/")
        #expect(refused.statusCode == 405)
        #expect(Set(refused.headers["Allow"]?.split(separator: ", ").map(String.init) ?? []) == ["GET", "HEAD", "OPTIONS"])
        let head = try await client.head("/")
        #expect(head.statusCode == 200 && head.data.isEmpty && head.headers["Content-Length"] == "4")
        #expect(try await client.post("/more").text == "POST")
        #expect(try await client.delete("/more").statusCode == 405)
    }

    @Test func shortcutsRegisterTheirMethod() async throws {
        let app = Flask("test")
        app.get("/x") { "got" }
        app.post("/x") { "posted" }
        app.put("/x") { "put" }
        app.delete("/x") { "deleted" }
        app.patch("/x") { "patched" }
        let client = app.testClient()
        #expect(try await client.get("/x").text == "got")
        #expect(try await client.post("/x").text == "posted")
        #expect(try await client.put("/x").text == "put")
        #expect(try await client.delete("/x").text == "deleted")
        #expect(try await client.patch("/x").text == "patched")
    }

    @Test(arguments: [
        ("/user/ann", "user ann"), ("/post/007", "post 7"), ("/price/1.5", "price 1.5"), ("/files/a/b.txt", "file a/b.txt"),
        ("/hello/", "hello nobody"), ("/hello/bob", "hello bob"), ("/both/3/x", "3 x /both/3/x"), ("/color/red", "color red"),
    ])
    func variablesBecomeArguments(path: String, text: String) async throws {
        let client = Self.application().testClient()
        let response = try await client.get(path)
        #expect(response.statusCode == 200)
        #expect(response.text == text)
    }

    @Test(arguments: ["/post/-1", "/post/x", "/price/1", "/color/green", "/post/99999999999999999999"])
    func valuesWithoutCounterpartAreNotFound(path: String) async throws {
        #expect(try await Self.application().testClient().get(path).statusCode == 404)
    }

    private enum Color: String, PathArgument { case red, blue }

    private static func application() -> Flask {
        let app = Flask("test")
        app.route("/user/<name>") { (name: String) in "user \(name)" }
        app.route("/post/<int:id>") { (id: Int) in "post \(id)" }
        app.route("/price/<float:price>") { (price: Double) in "price \(price)" }
        app.route("/files/<path:file>") { (file: String) in "file \(file)" }
        app.route("/hello/", "/hello/<name>") { (name: String?) in "hello \(name ?? "nobody")" }
        app.route("/both/<int:a>/<b>") { (a: Int, request: Request, b: String) in "\(a) \(b) \(request.path)" }
        app.route("/color/<color>") { (color: Color) in "color \(color.rawValue)" }
        return app
    }

    // flask/tests/test_basic.py::test_route_decorator_custom_endpoint; werkzeug defaults redirects
    @Test func defaultsFillVariablesThatARuleLacks() async throws {
        let app = Flask("test")
        let view: @Sendable (Int) -> String = { "page \($0)" }
        app.route("/all/", endpoint: "all", defaults: ["page": 1], view: view)
        let client = app.testClient()
        #expect(try await client.get("/all/").text == "page 1")
    }

    struct User: Encodable { let id: Int, name: String }

    @Test func whatViewsReturn() async throws {
        let app = Flask("test")
        app.route("/text") { "text" }
        app.route("/status") { ("gone", 410) }
        app.route("/headers") { ("x", ["X-A": "1", "Content-Type": "text/plain"]) }
        app.route("/all") { ("x", 201, ["X-A": "1"]) }
        app.route("/bytes") { [UInt8]("bytes".utf8) }
        app.route("/json") { User(id: 1, name: "é") }
        app.route("/json-status") { (User(id: 2, name: "b"), 201) }
        app.route("/list") { [1, 2, 3] }
        app.route("/async") { try await Self.later("async") }
        app.route("/async-status") { (try await Self.later("async"), 202) }
        app.route("/response") { Response("r", status: HTTPStatus(299, reason: "Weird")) }
        app.route("/abort") { try abort(403) }
        let client = app.testClient()
        #expect(try await client.get("/text").headers["Content-Type"] == "text/html; charset=utf-8")
        #expect(try await client.get("/status").status == "410 GONE")
        let headers = try await client.get("/headers").headers
        #expect(headers["X-A"] == "1" && headers.values("Content-Type") == ["text/plain"])
        #expect(try await client.get("/all").statusCode == 201)
        #expect(try await client.get("/bytes").text == "bytes")
        let json = try await client.get("/json")
        #expect(json.text == "{\"id\":1,\"name\":\"\\u00e9\"}\n" && json.headers["Content-Type"] == "application/json")
        #expect(try await client.get("/json-status").statusCode == 201)
        #expect(try await client.get("/list").text == "[1,2,3]\n")
        #expect(try await client.get("/async").text == "async")
        #expect(try await client.get("/async-status").statusCode == 202)
        #expect(try await client.get("/response").status == "299 Weird")
        #expect(try await client.get("/abort").statusCode == 403)
    }

    private static func later(_ text: String) async throws -> String {
        await Task.yield()
        return text
    }
}
