import FlaskCore
import FlaskHTTP
import FlaskTemplates
import FlaskTesting
import Synchronization
import Testing

/// flask/tests/test_signals.py, where the behaviour is Flask's.
///
/// The framework's signals are shared by all tests, so each test listens to its own application.
@Suite struct SignalTests {
    private final class Notes: Sendable {
        private let texts = Mutex<[String]>([])
        var all: [String] { texts.withLock { $0 } }
        func add(_ text: String) { texts.withLock { $0.append(text) } }
    }

    private struct Failure: Error {}

    // test_template_rendered, test_before_render_template
    @Test func templatesAreTold() async throws {
        let app = Flask("signals"), notes = Notes()
        app.contextProcessor { ["site": "flask"] }
        app.route("/") { try renderTemplateString("{{ site }} {{ n }}", n: 42) }
        app.route("/plain") { try currentApp.renderTemplateString("{{ n }}", variables: ["n": 1]) }
        app.route("/async") { () async throws in try await renderTemplateStringAsync("{{ n }}", n: 2) }
        app.route("/stream") { try streamTemplateString("{{ n }}", n: 3) }
        let client = app.testClient()
        @Sendable func variables(_ event: TemplateEvent) -> String {
            event.context.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        }
        try await beforeRenderTemplate.connected(to: { notes.add("before \($0.context.count)") }, sender: app) {
            try await templateRendered.connected(to: { notes.add(variables($0)) }, sender: app) {
                for path in ["/", "/plain", "/async", "/stream"] { _ = try await client.get(path).text }
            }
        }
        _ = try await client.get("/").text
        #expect(
            notes.all == [
                "before 2", "n=42 site=flask", "before 2", "n=1 site=flask", "before 2", "n=2 site=flask", "before 2",
                "n=3 site=flask",
            ])
    }

    // test_request_signals
    @Test func requestsAreToldInFlasksOrder() async throws {
        let app = Flask("signals"), notes = Notes()
        app.beforeRequest { notes.add("before-handler") }
        app.afterRequest { response in
            notes.add("after-handler")
            response.headers["X-After"] = "1"
        }
        app.teardownRequest { _ in notes.add("teardown-request") }
        app.teardownAppContext { _ in notes.add("teardown-context") }
        app.route("/") { () -> String in
            notes.add("handler")
            return "ignored anyway"
        }
        let connections = [
            appContextPushed.connect(sender: app) { _ in notes.add("pushed") },
            requestStarted.connect(sender: app) { _ in notes.add("started \(request.path)") },
            requestFinished.connect(sender: app) { notes.add("finished \($0.response.headers["X-After"] ?? "")") },
            requestTearingDown.connect(sender: app) { notes.add("tearing-down \($0.exception == nil)") },
            appContextTearingDown.connect(sender: app) { notes.add("context-tearing-down \($0.exception == nil)") },
            appContextPopped.connect(sender: app) { _ in notes.add("popped") },
        ]
        let expected = [
            "pushed", "started /", "before-handler", "handler", "after-handler", "finished 1", "teardown-request",
            "tearing-down true", "teardown-context", "context-tearing-down true", "popped",
        ]
        _ = try await app.testClient().get("/")
        #expect(notes.all == expected)
        connections.forEach { $0.disconnect() }
        _ = try await app.testClient().get("/")
        #expect(
            notes.all.dropFirst(expected.count) == [
                "before-handler", "handler", "after-handler", "teardown-request", "teardown-context",
            ])
    }

    @Test func aViewWithoutHooksIsTold() async throws {
        let app = Flask("signals"), notes = Notes()
        app.route("/") { "x" }
        app.route("/async") { () async in "y" }
        let client = app.testClient()
        _ = try await client.get("/")
        try await requestFinished.connected(to: { notes.add("\($0.response.status.code)") }, sender: app) {
            _ = try await client.get("/")
            _ = try await client.get("/async")
            _ = try await client.get("/missing")
        }
        #expect(notes.all == ["200", "200", "404"])
    }

    // test_request_exception_signal
    @Test func errorsThatNobodyHandlesAreTold() async throws {
        let app = Flask("signals"), notes = Notes()
        app.route("/") { () throws -> String in throw Failure() }
        app.route("/handled") { () throws -> String in try abort(404) }
        let teardown = requestTearingDown.connect(sender: app) { notes.add("teardown \($0.exception is Failure)") }
        defer { teardown.disconnect() }
        try await gotRequestException.connected(to: { notes.add("\($0.exception is Failure)") }, sender: app) {
            #expect(try await app.testClient().get("/").statusCode == 500)
            _ = try await app.testClient().get("/handled")
        }
        #expect(notes.all == ["true", "teardown true", "teardown false"])
    }

    // test_appcontext_signals
    @Test func contextsMadeByHandAreTold() async throws {
        let app = Flask("signals"), notes = Notes()
        app.teardownAppContext { error in notes.add("teardown \(error is Failure)") }
        let connections = [
            appContextPushed.connect(sender: app) { _ in notes.add("push \(hasAppContext())") },
            requestTearingDown.connect(sender: app) { _ in notes.add("request") },
            appContextPopped.connect(sender: app) { _ in notes.add("pop") },
        ]
        defer { connections.forEach { $0.disconnect() } }
        app.appContext { notes.add("body") }
        await app.appContext { () async in notes.add("async") }
        #expect(throws: Failure.self) { try app.appContext { throw Failure() } }
        try app.testRequestContext("/") { notes.add("test") }
        #expect(
            notes.all == [
                "push true", "body", "teardown false", "pop", "push true", "async", "teardown false", "pop", "push true",
                "teardown true", "pop", "push true", "test", "request", "teardown false", "pop",
            ])
    }

    // test_flash_signal
    @Test func flashedMessagesAreTold() async throws {
        let app = Flask("signals"), notes = Notes()
        app.secretKey = "secret"
        app.route("/") { () -> String in
            flash("This is a flash message", category: "notice")
            return ""
        }
        try await messageFlashed.connected(to: { notes.add("\($0.message.category): \($0.message)") }, sender: app) {
            _ = try await app.testClient().get("/")
        }
        #expect(notes.all == ["notice: This is a flash message"])
    }

    // blinker/tests/test_signals.py: senders, disconnecting
    @Test func signalsOfYourOwn() {
        let signal = Signal<Int>("saved"), notes = Notes(), one = Flask("one"), two = Flask("two")
        #expect(!signal.hasReceivers)
        signal.send(
            {
                notes.add("made"); return 0
            }())
        let all = signal.connect { notes.add("all \($0)") }
        let some = signal.connect(sender: one) { notes.add("one \($0)") }
        signal.send(1, from: one)
        signal.send(2, from: two)
        signal.send(3)
        all.disconnect()
        all.disconnect()
        signal.send(4, from: one)
        signal.connected(to: { notes.add("inner \($0)") }) { signal.send(5, from: two) }
        #expect(signal.hasReceivers)
        some.disconnect()
        #expect(!signal.hasReceivers)
        signal.send(6, from: one)
        #expect(notes.all == ["all 1", "one 1", "all 2", "all 3", "one 4", "inner 5"])
    }
}
