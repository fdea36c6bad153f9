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

@Suite struct RoutingOptionTests {
    // flask docs, "URL converters": the list converter
    struct ListConverter: Converter {
        func value(from text: String) -> RouteValue? { .list(text.split(separator: "+").map { .string(String($0)) }) }
        func text(from value: RouteValue) throws -> String? {
            value.list?.compactMap(\.string).joined(separator: "+")
        }
    }

    @Test func convertersOfTheApplicationsOwn() async throws {
        let app = Flask("test")
        app.addConverter("list", ListConverter())
        app.route("/tags/<list:tags>", endpoint: "tags") { (tags: RouteValue) in
            "\(tags.list?.count ?? 0) \(try urlFor("tags", tags: ["a", "b"]))"
        }
        #expect(try await app.testClient().get("/tags/x+y+z").text == "3 /tags/a+b")
    }

    // flask/tests/test_basic.py::test_url_map options
    @Test func optionsOfTheMapCountForLaterRules() async throws {
        let app = Flask("test")
        app.routing.strictSlashes = false
        app.route("/folder/") { "folder" }
        #expect(try await app.testClient().get("/folder").text == "folder")
    }

    @Test func rulesOfFactoriesAndFurtherRules() async throws {
        let app = Flask("test")
        app.route("/users/page/<int:page>", endpoint: "users") { (page: Int) in "page \(page)" }
        app.addURLRule(Rule("/users/", endpoint: "users", defaults: ["page": 1]))
        app.addURLRules(Submount("/admin", [Rule("/users", endpoint: "admin")]))
        app.endpoint("admin") { "admin \(request.endpoint ?? "-")" }
        let client = app.testClient()
        #expect(try await client.get("/users/").text == "page 1")
        #expect(try await client.get("/users/page/2").text == "page 2")
        // FEATURES C04: a URL whose values are the defaults redirects to the shorter one
        let redirect = try await client.get("/users/page/1")
        #expect(redirect.statusCode == 308 && redirect.location == "http://localhost/users/")
        #expect(try await client.get("/users/page/1", followRedirects: true).text == "page 1")
        #expect(try await client.get("/admin/users").text == "admin admin")
    }

    // FEATURES A16 to A18
    @Test(arguments: [
        ("/projects", 308, "http://localhost/projects/"), ("/projects/", 200, nil), ("/about", 200, nil), ("/about/", 404, nil),
        ("/a//b", 308, "http://localhost/a/b"), ("/projects?x=1&y=%20", 308, "http://localhost/projects/?x=1&y=%20"),
    ])
    func urlsAreUnique(path: String, status: Int, location: String?) async throws {
        let app = Flask("test")
        for rule in ["/projects/", "/about", "/a/b"] { app.route(rule) { "page" } }
        let response = try await app.testClient().get(path)
        #expect(response.statusCode == status && response.location == location)
    }

    // flask/tests/test_basic.py::test_subdomain_matching, test_host_matching
    @Test func subdomainsAndHosts() async throws {
        let app = Flask("test", subdomainMatching: true)
        app.config.serverName = "example.org"
        app.route("/", endpoint: "normal") { "normal" }
        app.route("/", endpoint: "user", subdomain: "<user>") { (user: String) in "index of \(user)" }
        #expect(try await app.testClient(baseURL: "http://example.org/").get("/").text == "normal")
        #expect(try await app.testClient(baseURL: "http://ann.example.org/").get("/").text == "index of ann")
        // As in Werkzeug, a variable subdomain takes the mark of a foreign host.
        #expect(try await app.testClient(baseURL: "http://else.where/").get("/").text == "index of <invalid>")

        let hosts = Flask("test", hostMatching: true)
        hosts.route("/", endpoint: "a", host: "a.example:8000") { "a" }
        hosts.route("/", endpoint: "any", host: "<host>") { (host: String) in host }
        #expect(try await hosts.testClient(baseURL: "http://a.example:8000/").get("/").text == "a")
        #expect(try await hosts.testClient(baseURL: "http://b.example/").get("/").text == "b.example")
    }

    // flask/tests/test_request.py::test_trusted_hosts_config
    @Test func untrustedHostsAreRefused() async throws {
        let app = Flask("test")
        app.config.trustedHosts = ["example.org", ".example.net"]
        app.route("/") { "page" }
        for (host, status) in [("example.org", 200), ("sub.example.net", 200), ("evil.example", 400), ("example.org.evil", 400)] {
            #expect(try await app.testClient(baseURL: "http://\(host)/").get("/").statusCode == status)
        }
    }

    // flask.app.aborter, FEATURES B20
    @Test func exceptionsOfTheApplicationsOwn() async throws {
        let app = Flask("test")
        app.aborter.mapping[402] = HTTPException.Kind("PaymentRequired", code: 402, description: "Pay first.")
        app.route("/") { try abort(402) }
        app.route("/later") { () async throws -> String in
            await Task.yield()
            try abort(402)
        }
        for path in ["/", "/later"] {
            let response = try await app.testClient().get(path)
            #expect(response.statusCode == 402 && response.text.contains("Pay first."))
        }
    }
}
