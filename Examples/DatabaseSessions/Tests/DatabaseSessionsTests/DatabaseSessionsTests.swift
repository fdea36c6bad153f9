import DatabaseSessions
import Flask
import FlaskTesting
import Foundation
import Testing

@Suite final class DatabaseSessionsTests {
    private let path = "/tmp/flask-sessions-\(UUID().uuidString).sqlite"

    deinit {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }

    private func application(lifetime: Duration = .seconds(60)) throws -> Flask {
        let app = Flask()
        app.config.permanentSessionLifetime = lifetime
        app.sessionInterface = try DatabaseSessions(path: path)
        app.route("/visit") { () -> String in
            let visits = (session["visits"] ?? 0) + 1
            session["visits"] = visits
            session["text"] = String(repeating: "secret", count: 2000)
            return "\(visits)"
        }
        app.route("/read") { "\((session["visits"] as Int?) ?? 0)" }
        app.route("/forget") { () -> String in
            session.clear()
            return "forgotten"
        }
        app.route("/plain") { "plain" }
        return app
    }

    @Test func sessionsSurviveARestart() async throws {
        let first = try application().testClient()
        #expect(try await first.get("/visit").text == "1")
        #expect(try await first.get("/visit").text == "2")
        let identifier = try #require(first.cookie("session"))
        #expect(identifier.utf8.count == 43)
        let second = try application().testClient()
        second.setCookie("session", identifier)
        #expect(try await second.get("/read").text == "2")
    }

    @Test func aSessionThatWasEmptiedIsGoneForGood() async throws {
        let client = try application().testClient()
        try await client.get("/visit")
        let identifier = try #require(client.cookie("session"))
        let response = try await client.get("/forget")
        #expect(response.headers["Set-Cookie"]?.contains("Max-Age=0") == true)
        client.setCookie("session", identifier)
        #expect(try await client.get("/read").text == "0")
    }

    @Test(arguments: ["", "unknown", String(repeating: "x", count: 5000), "' OR 1=1 --", "é"])
    func anIdentifierOfOnesOwnIsNotTaken(_ identifier: String) async throws {
        let client = try application().testClient()
        client.setCookie("session", identifier)
        #expect(try await client.get("/read").text == "0")
        #expect(try await client.get("/visit").text == "1")
        #expect(client.cookie("session") != identifier)
    }

    @Test func sessionsExpire() async throws {
        let client = try application(lifetime: .zero).testClient()
        #expect(try await client.get("/visit").text == "1")
        #expect(try await client.get("/visit").text == "1")
        try DatabaseSessions(path: path).removeExpired()
    }

    @Test func requestsWithoutASessionTouchNothing() async throws {
        let response = try await application().testClient().get("/plain")
        #expect(response.headers["Set-Cookie"] == nil && response.headers["Vary"] == nil)
        let read = try await application().testClient().get("/read")
        #expect(read.headers["Set-Cookie"] == nil && read.headers["Vary"] == "Cookie")
    }
}
