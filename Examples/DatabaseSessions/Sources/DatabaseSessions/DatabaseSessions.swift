import Crypto
import Flask
import Foundation
import GRDB

/// Keeps sessions in an SQLite file; the cookie holds only a random identifier.
///
/// ```swift
/// app.sessionInterface = try DatabaseSessions(path: "sessions.sqlite")
/// ```
///
/// Sessions survive restarts, may be larger than a cookie, and can be ended by the server. The file holds digests of the
/// identifiers, so whoever reads it cannot take over a session. Of two requests that change one session at the same time, the
/// later one's values stay. A look-up or a change is one statement of some ten microseconds, so it is done where the request is
/// served. Thread-safe.
public struct DatabaseSessions: SessionInterface {
    private let database: DatabasePool

    /// Opens the file, which is made if it is not there.
    ///
    /// - Parameter path: the file's path.
    /// - Throws: an error of the database if the file cannot be opened.
    public init(path: String) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
        database = try DatabasePool(path: path, configuration: configuration)
        try database.write { database in
            try database.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS session (id BLOB PRIMARY KEY, content TEXT NOT NULL, expires INTEGER NOT NULL) \
                    WITHOUT ROWID;
                    CREATE INDEX IF NOT EXISTS session_expires ON session (expires);
                    """)
        }
    }

    /// Finds the session that the cookie names.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - cookie: the cookie.
    /// - Returns: the session; a new one if the cookie is missing, or names none that is there and has not expired.
    /// - Throws: an error of the database.
    public func openSession(for request: Request, cookie: SessionCookie) throws -> Session? {
        guard let identifier = cookie.value(in: request), identifier.utf8.count <= 64 else { return Session(isNew: true) }
        let content = try database.read { database in
            try String.fetchOne(
                database, sql: "SELECT content FROM session WHERE id = ? AND expires > ?",
                arguments: [Self.key(of: identifier), Self.now])
        }
        guard let content, case .object(let values) = try TaggedJSON.loads(content) else { return Session(isNew: true) }
        return Session(values, identifier: identifier)
    }

    /// Stores the session if it was changed or is to be refreshed; ends it if it was emptied.
    ///
    /// - Parameters:
    ///   - session: the session.
    ///   - response: the response.
    ///   - cookie: the cookie.
    /// - Throws: an error of the database, or `HTTPError` if the cookie cannot be sent.
    public func saveSession(_ session: Session, in response: inout Response, cookie: SessionCookie) throws {
        if session.isAccessed { response.vary.insert("Cookie") }
        let values = session.values
        if values.isEmpty {
            guard session.isModified else { return }
            if let identifier = session.identifier { try end(identifier) }
            return try cookie.delete(from: &response)
        }
        guard cookie.isToBeSet(for: session) else { return }
        let identifier = session.identifier ?? randomToken()
        try store(TaggedJSON.dumps(.object(values)), identifier, lifetime: cookie.lifetime)
        try cookie.set(identifier, for: session, in: &response)
    }

    /// Forgets the sessions that have expired; each hundredth change does it by itself.
    ///
    /// - Throws: an error of the database.
    public func removeExpired() throws {
        try database.write { try $0.execute(sql: "DELETE FROM session WHERE expires <= ?", arguments: [Self.now]) }
    }

    private func store(_ content: String, _ identifier: String, lifetime: Duration) throws {
        let expires = HTTPDate.now.adding(seconds: Int(clamping: lifetime.components.seconds)).secondsSince1970
        try database.write { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO session (id, content, expires) VALUES (?, ?, ?)",
                arguments: [Self.key(of: identifier), content, expires])
        }
        if Int.random(in: 0..<100) == 0 { try removeExpired() }
    }

    private func end(_ identifier: String) throws {
        try database.write { try $0.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [Self.key(of: identifier)]) }
    }

    private static var now: Int { HTTPDate.now.secondsSince1970 }

    private static func key(of identifier: String) -> Data { Data(SHA256.hash(data: Array(identifier.utf8))) }
}
