/// What answers requests: the seam between whatever serves and an application.
///
/// The counterpart of the WSGI callable. The socket server, the test client and the debugger speak only this
/// protocol; middleware is a responder that wraps another. Responders are called from many threads at once.
public protocol Responder: Sendable {
    /// Answers a request, or says what has to happen before there is an answer.
    ///
    /// Called on an event loop: an implementation must not block. It returns ``Reply/blocking(_:)`` or
    /// ``Reply/task(_:on:)`` for work that takes time.
    ///
    /// - Parameter request: the request; its body may not have been read yet.
    /// - Returns: the response, or the step that leads to it.
    /// - Throws: an error that nobody turned into a response; the server logs it and answers 500.
    func respond(to request: Request) throws -> Reply
}
