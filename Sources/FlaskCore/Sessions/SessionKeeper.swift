import FlaskHTTP

/// Opens and saves the sessions of an application while requests are served.
struct SessionKeeper: Sendable {
    private let interface: any SessionInterface
    /// Set if sessions have to be waited for; `interface` is not asked then.
    let suspending: (any AsyncSessionInterface)?
    let cookie: SessionCookie
    /// Whether a session that nobody looked at may have to be refreshed.
    private let refreshesUntouched: Bool

    /// Takes the application's own interface, if it has one, and its configuration.
    init(_ setup: ApplicationSetup, _ config: Config) {
        cookie = SessionCookie(config)
        suspending = setup.asyncSessionInterface
        if let custom = setup.sessionInterface {
            interface = custom
            refreshesUntouched = suspending == nil && cookie.refreshesEachRequest
        } else {
            let secure = SecureCookieSessionInterface(
                secretKey: config.secretKey, fallbacks: config.secretKeyFallbacks, provider: setup.json, tags: setup.sessionTags)
            interface = secure
            refreshesUntouched = suspending == nil && secure.isAvailable && cookie.refreshesEachRequest
        }
    }

    /// Whether there is something to do when a response was made: a session was opened, or the cookie may have to be refreshed.
    func hasWork(_ context: Context) -> Bool { context.openedSession != nil || hasUntouchedWork(context) }

    /// Whether the cookie may have to be refreshed although no session was opened.
    func hasUntouchedWork(_ context: Context) -> Bool {
        guard refreshesUntouched, let request = context.request else { return false }
        return cookie.value(in: request) != nil
    }

    /// Opens the session of a request; a session that fails to open fails the request when its response is made.
    func open(_ request: Request) -> Session {
        guard !suspends else { return Session(nullBecause: .sessionNotOpened) }
        do {
            return try interface.openSession(for: request, cookie: cookie) ?? Session(nullBecause: nil)
        } catch {
            let failure =
                (error as? FlaskError)
                ?? FlaskError(.invalidSession, "the session could not be opened: \(error)", underlying: error)
            return Session(nullBecause: failure)
        }
    }

    /// Saves the session of a request.
    ///
    /// - Throws: why the session cannot be used, or an error of the store.
    func save(_ context: Context, in response: inout Response) throws {
        if let session = context.openSession() { try save(session, in: &response) }
    }

    /// Saves a session.
    ///
    /// - Throws: why the session cannot be used, or an error of the store.
    func save(_ session: Session, in response: inout Response) throws {
        if let failure = session.takeFailure() { throw failure }
        if !session.isNull { try interface.saveSession(session, in: &response, cookie: cookie) }
    }
}
