import Flask
import FlaskTesting
import Foundation

@testable import flaskr

/// A blog of a test's own: two users, and a post of the first one; or nothing, not even tables.
final class TestBlog {
    let app: Flask
    let database: BlogDatabase
    private let path = NSTemporaryDirectory() + "flaskr-\(UUID().uuidString).sqlite"

    init(isEmpty: Bool = false) throws {
        app = try createApp(database: path, secretKey: "test")
        app.testing = true
        database = try BlogDatabase(path: path)
        if !isEmpty { try fill() }
    }

    private func fill() throws {
        try database.create(schema: app.openResource("schema.sql").read())
        for name in ["ann", "bob"] { _ = try database.addUser(named: name, passwordHash: Self.hash) }
        if let ann = try database.user(named: "ann") {
            try database.addPost(Draft(title: "First <note>", body: "one\ntwo"), by: ann)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A browser in which somebody is logged in.
    func client(of name: String? = nil) async throws -> TestClient {
        let client = app.testClient()
        if let name { try await client.post("/auth/login", form: ["username": name, "password": "secret"]) }
        return client
    }

    /// What Werkzeug makes of the password `secret`.
    private static let hash =
        "scrypt:32768:8:1$SEyQe8yl0aiJVfZW$0d9a8ead88c3c0ace7e17a9d2a478238d5c9"
        + "aaeaf2b5b91488aac9876b0c90505a6daa27ec3ca305f2d867b56b16e82a119f95d1bc5c1898cb475b05dae237f5"
}
