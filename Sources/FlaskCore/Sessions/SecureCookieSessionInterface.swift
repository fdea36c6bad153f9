public import FlaskHTTP
import FlaskJSON
import FlaskSigning

/// Keeps sessions in the cookie, signed so that nobody can change them without the secret key; anybody can read them.
///
/// Flask reads the cookies that it writes, and the other way round.
/// Reference: flask/sessions.py, SecureCookieSessionInterface.
public struct SecureCookieSessionInterface: SessionInterface {
    private let serializer: URLSafeTimedSerializer<SessionPayload>?
    private let tags: SessionTags

    /// Makes the interface that an application has unless it is given another.
    ///
    /// - Parameters:
    ///   - secretKey: what cookies are signed with; without one, and with an empty one, there are no sessions.
    ///   - fallbacks: older keys whose cookies are still read.
    ///   - salt: what tells these signatures apart from others made with the key.
    ///   - provider: how the JSON in the cookie is written.
    ///   - tags: the tags of types of your own; those of an application are registered by ``Flask/registerSessionTag(_:file:line:)``.
    public init(
        secretKey: SecretKey?, fallbacks: [SecretKey] = [], salt: String = "cookie-session",
        provider: JSONProvider = JSONProvider(), tags: SessionTags = SessionTags()
    ) {
        self.tags = tags
        guard let secretKey, !secretKey.bytes.isEmpty else {
            serializer = nil
            return
        }
        var format = provider.format
        (format.itemSeparator, format.keySeparator) = (",", ":")
        serializer = URLSafeTimedSerializer(
            secretKey: SecretKeys(oldestToNewest: (fallbacks + [secretKey]).map(\.bytes)), salt: Salt(salt),
            payload: SessionPayload(format: format, tags: tags), signer: SignerOptions(keyDerivation: .hmac, digestMethod: .sha1),
            clock: SessionClock.signing)
    }

    /// Whether there can be sessions: whether there is a key.
    var isAvailable: Bool { serializer != nil }

    /// Reads the cookie.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - cookie: the cookie.
    /// - Returns: the session; an empty one if the cookie is missing, too old, or not signed with the key; `nil` without a key.
    /// - Throws: ``FlaskError`` of kind `invalidSession` if the cookie is signed rightly but holds no session.
    public func openSession(for request: Request, cookie: SessionCookie) throws -> Session? {
        guard let serializer else { return nil }
        guard let value = cookie.value(in: request) else { return Session(isNew: true) }
        do {
            return Session(try serializer.loads(value, maxAge: cookie.lifetime))
        } catch  where error.kind.isAboutSignature {
            return Session(isNew: true)
        } catch {
            throw FlaskError(
                .invalidSession,
                "the session cookie is signed with the secret key but does not hold a session: \(error.message)",
                underlying: error.underlying ?? error)
        }
    }

    /// Writes the cookie if the session was changed or is to be refreshed; deletes it if the session was emptied.
    ///
    /// - Parameters:
    ///   - session: the session.
    ///   - response: the response.
    ///   - cookie: the cookie.
    /// - Throws: `HTTPError` if the configured domain or name cannot be sent, ``FlaskError`` if `SESSION_COOKIE_SAMESITE` is none
    ///   of its words, or a tag in the session is not registered.
    public func saveSession(_ session: Session, in response: inout Response, cookie: SessionCookie) throws {
        if session.isAccessed { response.vary.insert("Cookie") }
        let values = session.values
        if values.isEmpty {
            if session.isModified { try cookie.delete(from: &response) }
            return
        }
        guard cookie.isToBeSet(for: session) else { return }
        try cookie.set(try sign(values), for: session, in: &response)
    }

    /// The cookie's value for a session.
    package func sign(_ values: SessionObject) throws -> String {
        guard let serializer else { throw FlaskError.sessionUnavailable }
        if let tag = tags.unknownTag(in: .object(values)) {
            throw FlaskError(
                .invalidSession,
                "the session holds a value with the tag \(tag.debugDescription), which is not registered: add app.registerSessionTag(…) with its type"
            )
        }
        return try serializer.dumps(values)
    }
}

/// The JSON in a session cookie.
struct SessionPayload: PayloadSerializer {
    let format: JSONFormat
    let tags: SessionTags

    func dumps(_ value: SessionObject) -> [UInt8] { Array(TaggedJSON.dumps(.object(value), format, tags: tags).utf8) }

    func loads(_ payload: [UInt8]) throws -> SessionObject {
        let value = try TaggedJSON.loads(String(decoding: payload, as: UTF8.self), tags: tags)
        guard let object = value.object else {
            throw FlaskError(.invalidSession, "a session is an object, not \(value.json.text().prefix(100))")
        }
        return object
    }
}
