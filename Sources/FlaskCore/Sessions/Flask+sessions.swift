package import FlaskHTTP

extension Flask {
    /// Opens the session of a request, changes it, and saves it in a response, without serving the request.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - change: changes the session.
    /// - Returns: what `change` returns, and a response that has the session's cookie.
    /// - Throws: what `change` throws, ``FlaskError`` if there can be no session, or an error of the store.
    package func changeSession<Result>(
        of request: Request, _ change: (Session) throws -> Result
    ) throws -> (result: Result, response: Response) {
        let sessions = dispatcher.sessions
        let session = sessions.open(request)
        if session.isNull { throw session.takeFailure() ?? .sessionUnavailable }
        let result = try change(session)
        var response = Response("")
        try sessions.save(session, in: &response)
        return (result, response)
    }

    /// Opens the session of a request, wherever sessions are kept, changes it, and saves it in a response.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - change: changes the session.
    /// - Returns: what `change` returns, and a response that has the session's cookie.
    /// - Throws: what `change` throws, ``FlaskError`` if there can be no session, or an error of the store.
    package func changeSession<Result>(
        of request: Request, waiting change: (Session) async throws -> Result
    ) async throws -> (result: Result, response: Response) {
        let dispatcher = dispatcher, context = dispatcher.requestContext(self, request)
        try await dispatcher.sessions.openWaiting(context)
        guard let session = context.openSession(), !session.isNull else {
            throw context.openedSession?.takeFailure() ?? .sessionUnavailable
        }
        let result = try await change(session)
        var response = Response("")
        try await dispatcher.sessions.saveWaiting(session, in: &response)
        return (result, response)
    }
}
