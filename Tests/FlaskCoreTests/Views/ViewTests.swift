import FlaskCore
import FlaskHTTP
import FlaskTesting
import Testing

/// The greeting of the reference application's class-based section.
private struct Greeting: View {
    static let methods: [HTTPMethod]? = [.get, .post]
    static let decorators: [ViewDecorator] = [
        .after { $0.body = .text("[\($0.text ?? "")]") }
    ]
    let word: String

    func dispatchRequest(name: String) -> String { "\(word) \(name) by \(request.method)" }

    static var handlers: ViewHandlers<Greeting> { handle(by: dispatchRequest) }
}

@Suite struct ViewTests {
    // flask/tests/test_views.py::test_basic_view
    @Test func initialiserArgumentsAreThoseOfTheClosure() async throws {
        let app = Flask("test")
        app.addURLRule("/greet/<name>", view: Greeting.asView("greet") { Greeting(word: "Hi") })
        app.addURLRule("/welcome/<name>", view: Greeting.asView("welcome", Greeting(word: "Welcome")))
        let client = app.testClient()
        #expect(try await client.get("/greet/ann").text == "[Hi ann by GET]")
        #expect(try await client.post("/welcome/bob").text == "[Welcome bob by POST]")
        #expect(try await client.put("/greet/ann").statusCode == 405)
        #expect(try app.testRequestContext("/") { try urlFor("welcome", name: "x") } == "/welcome/x")
    }

    private struct Page: View {
        func show() async throws -> String { "page" }
        static var handlers: ViewHandlers<Page> { handle(by: show) }
    }

    @Test func withoutMethodsItAnswersGet() async throws {
        let app = Flask("test")
        app.addURLRule("/", view: Page.asView("page", Page()))
        #expect(try await app.testClient().get("/").text == "page")
        #expect(try await app.testClient().post("/").statusCode == 405)
    }

    private struct Decorated: MethodView {
        static let decorators: [ViewDecorator] = [
            .after { $0.headers["X-Order"] = ($0.headers["X-Order"] ?? "") + "1" },
            .around { view in
                var response = try await view()
                response.headers["X-Order"] = (response.headers["X-Order"] ?? "") + "2"
                return response
            },
            .before { guard request.args.get("user") != nil else { try abort(401) } },
            .before { return request.args.get("user") == "cached" ? "from the cache" : nil },
        ]
        func get() -> String { "secret" }
        func post() async -> String { "posted" }
        static var handlers: ViewHandlers<Decorated> {
            handle(.get, by: get)
            handle(.post, by: post)
        }
    }

    // flask/tests/test_views.py::test_view_decorators (adapted: several, and of each kind)
    @Test func decoratorsWrapFromTheInside() async throws {
        let app = Flask("test")
        app.addURLRule("/", view: Decorated.asView("decorated", Decorated()))
        let client = app.testClient()
        #expect(try await client.get("/").statusCode == 401)
        let page = try await client.get("/?user=ann")
        #expect(page.text == "secret" && page.headers["X-Order"] == "12")
        #expect(try await client.post("/?user=ann").text == "posted")
        let cached = try await client.get("/?user=cached")
        #expect(cached.text == "from the cache" && cached.headers["X-Order"] == nil)
    }

    private struct Refusing: View {
        init() throws { try abort(403) }
        func show() -> String { "never" }
        static var handlers: ViewHandlers<Refusing> { handle(by: show) }
    }

    @Test func anInitialiserMayAnswer() async throws {
        let app = Flask("test")
        app.addURLRule("/", view: Refusing.asView("refusing") { try Refusing() })
        #expect(try await app.testClient().get("/").statusCode == 403)
    }
}
