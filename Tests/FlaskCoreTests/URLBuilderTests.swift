import FlaskCore
import FlaskHTTP
import FlaskRouting
import FlaskTesting
import Testing

@Suite struct URLBuilderTests {
    private static func application() -> Flask {
        let app = Flask("test")
        app.route("/", endpoint: "index") { "" }
        app.route("/login", endpoint: "login") { "" }
        app.route("/user/<username>", endpoint: "profile") { (username: String) in username }
        return app
    }

    // FEATURES A19, A20, B25; flask/tests/test_helpers.py::TestUrlFor
    @Test func urlsAreBuiltByName() throws {
        let app = Self.application()
        try app.testRequestContext("/") { () throws in
            try #expect(urlFor("index") == "/")
            try #expect(urlFor("login") == "/login")
            try #expect(urlFor("login", next: "/") == "/login?next=/")
            try #expect(urlFor("profile", username: "John Doe") == "/user/John%20Doe")
            try #expect(urlFor("index", a: ["1", "2"], b: String?.none, c: "x y&z") == "/?a=1&a=2&c=x+y%26z")
            try #expect(urlFor("index", _anchor: "x y") == "/#x%20y")
            try #expect(urlFor("index", _external: true) == "http://localhost/")
            try #expect(urlFor("index", _scheme: "https") == "https://localhost/")
            try #expect(app.urlFor("profile", values: ["username": "ann"], anchor: "top") == "/user/ann#top")
        }
    }

    @Test func typedLinksAreCheckedByTheCompiler() throws {
        let app = Flask("test")
        let post = app.route("/post/<int:id>/<slug>", endpoint: "post") { (id: Int, slug: String) in "\(id) \(slug)" }
        let page = app.route("/page/", "/page/<int:number>", endpoint: "page") { (number: Int?) in "\(number ?? 1)" }
        try app.testRequestContext("/") { () throws in
            try #expect(post.url(7, "a b") == "/post/7/a%20b")
            try #expect(page.url(nil) == "/page/")
            try #expect(page.url(3) == "/page/3")
            try #expect(post.url(values: ["id": 1, "slug": "x", "page": 2]) == "/post/1/x?page=2")
        }
    }

    // FEATURES B26
    @Test func outsideOfRequestsTheHostMustBeKnown() throws {
        let app = Self.application()
        #expect(throws: FlaskError.self) { try app.urlFor("index") }
        app.config.serverName = "example.org:8000"
        app.config.preferredURLScheme = "https"
        try #expect(app.urlFor("login") == "https://example.org:8000/login")
    }

    @Test func messagesHelp() throws {
        let app = Self.application()
        try app.testRequestContext("/") { () throws in
            let missing = #expect(throws: FlaskError.self) { try urlFor("profile") }
            #expect(missing?.message.contains("username") == true)
            let unknown = #expect(throws: FlaskError.self) { try urlFor("profil", username: "x") }
            #expect(unknown?.message.contains("'profile'") == true)
            #expect(throws: FlaskError.self) { try urlFor("index", _scheme: "https", _external: false) }
        }
    }

    // flask/tests/test_reqctx.py: mounted below the root
    @Test func mountedApplicationsKeepTheirPrefix() async throws {
        let app = Self.application()
        app.route("/where") { try urlFor("login") }
        #expect(try await app.testClient(baseURL: "http://localhost/myapplication").get("/where").text == "/myapplication/login")
    }
}

/// What is asked where no rule fits; flask/tests/test_basic.py::test_build_error_handler.
@Suite struct URLBuildErrorTests {
    private struct Broken: Error {}

    @Test func functionsAreAskedInTheirOrder() throws {
        let app = Flask("test")
        app.route("/known", endpoint: "known") { "" }
        app.urlBuildErrorHandler { _, endpoint, _ in endpoint == "first" ? "https://first.example/" : nil }
        app.urlBuildErrorHandler { _, endpoint, values in
            endpoint.hasPrefix("ext:") ? "https://ext.example/\(endpoint.dropFirst(4))?\(values.names.joined())" : nil
        }
        app.urlBuildErrorHandler { error, endpoint, _ in
            if endpoint == "broken" { throw Broken() }
            return nil
        }
        try app.testRequestContext("/") { () throws in
            try #expect(urlFor("known") == "/known")
            try #expect(urlFor("first") == "https://first.example/")
            try #expect(urlFor("ext:docs", page: 1) == "https://ext.example/docs?page")
            let unknown = #expect(throws: FlaskError.self) { try urlFor("nowhere") }
            #expect((unknown?.underlying as? BuildError)?.endpoint == "nowhere")
            #expect(#expect(throws: FlaskError.self) { try urlFor("broken") }?.underlying is Broken)
        }
    }

    @Test func valuesMayBeNamedAtRunTime() throws {
        let app = Flask("test")
        app.route("/user/<name>", endpoint: "user") { (name: String) in name }
        let values = RouteValues([("name", .string("a b")), ("page", .int(2))])
        try app.testRequestContext("/") { () throws in
            try #expect(app.urlFor("user", values: values) == "/user/a%20b?page=2")
            try #expect(app.urlFor("user", values: values, anchor: "x", external: true) == "http://localhost/user/a%20b?page=2#x")
        }
        #expect(app.rules.map(\.text) == ["/static/<path:filename>", "/user/<name>"])
    }
}
