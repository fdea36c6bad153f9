// What the doc comments of sessions show: types of one's own in them, and stores that are waited for.
import Flask
import FlaskTesting

actor Redis {
    private var texts: [String: String] = [:]
    func get(_ key: String) throws -> String? { texts[key] }
    func set(_ key: String, _ text: String) throws { texts[key] = text }
}

let redis = Redis()

struct RedisSessions: AsyncSessionInterface {
    func openSession(for request: Request, cookie: SessionCookie) async throws -> Session? {
        guard let id = cookie.value(in: request) else { return Session(isNew: true) }
        guard let text = try await redis.get("session:\(id)") else { return Session(isNew: true) }
        return Session(try TaggedJSON.loads(text).object ?? [:], identifier: id)
    }

    func saveSession(_ session: Session, in response: inout Response, cookie: SessionCookie) async throws {
        guard cookie.isToBeSet(for: session) else { return }
        var random = SystemRandomNumberGenerator()
        let id = session.identifier ?? "\(random.next())-\(random.next())"
        try await redis.set("session:\(id)", TaggedJSON.dumps(.object(session.values)))
        try cookie.set(id, for: session, in: &response)
    }
}

struct Point: SessionTagged {
    static let sessionTag = " p"
    let x, y: Int
    var taggedValue: SessionValue { [.integer(x), .integer(y)] }
    init?(taggedValue: SessionValue) {
        guard let items: [Int] = .init(sessionValue: taggedValue), items.count == 2 else { return nil }
        (x, y) = (items[0], items[1])
    }
}

extension Point {
    init(x: Int, y: Int) { (self.x, self.y) = (x, y) }
}

let app = Flask()
app.registerSessionTag(Point.self)
app.route("/here") { () -> String in
    session["where"] = Point(x: 1, y: 2)
    return "noted"
}

func keepsSessionsInRedis() {
    app.asyncSessionInterface = RedisSessions()
}

func logsIn() async throws {
    let client = app.testClient()
    try await client.withSession { session in session["user"] = "ann" }
}
