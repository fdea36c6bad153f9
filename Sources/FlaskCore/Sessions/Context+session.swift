import FlaskHTTP
import Synchronization

extension Context {
    /// The session, if it was opened already.
    var openedSession: Session? { state.withLock { $0.session } }

    /// Takes the session that was opened for this context.
    func keepSession(_ session: Session) { state.withLock { $0.session = session } }

    /// The session, opened if need be; `nil` without a request.
    func openSession() -> Session? {
        if let session = openedSession { return session }
        guard let request else { return nil }
        let session = app.dispatcher.sessions.open(request)
        return state.withLock { state in
            if let first = state.session { return first }
            state.session = session
            return session
        }
    }
}

/// What is remembered of the client from one request to the next; see ``Session``.
///
/// Ends the program with advice when no request is active.
public var session: Session {
    let context = Context.required(for: "session")
    guard let session = context.openSession() else {
        ProgrammingMistake.stop(
            """
            Working outside of request context: `session` needs an active HTTP request, and this code runs in a context \
            without one. Wrap it in `app.testRequestContext("/") { … }`, or pass in what it needs.
            """)
    }
    session.markAccessed()
    return session
}
