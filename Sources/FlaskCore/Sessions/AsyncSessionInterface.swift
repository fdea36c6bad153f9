public import FlaskHTTP

/// Where sessions are kept if one has to wait for them: in a database or a cache that is asked over the network.
///
/// ```swift
/// struct RedisSessions: AsyncSessionInterface {
///     func openSession(for request: Request, cookie: SessionCookie) async throws -> Session? {
///         guard let id = cookie.value(in: request) else { return Session(isNew: true) }
///         guard let text = try await redis.get("session:\(id)") else { return Session(isNew: true) }
///         return Session(try TaggedJSON.loads(text).object ?? [:], identifier: id)
///     }
///     …
/// }
/// app.asyncSessionInterface = RedisSessions(…)
/// ```
///
/// The session of every request is opened before anything of the application runs, so that reading it needs no `await`, and
/// saved after all hooks. So each request of such an application becomes a task, and sessions that can be had at once are
/// better kept by a ``SessionInterface``. Several requests with one session may be served at the same time.
/// Reference: flask/sessions.py, SessionInterface.
public protocol AsyncSessionInterface: Sendable {
    /// Finds the session of a request.
    ///
    /// - Parameters:
    ///   - request: the request; its content was read where its view wants it.
    ///   - cookie: the cookie that the session is found by.
    /// - Returns: the session, a new one if the request brings none that counts; `nil` if there can be none, so that changes
    ///   are answered by an error.
    /// - Throws: an error of the store; the request is answered by 500.
    func openSession(for request: Request, cookie: SessionCookie) async throws -> Session?

    /// Saves the session of a request that is being answered.
    ///
    /// Called after all hooks for every session, also for one that nobody looked at; ``SessionCookie/isToBeSet(for:)`` says
    /// whether there is something to store.
    ///
    /// - Parameters:
    ///   - session: the session.
    ///   - response: the response, which gets the cookie.
    ///   - cookie: the cookie that the session is found by.
    /// - Throws: an error of the store; the request is answered by 500.
    func saveSession(_ session: Session, in response: inout Response, cookie: SessionCookie) async throws
}
