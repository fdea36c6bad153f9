public import FlaskHTTP

/// The cookie that a session is kept in or found by, as the configuration has it (`SESSION_COOKIE_*`).
///
/// Reference: flask/sessions.py, the `get_cookie_…` methods of SessionInterface.
public struct SessionCookie: Sendable {
    /// `SESSION_COOKIE_NAME`.
    public let name: String
    /// `SESSION_COOKIE_DOMAIN`.
    public let domain: String?
    /// `SESSION_COOKIE_PATH`, else `APPLICATION_ROOT`.
    public let path: String
    /// `SESSION_COOKIE_HTTPONLY`.
    public let isHTTPOnly: Bool
    /// `SESSION_COOKIE_SECURE`.
    public let isSecure: Bool
    /// `SESSION_COOKIE_SAMESITE`; where that is none of the three words, the cookie can be neither set nor deleted.
    public let sameSite: Cookie.SameSite?
    private let unknownSameSite: String?
    /// `SESSION_COOKIE_PARTITIONED`.
    public let isPartitioned: Bool
    /// `PERMANENT_SESSION_LIFETIME`.
    public let lifetime: Duration
    /// `SESSION_REFRESH_EACH_REQUEST`.
    public let refreshesEachRequest: Bool
    private let maximumSize: Int

    /// Takes the settings of a configuration.
    ///
    /// - Parameter config: the configuration.
    package init(_ config: Config) {
        name = config.sessionCookieName
        domain = config.sessionCookieDomain
        let path = config.sessionCookiePath ?? ""
        self.path = path.isEmpty ? config.applicationRoot : path
        isHTTPOnly = config.sessionCookieHTTPOnly
        isSecure = config.sessionCookieSecure
        sameSite = config.sessionCookieSameSite
        unknownSameSite = config.unknownSameSite
        isPartitioned = config.sessionCookiePartitioned
        lifetime = config.permanentSessionLifetime
        refreshesEachRequest = config.sessionRefreshEachRequest
        maximumSize = config.maxCookieSize
    }

    /// The cookie's value in a request.
    ///
    /// - Parameter request: the request.
    /// - Returns: the value; `nil` if it is missing or empty.
    public func value(in request: Request) -> String? {
        guard mayBe(in: request), let value = request.cookies.get(name), !value.isEmpty else { return nil }
        return value
    }

    /// Whether a request may have the cookie, found without parsing its cookies.
    private func mayBe(in request: Request) -> Bool {
        guard let cookies = request.headers.joined("Cookie")?.utf8, let first = name.utf8.first else { return false }
        var rest = cookies[...]
        while let start = rest.firstIndex(of: first) {
            if rest[start...].starts(with: name.utf8) { return true }
            rest = rest[rest.index(after: start)...]
        }
        return false
    }

    /// Whether a response has to set the cookie for a session that is not empty.
    ///
    /// Reference: flask/sessions.py, SessionInterface.should_set_cookie.
    ///
    /// - Parameter session: the session.
    /// - Returns: true if it was modified, or is permanent and refreshed by each request.
    public func isToBeSet(for session: Session) -> Bool {
        session.isModified || (refreshesEachRequest && session.isPermanent)
    }

    /// Sets the cookie, and says that the response depends on it.
    ///
    /// - Parameters:
    ///   - value: the value.
    ///   - session: the session; only that of a permanent one outlives the browser.
    ///   - response: the response.
    /// - Throws: `HTTPError` if the configured domain or name cannot be sent, ``FlaskError`` if `SESSION_COOKIE_SAMESITE` is
    ///   another word.
    public func set(_ value: String, for session: Session, in response: inout Response) throws {
        try checkSameSite()
        let expires = session.isPermanent ? Cookie.Expiration.date(SessionClock.now.adding(seconds: lifetimeSeconds)) : nil
        let cookie = Cookie(
            name, value, expires: expires, path: path, domain: domain, isSecure: isSecure, isHTTPOnly: isHTTPOnly,
            sameSite: sameSite, isPartitioned: isPartitioned)
        try response.setCookie(cookie, maximumSize: maximumSize)
        response.vary.insert("Cookie")
    }

    /// Deletes the cookie from the browser, and says that the response depends on it.
    ///
    /// - Parameter response: the response.
    /// - Throws: `HTTPError` if the configured domain or name cannot be sent, ``FlaskError`` if `SESSION_COOKIE_SAMESITE` is
    ///   another word.
    public func delete(from response: inout Response) throws {
        try checkSameSite()
        try response.deleteCookie(
            name, path: path, domain: domain, isSecure: isSecure, isHTTPOnly: isHTTPOnly, sameSite: sameSite,
            isPartitioned: isPartitioned)
        response.vary.insert("Cookie")
    }

    private func checkSameSite() throws(FlaskError) {
        guard let word = unknownSameSite else { return }
        throw FlaskError(
            .configuration,
            """
            the session cookie cannot be written: the configuration key 'SESSION_COOKIE_SAMESITE' takes "Strict", "Lax" or \
            "None", or null, but it was given \(word.debugDescription)
            """)
    }

    /// ``lifetime`` in whole seconds.
    private var lifetimeSeconds: Int { Int(clamping: lifetime.components.seconds) }
}
