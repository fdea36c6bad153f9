import FlaskCore
import FlaskHTTP
import Logging

/// The operation `cookie`: one request whose view takes steps on the session.
struct SessionRequest {
    private let vector: Vector
    private let app: Flask

    init(_ vector: Vector) throws {
        self.vector = vector
        app = SessionSuite.app(vector)
        app.logger.logLevel = .critical
        for member in vector["config"]?.members ?? [] {
            try app.config.set(member.key, to: (member.value.untagged("$timedelta") ?? member.value).jsonValue())
        }
    }

    func answer() throws -> JSON {
        let seen = SeenValues()
        app.route("/") { [vector] in
            for step in vector["steps"]?.array ?? [] { try Self.take(step.array ?? [], seen) }
            var response = Response("ok")
            for name in vector["vary"]?.array ?? [] { response.vary.insert(name.string ?? "") }
            return response
        }
        var request = Request(target: vector.text("base_url") ?? "/", headers: ["Host": "localhost"])
        if vector.has("session") { request.headers["Cookie"] = "\(app.config.sessionCookieName)=\(try incomingCookie())" }
        guard case .response(let response) = try app.frozenResponder().respond(to: request) else {
            throw PythonError("the application answered late")
        }
        return try facts(of: response, seen)
    }

    private func incomingCookie() throws -> String {
        let time = HTTPDate(secondsSince1970: vector["signed_at"]?.int ?? vector["now"]?.int ?? 0)
        return try SessionClock.$override.withValue(time) {
            try SessionSuite.cookie(SessionValue(vector["session"] ?? .null), app)
        }
    }

    private func facts(of response: Response, _ seen: SeenValues) throws -> JSON {
        var cookies: [JSON] = [], payloads: [JSON] = []
        for header in response.headers.values("Set-Cookie") {
            let end = header.firstIndex(of: ";") ?? header.endIndex
            let value = header[..<end].dropFirst(app.config.sessionCookieName.count + 1)
            cookies.append(.string(value.hasPrefix(".") ? "<compressed>" + header[end...] : header))
            if !value.isEmpty { payloads.append(JSON(try SessionSuite.read(String(value), app).values)) }
        }
        let vary = response.headers.values("Vary").map { JSON.string($0) }
        return .members([
            "status": .int(response.status.code), "set_cookie": .array(cookies), "payloads": .array(payloads),
            "vary": .array(vary), "seen": .array(seen.all),
        ])
    }

    private static func take(_ step: [JSON], _ seen: SeenValues) throws {
        let key = step.count > 1 ? step[1].string ?? "" : "", value = SessionValue(step.last ?? .null)
        switch step.first?.string {
        case "set": session[key] = value
        case "get": seen.append(session[key].map { (value: SessionValue) in JSON(value) } ?? .null)
        case "contains": seen.append(.bool(session.contains(key)))
        case "pop": seen.append(session.pop(key).map { (value: SessionValue) in JSON(value) } ?? .null)
        case "clear": session.clear()
        case "permanent": session.isPermanent = step[1].bool ?? false
        case "modified": session.isModified = step[1].bool ?? false
        // What lies inside a value cannot be reached, so nothing that could be changed unseen.
        case "append": _ = session.contains(key)
        case "setdefault": seen.append(JSON(session.setDefault(key, value)))
        case "update": session.update(SessionValue(step[1]).object ?? SessionObject())
        case "flash": flash(SessionValue(step[1]), category: step.count > 2 ? step[2].string ?? "" : "message")
        case "flashes": seen.append(flashes(withCategories: step.count > 1 && step[1].bool == true))
        default: throw PythonError("no step \(step)")
        }
    }

    private static func flashes(withCategories: Bool) -> JSON {
        let messages = getFlashedMessages(withCategories: true)
        return .array(
            messages.map { withCategories ? .tuple(.string($0.category), JSON($0.message)) : JSON($0.message) })
    }
}
