public import FlaskHTTP

/// Where sessions are kept: in the cookie itself unless an application is given another implementation.
///
/// ```swift
/// app.sessionInterface = DatabaseSessions(path: "sessions.sqlite")
/// ```
///
/// A session is opened when the application first looks at it, or at the end of a request that brought the cookie, if
/// permanent sessions are refreshed. Several requests with one session may be served at the same time. The methods are called
/// on the thread that serves the request, so they must not block for long.
/// Reference: flask/sessions.py, SessionInterface.
public protocol SessionInterface: Sendable {
    /// Finds the session of a request.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - cookie: the cookie that the session is found by.
    /// - Returns: the session, a new one if the request brings none that counts; `nil` if there can be none, so that changes
    ///   are answered by an error.
    /// - Throws: an error of the store; the request is answered by 500.
    func openSession(for request: Request, cookie: SessionCookie) throws -> Session?

    /// Saves the session of a request that is being answered.
    ///
    /// Called after all hooks, for sessions that were opened.
    ///
    /// - Parameters:
    ///   - session: the session.
    ///   - response: the response, which gets the cookie.
    ///   - cookie: the cookie that the session is found by.
    /// - Throws: an error of the store; the request is answered by 500.
    func saveSession(_ session: Session, in response: inout Response, cookie: SessionCookie) throws
}
