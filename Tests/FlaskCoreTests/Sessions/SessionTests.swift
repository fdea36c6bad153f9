import FlaskCore
import FlaskHTTP
import FlaskJSON
import FlaskTemplates
import FlaskTesting
import Logging
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct SessionTests {
    private func app() -> Flask {
        let app = Flask("test")
        app.secretKey = "test key"
        app.testing = true
        return app
    }

    // flask/tests/test_basic.py::test_session
    @Test func valuesLastOverRequests() async throws {
        let app = app()
        app.post("/set") {
            session["value"] = "42"
            return "value set"
        }
        app.route("/get") { session["value"] ?? "none" }
        app.route("/pop") { () -> String in
            session.pop("value")
            return "\(session.contains("value"))"
        }
        let client = app.testClient()
        #expect(try await client.get("/get").text == "none")
        #expect(try await client.post("/set").headers.values("Set-Cookie").count == 1)
        #expect(try await client.get("/get").text == "42")
        #expect(try await client.get("/get").headers.values("Set-Cookie").isEmpty)
        let popped = try await client.get("/pop")
        #expect(popped.text == "false")
        #expect(popped.headers["Set-Cookie"] == "session=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; HttpOnly; Path=/")
        #expect(try await client.get("/get").text == "none")
    }

    struct Cart: Codable, Equatable { var items: [String: Int] }

    @Test func readsAreTyped() throws {
        let session = Session()
        session["text"] = "a"
        session["number"] = 5
        session["list"] = [1, 2]
        session["flags"] = ["x": true]
        session["bytes"] = [1, 2] as [UInt8]
        session["html"] = Markup("<b>")
        session["any"] = [1, "x", nil] as SessionValue
        session["when"] = Date(timeIntervalSince1970: 5)
        let text: String? = session["text"], number: Int? = session["number"], list: [Int]? = session["list"]
        let flags: [String: Bool]? = session["flags"], bytes: [UInt8]? = session["bytes"], html: Markup? = session["html"]
        let when: Date? = session["when"], wrong: Int? = session["text"], float: Double? = session["number"]
        #expect(
            text == "a" && number == 5 && list == [1, 2] && flags == ["x": true] && bytes == [1, 2] && html == Markup("<b>"))
        #expect(when == Date(timeIntervalSince1970: 5) && wrong == nil && float == 5)
        #expect(session["any"]?.items?.count == 3 && session["none"] == nil && session["text"] != nil)
        try session.encode(Cart(items: ["tea": 2]), forKey: "cart")
        #expect(try session.decode(Cart.self, forKey: "cart") == Cart(items: ["tea": 2]))
        #expect(try session.decode(Cart.self, forKey: "none") == nil)
        #expect(throws: (any Error).self) { try session.decode(Cart.self, forKey: "text") }
        #expect(session.count == 9 && session.keys.first == "text")
    }

    // werkzeug's UpdateDictMixin: what counts as a change
    @Test func changesAreSeen() {
        func isModified(_ change: (Session) -> Void) -> Bool {
            let session = Session(["a": 1])
            change(session)
            return session.isModified
        }
        #expect(isModified { $0["a"] = 1 } && isModified { $0["b"] = 1 } && isModified { $0["a"] = Int?.none })
        #expect(isModified { $0.pop("a") } && isModified { $0.clear() } && isModified { $0.update([:]) })
        #expect(isModified { $0.isPermanent = false } && isModified { $0.setDefault("b", 1) })
        #expect(!isModified { $0.pop("b") } && !isModified { $0["b"] = Int?.none } && !isModified { $0.setDefault("a", 2) })
        #expect(
            !isModified { _ = $0.contains("a") }
                && !isModified {
                    $0.clear(); $0.isModified = false
                })
    }

    // flask/tests/test_basic.py::test_session_vary_cookie
    @Test func lookingAtTheSessionVariesTheResponse() async throws {
        let app = app()
        app.route("/none") { "x" }
        app.route("/read") { "\(session.contains("a"))" }
        app.route("/write") { () -> Response in
            session["a"] = 1
            var response = Response("x")
            response.vary = HeaderSet(["Accept"])
            return response
        }
        app.route("/after") { () -> String in
            afterThisRequest { _ in session["late"] = true }
            return "x"
        }
        let client = app.testClient(keepsCookies: false)
        let plain = try await client.get("/none")
        #expect(plain.headers["Vary"] == nil && plain.headers["Set-Cookie"] == nil)
        #expect(try await client.get("/read").headers["Vary"] == "Cookie")
        #expect(try await client.get("/write").headers["Vary"] == "Accept, Cookie")
        #expect(try await client.get("/after").headers["Set-Cookie"]?.hasPrefix("session=") == true)
    }

    // flask/tests/test_basic.py::test_session_expiration
    @Test(arguments: [true, false])
    func permanentSessionsAreRefreshed(refreshes: Bool) async throws {
        let app = app()
        app.config.sessionRefreshEachRequest = refreshes
        app.route("/in") { () -> String in
            session.isPermanent = true
            session["test"] = 42
            return ""
        }
        app.route("/untouched") { "x" }
        let client = app.testClient()
        #expect(try await client.get("/in").headers["Set-Cookie"]?.contains("; Expires=") == true)
        let later = try await client.get("/untouched")
        #expect((later.headers["Set-Cookie"] != nil) == refreshes && (later.headers["Vary"] == "Cookie") == refreshes)
    }

    // flask/tests/test_basic.py::test_session_using_session_settings
    @Test func theCookieHasTheSettings() async throws {
        let app = app()
        app.config.sessionCookieName = "sid"
        app.config.sessionCookieDomain = ".example.com"
        app.config.sessionCookieHTTPOnly = false
        app.config.sessionCookieSecure = true
        app.config.sessionCookiePartitioned = true
        app.config.sessionCookieSameSite = .lax
        app.config.applicationRoot = "/foo"
        app.route("/") { () -> String in
            session["testing"] = 42
            return ""
        }
        let cookie = try await app.testClient().get("/").headers["Set-Cookie"] ?? ""
        #expect(
            cookie.hasPrefix("sid=") && cookie.hasSuffix("; Domain=example.com; Secure; Path=/foo; SameSite=Lax; Partitioned"))
        let other = Flask("other")
        other.config = app.config
        other.config.sessionCookiePath = "/bar"
        other.route("/") { () -> String in
            session["testing"] = 42
            return ""
        }
        #expect(try await other.testClient().get("/").headers["Set-Cookie"]?.contains("; Path=/bar;") == true)
        // An empty path is none, as Flask has it.
        let empty = Flask("empty")
        empty.config = app.config
        empty.config.sessionCookiePath = ""
        empty.route("/") { () -> String in
            session["testing"] = 42
            return ""
        }
        #expect(try await empty.testClient().get("/").headers["Set-Cookie"]?.contains("; Path=/foo;") == true)
    }

    // flask/tests/test_basic.py::test_session_using_samesite_attribute: another word fails when the cookie is written.
    @Test(arguments: ["/set", "/clear"]) func anUnknownSameSiteFailsWhatWritesTheCookie(_ path: String) async throws {
        let app = app(), messages = Messages()
        app.testing = false
        app.logger = messages.logger
        app.config["SESSION_COOKIE_SAMESITE"] = "invalid"
        #expect(app.config["SESSION_COOKIE_SAMESITE"] == "invalid" && app.config.sessionCookieSameSite == nil)
        app.route("/none") { "none" }
        app.route("/read") { "\(session["a"] ?? 0)" }
        app.route("/set") { () -> String in
            session["a"] = 1
            return "not seen"
        }
        app.route("/clear") { () -> String in
            session.clear()
            return "not seen"
        }
        let client = app.testClient()
        #expect(try await client.get("/none").statusCode == 200)
        #expect(try await client.get("/read").statusCode == 200)
        let response = try await client.get(path)
        #expect(response.statusCode == 500 && response.headers["Set-Cookie"] == nil && response.headers["Vary"] == "Cookie")
        #expect(messages.all.count == 2)
        #expect(messages.all.allSatisfy { $0.contains("SESSION_COOKIE_SAMESITE") && $0.contains(#""invalid""#) })
    }

    @Test func theTypedSettingReplacesAnUnknownWord() throws {
        var config = Config()
        try config.set("SESSION_COOKIE_SAMESITE", to: "invalid")
        config.sessionCookieSameSite = .lax
        #expect(config["SESSION_COOKIE_SAMESITE"] == "Lax")
        try config.set("SESSION_COOKIE_SAMESITE", to: "strict")
        #expect(config.sessionCookieSameSite == .strict)
        #expect(throws: FlaskError.self) { try config.set("SESSION_COOKIE_SAMESITE", to: 5) }
    }

    // flask/tests/test_basic.py::test_missing_session
    @Test func withoutAKeyReadingWorksAndWritingFails() async throws {
        let app = Flask("test")
        app.logger.logLevel = .critical
        app.route("/read") { "\(session.contains("a")) \(session["a"] == nil)" }
        app.route("/write") { () -> String in
            session["a"] = 1
            return "not seen"
        }
        app.route("/flash") { () -> String in
            flash("x")
            return "not seen"
        }
        let client = app.testClient()
        let read = try await client.get("/read")
        #expect(read.text == "false true" && read.headers["Vary"] == nil)
        #expect(try await client.get("/write").statusCode == 500)
        #expect(try await client.get("/flash").statusCode == 500)
        let tested = Flask("tested")
        tested.testing = true
        tested.route("/write") { () -> String in
            session["a"] = 1
            return "not seen"
        }
        await #expect { try await tested.testClient().get("/write") } throws: {
            ($0 as? FlaskError)?.kind == .sessionUnavailable && "\($0)".contains("secret key")
        }
    }

    @Test(arguments: [true, false])
    func theSessionIsSavedWhateverTheHooks(suspends: Bool) async throws {
        let app = app()
        app.beforeRequest { session["before"] = true }
        app.afterRequest { (_: inout Response) in session["after"] = true }
        if suspends {
            app.route("/") {
                await Task.yield()
                session["view"] = true
                return ""
            }
        } else {
            app.route("/") { () -> String in
                session["view"] = true
                return ""
            }
        }
        app.route("/fail") { () -> String in
            session["failed"] = true
            try abort(403)
        }
        app.route("/keys") { session.keys.sorted().joined(separator: " ") }
        let client = app.testClient()
        #expect(try await client.get("/").headers.values("Set-Cookie").count == 1)
        #expect(try await client.get("/fail").headers.values("Set-Cookie").count == 1)
        #expect(try await client.get("/keys").text == "after before failed view")
    }

    @Test func templatesReadTheSession() async throws {
        let app = app()
        app.route("/in") { () -> String in
            session["user"] = "<ann>"
            session["html"] = Markup("<b>")
            session["tags"] = ["a", "b"]
            return ""
        }
        app.route("/") {
            try renderTemplateString(
                "{{ session.user }} {{ session['html'] }} {{ session.tags|join('+') }} {{ 'user' in session }} {{ session.none is defined }} {{ session.get('x', 5) }} {{ session|length }}"
            )
        }
        app.route("/plain") { try renderTemplateString("x") }
        let client = app.testClient()
        _ = try await client.get("/in")
        let page = try await client.get("/")
        #expect(page.text == "&lt;ann&gt; <b> a+b True False 5 3" && page.headers["Vary"] == "Cookie")
        #expect(try await client.get("/plain").headers["Vary"] == nil)
    }
}

@Suite struct SessionTransactionTests {
    // flask/tests/test_testing.py::test_session_transactions
    @Test func theClientsSessionCanBeChanged() async throws {
        let app = Flask("test")
        app.secretKey = "testing"
        app.route("/") { session["user"] ?? "nobody" }
        let client = app.testClient()
        try client.sessionTransaction { $0["user"] = "ann" }
        #expect(try await client.get("/").text == "ann")
        #expect(try client.sessionTransaction { $0["user"] } == "ann")
        try client.sessionTransaction { $0.clear() }
        #expect(try await client.get("/").text == "nobody" && client.cookie("session") == nil)
    }

    // flask/tests/test_testing.py::test_session_transactions_no_null_sessions
    @Test func withoutAKeyThereIsNone() {
        let client = Flask("test").testClient()
        #expect { try client.sessionTransaction { $0["a"] = 1 } } throws: { ($0 as? FlaskError)?.kind == .sessionUnavailable }
        #expect(throws: TestClientError.self) { try TestClient(Flask("test")).sessionTransaction { $0.isEmpty } }
    }
}
