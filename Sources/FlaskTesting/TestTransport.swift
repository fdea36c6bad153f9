public import FlaskHTTP

/// How a test client reaches what answers: by a call, or over a socket.
public protocol TestTransport: Sendable {
    /// Sends a request.
    ///
    /// - Parameter request: the request, with the cookies of the client.
    /// - Returns: the response; its content may still be read.
    /// - Throws: whatever keeps the response from coming.
    func respond(to request: TestRequest) async throws -> Response
}

/// Calls a responder in place, without a socket.
struct ResponderTransport: TestTransport {
    let responder: any Responder

    func respond(to request: TestRequest) async throws -> Response {
        var value = request.value
        value.body = request.body.isEmpty ? .empty : .unread
        let response = try await responder.respond(to: value).finish(body: request.body)
        // Middleware set it, where the application's error handling does not reach; a server would answer 500.
        if let refusal = response.headers.refusal {
            for action in response.closeActions { action() }
            throw refusal
        }
        return response
    }
}
