import FlaskHTTP

extension SessionKeeper {
    /// Whether sessions have to be waited for, so that they are opened before anything else and saved in a task.
    var suspends: Bool { suspending != nil }

    /// Opens the session of a context that is the current one, if sessions have to be waited for.
    ///
    /// - Throws: an error of the store; then the context has a session that cannot be changed.
    func openWaiting(_ context: Context) async throws {
        guard let suspending, let request = context.request else { return }
        do {
            context.keepSession(try await suspending.openSession(for: request, cookie: cookie) ?? Session(nullBecause: nil))
        } catch {
            context.keepSession(Session(nullBecause: nil))
            throw error
        }
    }

    /// Saves a session, waiting for it if need be.
    ///
    /// - Throws: why the session cannot be used, or an error of the store.
    func saveWaiting(_ session: Session, in response: inout Response) async throws {
        guard let suspending else { return try save(session, in: &response) }
        if let failure = session.takeFailure() { throw failure }
        if !session.isNull { try await suspending.saveSession(session, in: &response, cookie: cookie) }
    }
}

extension RequestFunction {
    /// Opens the session of a request.
    static let openingSession = RequestFunction.asynchronous { context, _ in
        try await context.app.dispatcher.sessions.openWaiting(context)
        return nil
    }

    /// Saves the session of a request in its response.
    static let savingSession = RequestFunction.asynchronous { context, subject in
        guard case .response(var response) = subject, let session = context.openedSession else { return nil }
        try await context.app.dispatcher.sessions.saveWaiting(session, in: &response)
        return response
    }
}
