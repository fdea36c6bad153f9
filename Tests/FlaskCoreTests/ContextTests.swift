import FlaskCore
import FlaskHTTP
import FlaskRouting
import FlaskTesting
import Testing

extension Globals {
    fileprivate var visits: Int {
        get { self["visits"] ?? 0 }
        nonmutating set { self["visits"] = newValue }
    }
}

@Suite struct ContextTests {
    // FEATURES A46
    @Test func testRequestContextBindsTheGlobals() throws {
        let app = Flask("test")
        #expect(!hasRequestContext() && !hasAppContext())
        try app.testRequestContext("/hello?x=1", method: .post) {
            #expect(request.path == "/hello" && request.method == .post)
            #expect(currentApp === app)
            #expect(hasRequestContext() && hasAppContext())
        }
        app.appContext { #expect(!hasRequestContext() && hasAppContext()) }
    }

    @Test func gLivesAsLongAsTheRequest() async throws {
        let app = Flask("test")
        app.beforeRequest {
            g.visits += 1
            g.user = "ann"
        }
        app.route("/") { () -> String in
            let user: String? = g.user
            return "\(user ?? "-") \(g.visits) \(g.names)"
        }
        let client = app.testClient()
        for _ in 0..<2 { #expect(try await client.get("/").text == #"ann 1 ["user", "visits"]"#) }
    }

    // FEATURES A44: one application invokes another inside a view
    @Test func contextsNest() async throws {
        let inner = Flask("inner"), outer = Flask("outer")
        inner.route("/inside") { "\(currentApp.name) \(request.path)" }
        outer.route("/outside") {
            let text = try await inner.testClient().get("/inside").text
            return "\(text) | \(currentApp.name) \(request.path)"
        }
        #expect(try await outer.testClient().get("/outside").text == "inner /inside | outer /outside")
    }

    @Test func asyncViewsKeepTheirContext() async throws {
        let app = Flask("test")
        app.route("/<name>") { (name: String) async throws -> String in
            try await Task.sleep(for: .milliseconds(1))
            let child = await Task { request.path }.value
            return "\(name) \(request.path) \(child)"
        }
        let client = app.testClient()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask {
                    let text = try await client.get("/\(number)").text
                    #expect(text == "\(number) /\(number) /\(number)")
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func globalsOutsideOfAContextEndTheProgram() async {
        await #expect(processExitsWith: .failure) { _ = request.path }
        await #expect(processExitsWith: .failure) { _ = currentApp }
        await #expect(processExitsWith: .failure) { Flask("test").appContext { _ = request.path } }
    }

    @Test func theRequestKnowsItsRoute() async throws {
        let app = Flask("test")
        app.route("/user/<name>", endpoint: "profile") { (name: String) in
            "\(request.endpoint ?? "-") \(request.urlRule?.text ?? "-") \(request.viewArguments?["name"] == .string(name))"
        }
        app.errorHandler(404) { _ in "\(request.endpoint == nil) \(request.routingException?.code ?? 0)" }
        let client = app.testClient()
        #expect(try await client.get("/user/ann").text == "profile /user/<name> true")
        #expect(try await client.get("/none").text == "true 404")
    }
}
