import Flask
import GRDB

/// A row of the table `user`.
struct User: Codable, FetchableRecord, LiveTemplateValue {
    let id: Int
    let username: String
    let password: String

    /// What templates may read, which the password is not part of.
    func templateMember(_ name: String) -> TemplateValue? {
        switch name {
        case "id": TemplateValue(id)
        case "username": TemplateValue(username)
        default: nil
        }
    }
}

/// A post, with the name of who wrote it.
struct Post: Codable, FetchableRecord, Sendable {
    let id: Int
    let authorID: Int
    let created: String
    let title: String
    let body: String
    let username: String

    /// The columns' names, which templates use too.
    enum CodingKeys: String, CodingKey {
        case id, created, title, body, username
        case authorID = "author_id"
    }
}

/// Every question that the blog asks its SQLite file.
struct BlogDatabase: Sendable {
    private let queue: DatabaseQueue

    init(path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        queue = try DatabaseQueue(path: path, configuration: configuration)
    }

    func create(schema: [UInt8]) throws {
        try queue.write { try $0.execute(sql: String(decoding: schema, as: UTF8.self)) }
    }

    // MARK: Users

    func user(id: Int) throws -> User? {
        try queue.read { try User.fetchOne($0, sql: "SELECT * FROM user WHERE id = ?", arguments: [id]) }
    }

    func user(named name: String) throws -> User? {
        try queue.read { try User.fetchOne($0, sql: "SELECT * FROM user WHERE username = ?", arguments: [name]) }
    }

    /// Adds a user.
    ///
    /// - Returns: false if the name is taken.
    func addUser(named name: String, passwordHash: String) throws -> Bool {
        do {
            try change("INSERT INTO user (username, password) VALUES (?, ?)", [name, passwordHash])
            return true
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE { return false }
    }

    // MARK: Posts

    private static let posts = "SELECT post.*, username FROM post JOIN user ON user.id = author_id"

    /// All posts, the newest first.
    func posts() throws -> [Post] {
        try queue.read { try Post.fetchAll($0, sql: "\(Self.posts) ORDER BY created DESC, post.id DESC") }
    }

    func post(id: Int) throws -> Post? {
        try queue.read { try Post.fetchOne($0, sql: "\(Self.posts) WHERE post.id = ?", arguments: [id]) }
    }

    func addPost(_ draft: Draft, by author: User) throws {
        try change("INSERT INTO post (title, body, author_id) VALUES (?, ?, ?)", [draft.title, draft.body, author.id])
    }

    func updatePost(id: Int, to draft: Draft) throws {
        try change("UPDATE post SET title = ?, body = ? WHERE id = ?", [draft.title, draft.body, id])
    }

    func deletePost(id: Int) throws {
        try change("DELETE FROM post WHERE id = ?", [id])
    }

    private func change(_ sql: String, _ arguments: StatementArguments) throws {
        try queue.write { try $0.execute(sql: sql, arguments: arguments) }
    }
}
