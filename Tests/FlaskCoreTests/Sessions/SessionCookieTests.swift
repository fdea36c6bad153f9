import FlaskCore
import FlaskHTTP
import FlaskTesting
import Synchronization
import Testing

/// Cookies that Flask 3.1.3 signed, and what becomes of them when somebody changes them.
@Suite struct SessionCookieTests {
    static let now = HTTPDate(secondsSince1970: 1_700_000_000)
    /// `{"_permanent": true, "a": 1}` under the key `old`.
    static let cookie = "eyJfcGVybWFuZW50Ijp0cnVlLCJhIjoxfQ.ZVPxAA.s7XHGLeIrE2fpfi--uIji20ru04"
    static let compressed =
        ".eJyrVqpQsqpWykstLklNAbFSUlMLlKyiq5VSi0BchRIwRyFJyUopNd3WVqk2thaEagEJ8BJF.ZVPxAA.4J7mlpM89iGbivtpxeh3q51Jbd4"

    private func read(
        _ cookie: String, key: SecretKey? = "old", fallbacks: [SecretKey] = [], after seconds: Int = 0
    ) throws -> SessionObject {
        let interface = SecureCookieSessionInterface(secretKey: key, fallbacks: fallbacks)
        let request = Request(headers: ["Cookie": "session=\(cookie)"])
        return try SessionClock.$override.withValue(Self.now.adding(seconds: seconds)) {
            try interface.openSession(for: request, cookie: SessionCookie(Config()))?.values ?? SessionObject()
        }
    }

    @Test func flasksCookiesAreRead() throws {
        #expect(try read(Self.cookie) == ["_permanent": true, "a": 1])
        #expect(try read(Self.cookie, key: "new", fallbacks: ["x", "old"]) == ["_permanent": true, "a": 1])
        let nested: SessionObject = ["x": ["nested": ["deep": [["er": .tuple([.bytes([0x7A])])]]]]]
        #expect(try read(Self.compressed, key: "development key") == nested)
    }

    @Test(
        arguments: [
            (
                ["k": ["z": 1, "y": ["b": 1, "a": 2]]], "development key", [],
                "eyJrIjp7InkiOnsiYSI6MiwiYiI6MX0sInoiOjF9fQ.ZVPxAA.rg3JMNPAkXqzTvOX9o6GbD8TogE"
            ), (["a": 1], "new", ["old"], "eyJhIjoxfQ.ZVPxAA.MURRRJpDg3aWu7ejt2QVczD6Tmg"),
        ] as [(SessionObject, SecretKey, [SecretKey], String)])
    func cookiesAreThoseOfFlask(_ values: SessionObject, _ key: SecretKey, _ fallbacks: [SecretKey], _ cookie: String) throws {
        let interface = SecureCookieSessionInterface(secretKey: key, fallbacks: fallbacks)
        let signed = try SessionClock.$override.withValue(Self.now) { try interface.sign(values) }
        #expect(signed == cookie)
    }

    @Test(arguments: [
        "", "x", "..", ".", "a.b.c", "é", "eyJhIjoxfQ", "eyJhIjoxfQ.ZVPxAA", "eyJfcGVybWFuZW50Ijp0cnVlLCJhIjoxfQ.ZVPxAA.",
        // the payload, the time, the signature changed
        "eyJfcGVybWFuZW50Ijp0cnVlLCJhIjoyfQ.ZVPxAA.s7XHGLeIrE2fpfi--uIji20ru04",
        "eyJfcGVybWFuZW50Ijp0cnVlLCJhIjoxfQ.ZVPxAB.s7XHGLeIrE2fpfi--uIji20ru04",
        "eyJfcGVybWFuZW50Ijp0cnVlLCJhIjoxfQ.ZVPxAA.s7XHGLeIrE2fpfi--uIji20rAAA",
        "eyJfcGVybWFuZW50Ijp0cnVlLCJhIjoxfQ.ZVPxAA.s7XHGLeIrE2fpfi--uIji20ru0",
        "eyJfcGVybWFuZW50Ijp0cnVlLCJhIjoxfQ.ZVPxAA.s7XHGLeIrE2fpfi--uIji20ru04x",
        ".eyJfcGVybWFuZW50Ijp0cnVlLCJhIjoxfQ.ZVPxAA.s7XHGLeIrE2fpfi--uIji20ru04",
        "eyJfcGVybWFuZW50Ijp0cnVlLCJhIjoxfQ..s7XHGLeIrE2fpfi--uIji20ru04",
        "eyJfcGVybWFuZW50Ijp0cnVlLCJhIjoxfQ.ZVPxAA.s7XHGLeIrE2fpfi--uIji20ru04.ZVPxAA.s7XHGLeIrE2fpfi--uIji20ru04",
        String(repeating: ".", count: 4000), String(repeating: "A", count: 4000),
    ])
    func changedCookiesGiveAnEmptySession(_ cookie: String) throws {
        #expect(try read(cookie).isEmpty)
    }

    @Test func cookiesOfOtherKeysGiveAnEmptySession() throws {
        #expect(try read(Self.cookie, key: "other").isEmpty)
        #expect(try read(Self.cookie, key: "").isEmpty)
        #expect(try read(Self.cookie, key: nil).isEmpty)
    }

    @Test func cookiesExpire() throws {
        let month = 31 * 86_400
        #expect(try !read(Self.cookie, after: month).isEmpty)
        #expect(try read(Self.cookie, after: month + 1).isEmpty)
        #expect(try read(Self.cookie, after: -1).isEmpty)
    }

    // Signed rightly, but `[1]` and `"s"`.
    @Test(arguments: ["WzFd.ZVPxAA.REow6U_tPHo4LUz04NRdr7cSoRo", "InMi.ZVPxAA.LxokUZEJ0I3g6AV16LJ1wccEDtc"])
    func signedValuesThatAreNoSessionFailTheRequest(_ cookie: String) async throws {
        let app = Flask("test")
        app.secretKey = "k"
        app.testing = true
        app.config.permanentSessionLifetime = .seconds(4_000_000_000)
        app.route("/") { "\(session.isEmpty)" }
        let client = app.testClient()
        client.setCookie("session", cookie)
        await #expect { try await client.get("/") } throws: { ($0 as? FlaskError)?.kind == .invalidSession }
    }

    /// A store that keeps sessions in memory and gives the client a number.
    final class MemorySessions: SessionInterface {
        private let stored = Mutex<[String: String]>([:])
        private let opened = Mutex(0)

        var count: Int { stored.withLock { $0.count } }
        var openings: Int { opened.withLock { $0 } }

        func openSession(for request: Request, cookie: SessionCookie) throws -> Session? {
            opened.withLock { $0 += 1 }
            guard let id = cookie.value(in: request), let text = stored.withLock({ $0[id] }) else { return Session(isNew: true) }
            return Session(try TaggedJSON.loads(text).object ?? SessionObject(), identifier: id)
        }

        func saveSession(_ session: Session, in response: inout Response, cookie: SessionCookie) throws {
            if session.isAccessed { response.vary.insert("Cookie") }
            if session.isEmpty, session.isModified {
                if let id = session.identifier { _ = stored.withLock { $0.removeValue(forKey: id) } }
                return try cookie.delete(from: &response)
            }
            guard !session.isEmpty, cookie.isToBeSet(for: session) else { return }
            let id = session.identifier ?? "s\(count)"
            stored.withLock { $0[id] = TaggedJSON.dumps(.object(session.values)) }
            try cookie.set(id, for: session, in: &response)
        }
    }

    @Test func sessionsCanBeKeptElsewhere() async throws {
        let app = Flask("test"), store = MemorySessions()
        app.sessionInterface = store
        app.route("/in/<name>") { (name: String) in
            let isNew = session.isNew
            session["name"] = name
            return "\(isNew)"
        }
        app.route("/") { session["name"] ?? "nobody" }
        app.route("/out") { () -> String in
            session.clear()
            return ""
        }
        let client = app.testClient()
        #expect(try await client.get("/in/ann").text == "true")
        #expect(client.cookie("session") == "s0")
        #expect(try await client.get("/").text == "ann")
        #expect(try await client.get("/in/bob").text == "false")
        #expect(try await client.get("/").text == "bob" && store.count == 1)
        _ = try await client.get("/out")
        #expect(try await client.get("/").text == "nobody" && store.count == 0)
    }

    @Test func sessionsThatNobodyLooksAtAreNotOpened() async throws {
        let app = Flask("test"), store = MemorySessions()
        app.sessionInterface = store
        app.route("/plain") { "x" }
        app.route("/in") { () -> String in
            session["name"] = "ann"
            return "x"
        }
        let client = app.testClient()
        _ = try await client.get("/plain")
        client.setCookie("other", "sessions=1")
        _ = try await client.get("/plain")
        #expect(store.openings == 0)
        // The client's session may be permanent now, so its cookie has to be looked at.
        _ = try await client.get("/in")
        _ = try await client.get("/plain")
        #expect(store.openings == 2)
    }
}
