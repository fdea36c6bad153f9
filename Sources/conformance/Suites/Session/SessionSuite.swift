import FlaskCore
import FlaskHTTP
import FlaskJSON

/// The suite `session`: Flask's tagged JSON, its session cookie, and sessions over a request.
struct SessionSuite: Suite {
    func answer(_ vector: Vector) -> Answer {
        let now = HTTPDate(secondsSince1970: vector["now"]?.int ?? 0)
        return SessionClock.$override.withValue(now) {
            do {
                switch vector.operation {
                case "tag_dumps": return .value(.string(Self.dumps(vector)))
                case "tag_loads": return .value(JSON(try TaggedJSON.loads(vector.text("value") ?? "")))
                case "dump": return .value(try Self.dump(vector))
                case "load": return .value(try Self.load(vector))
                case "cookie": return .value(try SessionRequest(vector).answer())
                default: return .unsupported("there is no operation \(vector.operation)")
                }
            } catch {
                return .error(Self.name(of: error))
            }
        }
    }

    private static func dumps(_ vector: Vector) -> String {
        var format = JSONFormat.compact
        format.sortKeys = vector["in_app"]?.bool ?? true
        return TaggedJSON.dumps(SessionValue(vector["value"] ?? .null), format)
    }

    /// An application with the keys and the configuration of a vector.
    static func app(_ vector: Vector) -> Flask {
        let app = Flask("conformance", templateFolder: nil)
        app.config.secretKey = vector.bytes("secret_key").map(SecretKey.init(bytes:))
        app.config.secretKeyFallbacks = (vector["fallbacks"]?.array ?? []).compactMap { $0.string.map { SecretKey($0) } }
        if let seconds = vector["lifetime"]?.int { app.config.permanentSessionLifetime = .seconds(seconds) }
        return app
    }

    /// Signs a session as the application does.
    static func cookie(_ values: SessionValue, _ app: Flask) throws -> String {
        let keeper = SecureCookieSessionInterface(secretKey: app.config.secretKey, fallbacks: app.config.secretKeyFallbacks)
        return try keeper.sign(values.object ?? SessionObject())
    }

    private static func dump(_ vector: Vector) throws -> JSON {
        let app = app(vector)
        let cookie = try cookie(SessionValue(vector["session"] ?? .null), app)
        guard cookie.hasPrefix(".") else { return .string(cookie) }
        return .members(["compressed": true, "loads": JSON(try read(cookie, app).values)])
    }

    private static func load(_ vector: Vector) throws -> JSON {
        let session = try read(vector.text("cookie") ?? "", app(vector))
        return .members(["data": JSON(session.values), "permanent": .bool(session.isPermanent)])
    }

    /// The session of a request with a cookie.
    static func read(_ cookie: String, _ app: Flask) throws -> Session {
        let keeper = SecureCookieSessionInterface(secretKey: app.config.secretKey, fallbacks: app.config.secretKeyFallbacks)
        let request = Request(headers: ["Cookie": "\(app.config.sessionCookieName)=\(cookie)"])
        return try keeper.openSession(for: request, cookie: SessionCookie(app.config)) ?? Session()
    }

    private static func name(of error: any Error) -> String {
        switch error {
        case let error as JSONError: return error.kind == .syntax ? "JSONDecodeError" : "ValueError"
        case let error as FlaskError:
            // Python's dict() says ValueError of a text and TypeError of a list of numbers.
            if error.underlying is FlaskError { return error.underlying.map(name(of:)) ?? "" }
            return error.message.contains("not [") ? "TypeError" : "ValueError"
        default: return "\(type(of: error))"
        }
    }
}
