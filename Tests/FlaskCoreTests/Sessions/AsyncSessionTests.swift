import FlaskCore
import FlaskHTTP
import FlaskTesting
import Testing

/// Sessions that have to be waited for, as those in a database.
private actor Store {
    struct Failure: Error {}

    private(set) var sessions: [String: String] = [:]
    private(set) var opened = 0
    var fails = false

    func read(_ id: String?) throws -> String? {
        opened += 1
        if fails { throw Failure() }
        return id.flatMap { sessions[$0] }
    }

    func write(_ id: String, _ text: String?) throws {
        if fails { throw Failure() }
        sessions[id] = text
    }

    func fail(_ fails: Bool) { self.fails = fails }
}

private struct StoredSessions: AsyncSessionInterface {
    let store = Store()

    func openSession(for request: Request, cookie: SessionCookie) async throws -> Session? {
        let id = cookie.value(in: request)
        await Task.yield()
        guard let text = try await store.read(id) else { return Session(isNew: true) }
        return Session(try TaggedJSON.loads(text).object ?? [:], identifier: id)
    }

    func saveSession(_ session: Session, in response: inout Response, cookie: SessionCookie) async throws {
        if session.isAccessed { response.vary.insert("Cookie") }
        guard cookie.isToBeSet(for: session) else { return }
        let id = session.identifier ?? "id"
        if session.isEmpty {
            try await store.write(id, nil)
            return try cookie.delete(from: &response)
        }
        try await store.write(id, TaggedJSON.dumps(.object(session.values)))
        try cookie.set(id, for: session, in: &response)
    }
}

@Suite struct AsyncSessionTests {
    private let sessions = StoredSessions()

    private func app() -> Flask {
        let app = Flask("test")
        app.asyncSessionInterface = sessions
        app.route("/") { "\(session["user"] ?? "nobody")" }
        app.route("/plain") { "plain" }
        app.route("/login") { () -> String in
            session["user"] = "ann"
            return "in"
        }
        app.route("/later") { () async -> String in
            await Task.yield()
            session["user"] = "bob"
            return "in"
        }
        app.route("/logout") { () -> String in
            session.clear()
            return "out"
        }
        return app
    }

    @Test(arguments: ["/login", "/later"]) func valuesLastOverRequests(_ path: String) async throws {
        let client = app().testClient()
        #expect(try await client.get("/").text == "nobody")
        let response = try await client.get(path)
        #expect(response.headers["Set-Cookie"]?.hasPrefix("session=id; ") == true && response.headers["Vary"] == "Cookie")
        #expect(try await client.get("/").text == (path == "/login" ? "ann" : "bob"))
        #expect(try await client.get("/plain").headers["Vary"] == nil)
        _ = try await client.get("/logout")
        #expect(await sessions.store.sessions.isEmpty)
        #expect(try await client.get("/").text == "nobody")
    }

    // flask/app.py, Flask.wsgi_app: the session is opened when the context is pushed, before anything is called.
    @Test func itIsThereForHooksAndErrorHandlers() async throws {
        let app = app()
        app.beforeRequest { session["seen"] = (session["seen"] ?? 0) + 1 }
        app.afterRequest { response in response.headers["X-Seen"] = "\(session["seen"] ?? 0)" }
        app.errorHandler(404) { _ in ("\(session["seen"] ?? 0)", 404) }
        let client = app.testClient()
        #expect(try await client.get("/nowhere").text == "1")
        #expect(try await client.get("/nowhere").headers["X-Seen"] == "2")
        #expect(try await client.get("/").headers["X-Seen"] == "3")
        #expect(await sessions.store.opened == 3)
    }

    @Test func aStoreThatFailsIsAnsweredBy500() async throws {
        let app = app(), messages = Messages()
        app.logger = messages.logger
        app.errorHandler(500) { error in ("\(error.originalError is Store.Failure)", 500) }
        let client = app.testClient()
        await sessions.store.fail(true)
        let response = try await client.get("/plain")
        #expect(response.statusCode == 500 && response.text == "true")
        #expect(messages.all.count == 1)
        await sessions.store.fail(false)
        #expect(try await client.get("/").statusCode == 200)
    }

    @Test func aStoreThatFailsToSaveIsAnsweredBy500() async throws {
        let app = app(), messages = Messages()
        app.logger = messages.logger
        app.route("/break") { () async -> String in
            session["user"] = "ann"
            await sessions.store.fail(true)
            return "not seen"
        }
        let response = try await app.testClient().get("/break")
        #expect(response.statusCode == 500 && response.headers["Set-Cookie"] == nil)
        #expect(messages.all.count == 2 && messages.all.last?.contains("Request finalizing failed") == true)
    }

    @Test func testsReachTheSession() async throws {
        let app = app(), client = app.testClient()
        try await client.withSession { session in session["user"] = "eve" }
        #expect(try await client.get("/").text == "eve")
        #expect(try await client.withSession { session in session["user"] ?? "" } == "eve")
        let error = #expect(throws: FlaskError.self) { try client.sessionTransaction { session in session["user"] = "x" } }
        #expect(error?.kind == .sessionUnavailable && error?.message.contains("withSession") == true)
        try await app.testRequestContext(headers: ["Cookie": "session=id"]) { () async in
            await Task.yield()
            #expect(session["user"] == "eve")
        }
    }

    @Test func blockingViewsRunOffTheLoop() async throws {
        let app = app()
        app.route("/blocks", runs: .onThreadPool) { "\(session["user"] ?? "nobody")" }
        let client = app.testClient()
        _ = try await client.get("/login")
        #expect(try await client.get("/blocks").text == "ann")
    }

    @Test func theCookieInterfaceServesTestsAlike() async throws {
        let app = Flask("test")
        app.secretKey = "k"
        app.route("/") { "\(session["user"] ?? "nobody")" }
        let client = app.testClient()
        try await client.withSession { session in session["user"] = "eve" }
        #expect(try await client.get("/").text == "eve")
    }
}
