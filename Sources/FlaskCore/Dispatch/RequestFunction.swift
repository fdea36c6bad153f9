import FlaskHTTP

/// A function of the application that is called while a request is served: a view, a hook or an error handler.
///
/// All kinds share one shape, so that one pipeline drives them, whether they suspend or not.
enum RequestFunction: Sendable {
    /// What a function is about.
    enum Subject: Sendable {
        /// Nothing but the request: views and before functions.
        case request
        /// The response so far: after functions.
        case response(Response)
        /// An error: error handlers.
        case error(any Error)
        /// How the request ended: teardown functions.
        case end((any Error)?)
    }

    /// Runs where it is called; gives a response, or none to let the pipeline go on.
    case synchronous(@Sendable (Context, Subject) throws -> Response?)
    /// Runs as part of a task.
    case asynchronous(@Sendable (Context, Subject) async throws -> Response?)
}
