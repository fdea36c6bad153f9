import FlaskCore
import FlaskHTTP
import FlaskTesting
import Synchronization
import Testing

/// Takes notes from many threads.
final class Notes: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
}

@Suite struct PipelineTests {
    struct Broken: Error, Equatable { let number: Int }

    // flask/tests/test_reqctx.py and FEATURES B12: the order of everything
    @Test(arguments: [false, true])
    func functionsAreCalledInFlasksOrder(suspends: Bool) async throws {
        let app = Flask("test"), notes = Notes()
        app.beforeRequest { notes.add("before 1") }
        app.beforeRequest { notes.add("before 2") }
        app.afterRequest { (response: inout Response) in notes.add("after 1") }
        app.afterRequest { response in
            notes.add("after 2")
            return response
        }
        app.teardownRequest { _ in notes.add("teardown 1") }
        app.teardownRequest { error in notes.add("teardown 2 \(error == nil)") }
        app.teardownAppContext { _ in notes.add("context") }
        let view: @Sendable () -> String = {
            notes.add("view")
            afterThisRequest { _ in notes.add("after this") }
            return "x"
        }
        if suspends {
            app.route("/") {
                await Task.yield()
                return view()
            }
        } else {
            app.route("/", view: view)
        }
        #expect(try await app.testClient().get("/").text == "x")
        let expected = [
            "before 1", "before 2", "view", "after this", "after 2", "after 1", "teardown 2 true", "teardown 1", "context",
        ]
        #expect(notes.all == expected)
    }

    // flask/tests/test_basic.py::test_before_after_request_order, before functions that answer
    @Test func aBeforeFunctionThatAnswersSkipsTheView() async throws {
        let app = Flask("test"), notes = Notes()
        app.beforeRequest { () -> String? in
            request.path == "/stop" ? "stopped" : nil
        }
        app.afterRequest { (response: inout Response) in response.headers["X-After"] = "1" }
        app.route("/<name>") { (name: String) in
            notes.add("view")
            return name
        }
        let client = app.testClient()
        let stopped = try await client.get("/stop")
        #expect(stopped.text == "stopped" && stopped.headers["X-After"] == "1")
        #expect(notes.all.isEmpty)
        #expect(try await client.get("/go").text == "go")
    }

    // flask/tests/test_user_error_handler.py
    @Test func handlersByCodeAndType() async throws {
        let app = Flask("test")
        app.errorHandler(404) { error in ("no \(error.name)", 404) }
        app.errorHandler(Broken.self) { error in ("broken \(error.number)", 500) }
        app.errorHandler(HTTPException.self) { error in (error.name, error.code ?? 0) }
        app.route("/broken") { () throws -> String in throw Broken(number: 7) }
        app.route("/broken-async") { () async throws -> String in
            await Task.yield()
            throw Broken(number: 8)
        }
        app.route("/forbidden") { try abort(403) }
        let client = app.testClient()
        #expect(try await client.get("/missing").text == "no Not Found")
        #expect(try await client.get("/broken").text == "broken 7")
        #expect(try await client.get("/broken-async").text == "broken 8")
        #expect(try await client.get("/forbidden").text == "Forbidden")
        #expect(try await client.post("/broken").text == "Method Not Allowed")
    }

    // flask/tests/test_basic.py::test_error_handling, test_error_handling_processing
    @Test func unhandledErrorsAre500() async throws {
        let app = Flask("test"), notes = Notes()
        app.errorHandler(500) { error in
            notes.add("\(error.originalError as? Broken == Broken(number: 1))")
            return ("internal server error", 500)
        }
        app.afterRequest { (response: inout Response) in response.headers["X-After"] = "1" }
        app.teardownRequest { error in notes.add("teardown \(error is Broken)") }
        app.route("/") { () throws -> String in throw Broken(number: 1) }
        let response = try await app.testClient().get("/")
        #expect(response.statusCode == 500 && response.text == "internal server error" && response.headers["X-After"] == "1")
        #expect(notes.all == ["true", "teardown true"])
    }

    @Test func unhandledErrorsReachTheTestWhenTesting() async throws {
        let app = Flask("test")
        app.testing = true
        app.route("/") { () throws -> String in throw Broken(number: 1) }
        await #expect(throws: Broken(number: 1)) { try await app.testClient().get("/") }
    }

    @Test func aFailingHandlerPropagates() async throws {
        let app = Flask("test"), notes = Notes()
        app.teardownRequest { _ in notes.add("teardown") }
        app.errorHandler(500) { _ -> String in throw Broken(number: 2) }
        app.route("/") { () throws -> String in throw Broken(number: 1) }
        await #expect(throws: Broken(number: 2)) { try await app.testClient().get("/") }
        #expect(notes.all == ["teardown"])
    }

    // flask/tests/test_basic.py::test_trapping_of_all_http_exceptions
    @Test func trappedHTTPExceptionsPropagate() async throws {
        let app = Flask("test")
        app.testing = true
        app.config.trapHTTPExceptions = true
        app.route("/fail") { try abort(404) }
        await #expect(throws: HTTPException.self) { try await app.testClient().get("/fail") }
    }

    // flask: the most derived type wins
    @Test func theMostDerivedTypeWins() async throws {
        // Neither class has state, and only a final class may be Sendable without saying so unchecked.
        class Base: Error, @unchecked Sendable {}
        // As its base.
        class Derived: Base, @unchecked Sendable {}
        let app = Flask("test")
        app.errorHandler((any Error).self) { _ in "any" }
        app.errorHandler(Derived.self) { _ in "derived" }
        app.errorHandler(Base.self) { _ in "base" }
        app.route("/base") { () throws -> String in throw Base() }
        app.route("/derived") { () throws -> String in throw Derived() }
        app.route("/other") { () throws -> String in throw Broken(number: 1) }
        let client = app.testClient()
        #expect(try await client.get("/base").text == "base")
        #expect(try await client.get("/derived").text == "derived")
        #expect(try await client.get("/other").text == "any")
    }

    @Test func abortOfAnUnknownCodeIsAMistake() async throws {
        let app = Flask("test")
        app.route("/") { try abort(299) }
        app.route("/response") { try abort(Response("teapot", status: 418)) }
        let client = app.testClient()
        #expect(try await client.get("/").statusCode == 500)
        #expect(try await client.get("/response").text == "teapot")
    }
}

@Suite struct UnmatchedRequestTests {
    // As Flask 3.1.3 answers: before functions see every request, also those that no view gets.
    @Test(arguments: [
        (HTTPMethod.get, "/a", 405, "POST, OPTIONS", "153"), (.options, "/a", 200, "POST, OPTIONS", "0"),
        (.head, "/x/", 200, "", "1"), (.get, "/x", 308, "", "225"), ("PURGE", "/x/", 405, "HEAD, GET, OPTIONS", "153"),
        (.options, "/nope", 404, "", "207"),
    ])
    func beforeFunctionsSeeThem(method: HTTPMethod, path: String, status: Int, allow: String, length: String) async throws {
        let app = Flask("test"), notes = Notes()
        app.beforeRequest { notes.add("\(request.method) \(request.path)") }
        app.post("/a") { "a" }
        app.route("/x/") { "x" }
        let response = try await app.testClient().open(method)(path)
        #expect(notes.all == ["\(method) \(path)"])
        #expect(response.statusCode == status && response.headers["Content-Length"] == length)
        let methods = { (text: String) in Set(text.split(separator: ", ")) }
        #expect(methods(response.headers["Allow"] ?? "") == methods(allow))
    }
}

@Suite struct RequestBodyTests {
    /// DESIGN: the body is read after a rule matched and its limits allow it.
    @Test func aBodyIsOnlyReadForAView() throws {
        let app = Flask("test")
        app.post("/") { "taken" }
        for (path, isRead) in [("/", true), ("/none", false)] {
            let reply = try app.respond(to: Request(method: .post, path: path, headers: ["Content-Length": "5"], body: .unread))
            switch reply {
            case .readBody(let demand, _): #expect(isRead && demand == BodyDemand(limit: 2 << 30))
            case .response(let response): #expect(!isRead && response.status.code == 404)
            default: Issue.record("neither a response nor a wish for the body")
            }
        }
    }

    /// A body is stored before its view runs, so one that nobody limits must not fill the disk.
    @Test(
        arguments: [
            (BodyHandling.buffered, nil, BodyDemand(limit: 2 << 30)), (.buffered, 10, BodyDemand(limit: 10)),
            (.buffered(maxContentLength: 4 << 30), 10, BodyDemand(limit: 4 << 30)), (.streaming, nil, BodyDemand(streams: true)),
        ] as [(BodyHandling, Int?, BodyDemand)])
    func aBodyHasALimit(body: BodyHandling, configured: Int?, expected: BodyDemand) throws {
        let app = Flask("test")
        app.config.maxContentLength = configured
        app.post("/", body: body) { "taken" }
        let reply = try app.respond(to: Request(method: .post, path: "/", headers: ["Content-Length": "5"], body: .unread))
        guard case .readBody(let demand, _) = reply else {
            Issue.record("no wish for the body")
            return
        }
        #expect(demand == expected)
    }

    // flask/tests/test_request.py::test_max_content_length
    @Test func bodiesOverTheLimitAre413() async throws {
        let app = Flask("test")
        app.config.maxContentLength = 4
        app.errorHandler(413) { _ in ("too much", 413) }
        app.post("/") { try request.text }
        #expect(try await app.testClient().post("/", text: "1234").text == "1234")
        #expect(try await app.testClient().post("/", text: "12345").text == "too much")
    }
}
