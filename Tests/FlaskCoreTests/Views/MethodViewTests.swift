import FlaskCore
import FlaskHTTP
import FlaskRouting
import FlaskTesting
import Synchronization
import Testing

/// The items of the reference application's class-based section.
private struct ItemAPI: MethodView {
    static let items = [1: "one", 2: "two"]

    struct Item: Codable { var id: Int, value: String }
    struct Created: Codable { var created: [Int] }

    func get(id: Int?) throws -> Response {
        guard let id else { return try jsonify(Self.items.values.sorted()) }
        guard let value = Self.items[id] else { try abort(404) }
        return try jsonify(Item(id: id, value: value))
    }

    func post(body: JSON<[Int]>) async throws -> (Created, Int, [String: String]) {
        (Created(created: body.value), 201, ["Location": try urlFor("items", id: 3)])
    }

    func delete(id: Int) -> (String, Int) { ("", 204) }

    static var handlers: ViewHandlers<ItemAPI> {
        handle(.get, by: get)
        handle(.post, by: post)
        handle(.delete, by: delete)
    }
}

private func allowed(_ response: TestResponse) -> Set<String> {
    Set(response.headers["Allow"]?.split(separator: ", ").map(String.init) ?? [])
}

@Suite struct MethodViewTests {
    private func itemApplication() -> Flask {
        let app = Flask("test")
        let items = ItemAPI.asView("items", ItemAPI())
        app.addURLRule("/items/", view: items, methods: [.get], defaults: ["id": .null])
        app.addURLRule("/items/", view: items, methods: [.post])
        app.addURLRule("/items/<int:id>", view: items, methods: [.get, .delete])
        return app
    }

    @Test(arguments: [
        (HTTPMethod.get, "/items/", 200, #"["one","two"]"# + "\n"),
        (.get, "/items/2", 200, #"{"id":2,"value":"two"}"# + "\n"),
        (.delete, "/items/2", 204, ""),
        (.head, "/items/2", 200, ""),
    ])
    func methodsAreDispatched(method: HTTPMethod, path: String, status: Int, text: String) async throws {
        let response = try await itemApplication().testClient().open(method)(path)
        #expect(response.statusCode == status)
        #expect(response.text == text)
    }

    @Test func linksAreTyped() throws {
        let app = Flask("test"), parts = Blueprint("parts", urlPrefix: "/parts")
        let items = ItemAPI.asView("items", ItemAPI())
        let item = app.link(to: items, by: ItemAPI.get), removed = app.link(to: items, by: ItemAPI.delete)
        app.addURLRule("/items/", view: items, methods: [.get])
        app.addURLRule("/items/<int:id>", view: items, methods: [.get, .delete])
        parts.addURLRule("/<int:id>", view: items, methods: [.get, .delete], endpoint: "part")
        let part = parts.link(to: items, by: ItemAPI.get, endpoint: "part")
        let created = app.link(to: items, by: ItemAPI.post)
        app.register(parts)
        try app.testRequestContext { () throws in
            #expect(try item.url(3) == "/items/3")
            #expect(try item.url(nil) == "/items/")
            #expect(try removed.url(4) == "/items/4")
            #expect(try part.url(5) == "/parts/5")
            #expect(created.name == "items" && part.name == ".part")
        }
    }

    // flask/sansio/app.py, App.add_url_rule: provide_automatic_options of the call, of the view, of the configuration.
    @Test(arguments: [
        (Bool?.none, [HTTPMethod]?.none, 200, String?.some("mine")), (true, nil, 200, ""), (false, nil, 200, "mine"),
        (false, [.get], 405, nil),
        (nil, [.get], 200, ""),
    ])
    func theCallSaysWhoAnswersOptions(
        _ automatic: Bool?, _ methods: [HTTPMethod]?, _ status: Int, _ text: String?
    ) async throws {
        let app = Flask("test")
        app.addURLRule("/", view: OwnOptions.asView("own", OwnOptions()), methods: methods, automaticOptions: automatic)
        let response = try await app.testClient().options("/")
        #expect(response.statusCode == status && (text == nil || response.text == text))
        #expect(text != "" || allowed(response) == ["GET", "HEAD", "OPTIONS"])
    }

    // A link of a POST request prefers the rule that answers POST, as Flask's does: the id becomes the query.
    @Test func suspendingHandlerStandsBesideThoseThatReturnAtOnce() async throws {
        let response = try await itemApplication().testClient().post("/items/", json: [7])
        #expect(response.statusCode == 201)
        #expect(response.headers["Location"] == "/items/?id=3")
        #expect(response.text == #"{"created":[7]}"# + "\n")
    }

    @Test(arguments: [
        (HTTPMethod.put, "/items/", ["GET", "HEAD", "OPTIONS", "POST"] as Set),
        (HTTPMethod.post, "/items/1", ["DELETE", "GET", "HEAD", "OPTIONS"] as Set),
    ])
    func otherMethodsAreRefused(method: HTTPMethod, path: String, methods: Set<String>) async throws {
        let client = itemApplication().testClient()
        let refused = try await client.open(method)(path)
        #expect(refused.statusCode == 405)
        #expect(allowed(refused) == methods)
        #expect(try await allowed(client.options(path)) == methods)
    }

    @Test func notFoundIsThrownByTheHandler() async throws {
        #expect(try await itemApplication().testClient().get("/items/9").statusCode == 404)
    }

    private struct OwnHead: MethodView {
        func get() -> String { "GET" }
        func head() -> Response {
            var response = Response("")
            response.headers["X-Method"] = "HEAD"
            return response
        }
        static var handlers: ViewHandlers<OwnHead> {
            handle(.get, by: get)
            handle(.head, by: head)
        }
    }

    // flask/tests/test_views.py::test_explicit_head
    @Test func headOfItsOwn() async throws {
        let app = Flask("test")
        app.addURLRule("/", view: OwnHead.asView("index") { OwnHead() })
        #expect(try await app.testClient().get("/").text == "GET")
        #expect(try await app.testClient().head("/").headers["X-Method"] == "HEAD")
    }

    private struct Propagating: MethodView {
        func find() -> String { "found" }
        func save(name: String) async -> String { "\(request.method) \(name)" }
        static var handlers: ViewHandlers<Propagating> {
            handle("PROPFIND", by: find)
            handle(.post, .put, by: save(name:))
        }
    }

    // flask/tests/test_views.py::test_multiple_http_methods (adapted)
    @Test func severalMethodsAndThoseOfOnesOwn() async throws {
        let app = Flask("test")
        let view = Propagating.asView("dav", Propagating.init)
        app.addURLRule("/dav", view: view, methods: ["PROPFIND"])
        app.addURLRule("/dav/<name>", view: view, methods: [.post, .put])
        let client = app.testClient()
        #expect(try await client.open("PROPFIND")("/dav").text == "found")
        #expect(try await client.put("/dav/a").text == "PUT a")
        #expect(try await client.post("/dav/b").text == "POST b")
        #expect(try await client.get("/dav").statusCode == 405)
    }

    private struct OwnOptions: MethodView {
        func options() -> String { "mine" }
        func get() -> String { "page" }
        static var handlers: ViewHandlers<OwnOptions> {
            handle(.get, by: get)
            handle(.options, by: options)
        }
    }

    private struct NoOptions: MethodView {
        static let answersOptions: Bool? = false
        func get() -> String { "page" }
        static var handlers: ViewHandlers<NoOptions> { handle(.get, by: get) }
    }

    // flask/tests/test_views.py::test_view_provide_automatic_options_attr (adapted)
    @Test func optionsMayBeAnsweredByTheView() async throws {
        let app = Flask("test")
        app.addURLRule("/own", view: OwnOptions.asView("own", OwnOptions()))
        app.addURLRule("/none", view: NoOptions.asView("none", NoOptions()))
        #expect(try await app.testClient().options("/own").text == "mine")
        #expect(try await app.testClient().options("/none").statusCode == 405)
    }

    private final class Counted: MethodView {
        static let made = Mutex(0)
        var calls = 0
        init() { Self.made.withLock { $0 += 1 } }
        func get() -> String {
            calls += 1
            return "\(calls)"
        }
        static var handlers: ViewHandlers<Counted> { handle(.get, by: get) }
    }

    private final class Shared: MethodView, Sendable {
        let calls = Mutex(0)
        func get() -> String { "\(calls.withLock { $0 += 1; return $0 })" }
        static var handlers: ViewHandlers<Shared> { handle(.get, by: get) }
    }

    // flask/tests/test_views.py::test_init_once
    @Test func anInstanceARequestOrOneForAll() async throws {
        let app = Flask("test")
        app.addURLRule("/each", view: Counted.asView("each") { Counted() })
        app.addURLRule("/one", view: Shared.asView("one", Shared()))
        #expect(Counted.made.withLock { $0 } == 0)
        let client = app.testClient()
        var texts: [String] = []
        for path in ["/each", "/each", "/one", "/one"] { texts.append(try await client.get(path).text) }
        #expect(texts == ["1", "1", "1", "2"])
        #expect(Counted.made.withLock { $0 } == 2)
    }

    private struct Repository<Model: Encodable & Sendable>: MethodView {
        let all: [Model]
        func get() -> [Model] { all }
        static var handlers: ViewHandlers<Repository> { handle(.get, by: get) }
    }

    // The generic API of Flask's page on class-based views.
    @Test func genericTypesServeSeveralModels() async throws {
        let app = Flask("test")
        app.addURLRule("/users", view: Repository.asView("users", Repository(all: ["ann"])))
        app.addURLRule("/numbers", view: Repository.asView("numbers", Repository(all: [1, 2])))
        #expect(try await app.testClient().get("/users").text == "[\"ann\"]\n")
        #expect(try await app.testClient().get("/numbers").text == "[1,2]\n")
    }

    private struct Places: MethodView {
        func get(user: String?, id: Int) -> String { "\(user ?? "anyone") \(id)" }
        func delete(user: String, id: Int) -> (String, Int) { ("\(user) \(id)", 202) }
        static var handlers: ViewHandlers<Places> {
            handle(.get, by: get)
            handle(.delete, by: delete)
        }
    }

    @Test func variablesAreBoundByTheNamesOfTheLongestRule() async throws {
        let app = Flask("test")
        let places = Places.asView("places", Places())
        app.addURLRule("/<user>/places/<int:id>", view: places)
        app.addURLRule("/places/<int:id>", view: places, methods: [.get])
        let client = app.testClient()
        #expect(try await client.get("/ann/places/3").text == "ann 3")
        #expect(try await client.get("/places/4").text == "anyone 4")
        #expect(try await client.delete("/ann/places/3").text == "ann 3")
        #expect(try await client.delete("/places/3").statusCode == 405)
    }

    @Test func defaultsStandForVariables() async throws {
        let app = Flask("test")
        let places = Places.asView("places", Places())
        app.addURLRule("/<user>/places/<int:id>", view: places)
        app.addURLRule("/first", view: places, methods: [.get], defaults: ["user": .null, "id": 1])
        #expect(try await app.testClient().get("/first").text == "anyone 1")
    }

    @Test func onABlueprintTwice() async throws {
        let app = Flask("test")
        let blueprint = Blueprint("shop", urlPrefix: "/shop")
        let items = ItemAPI.asView("items", ItemAPI())
        blueprint.addURLRule("/items/", view: items, methods: [.get])
        blueprint.addURLRule("/items/<int:id>", view: items, methods: [.get, .delete])
        app.register(blueprint)
        app.register(blueprint, urlPrefix: "/<tenant>", name: "tenants")
        let client = app.testClient()
        #expect(try await client.get("/shop/items/1").text.contains("one"))
        #expect(try await client.delete("/shop/items/1").statusCode == 204)
        #expect(try await client.get("/north/items/2").text.contains("two"))
        let (endpoint, url) = try app.testRequestContext("/shop/items/1") {
            (request.endpoint, try urlFor("tenants.items", tenant: "north", id: 5))
        }
        #expect(endpoint == "shop.items")
        #expect(url == "/north/items/5")
    }

    @Test func mistakesStopTheProgram() async {
        await #expect(processExitsWith: .failure) {
            Flask("test").addURLRule("/x", view: Places.asView("places", Places()))
        }
        await #expect(processExitsWith: .failure) {
            Flask("test").addURLRule("/<user>/<int:id>", view: Places.asView("places", Places()), methods: [.patch])
        }
        await #expect(processExitsWith: .failure) {
            let app = Flask("test")
            app.addURLRule("/a", view: OwnHead.asView("same", OwnHead()))
            app.addURLRule("/b", view: OwnHead.asView("same", OwnHead()))
        }
    }
}
