/// What a responder says to a request: a response, or the step that leads to one.
///
/// Whoever serves carries the steps out: the socket server on its event loop and threads, the test client in place.
/// A response that is there at once costs no task, no lock and no promise.
public enum Reply: Sendable {
    /// The response is there.
    case response(Response)
    /// The body is wanted first; the closure gets it, or says what to answer to a body that could not be read.
    case readBody(BodyDemand, @Sendable (Result<RequestBody, BodyError>) throws -> Reply)
    /// The closure blocks its thread, so it must not run on an event loop.
    case blocking(@Sendable () throws -> Reply)
    /// The closure suspends. It is cancelled when the client leaves.
    case task(@Sendable () async throws -> Reply, on: TaskPlacement = .eventLoop())
}

extension Reply {
    /// Changes the response once it is there, whatever steps lead to it.
    ///
    /// - Parameter transform: gets the response and returns the one to send.
    /// - Returns: the reply with the change applied at its end.
    /// - Throws: what `transform` throws, if the response was there already.
    public func map(_ transform: @escaping @Sendable (Response) throws -> Response) rethrows -> Reply {
        switch self {
        case .response(let response): .response(try transform(response))
        case .readBody(let demand, let next): .readBody(demand) { try next($0).map(transform) }
        case .blocking(let next): .blocking { try next().map(transform) }
        case .task(let next, let placement): .task({ try await next().map(transform) }, on: placement)
        }
    }

    /// Answers errors that are thrown by later steps.
    ///
    /// - Parameter handler: gets the error and returns the response to send instead.
    /// - Returns: the reply whose steps no longer throw, unless `handler` does.
    public func recover(_ handler: @escaping @Sendable (any Error) throws -> Response) -> Reply {
        switch self {
        case .response: self
        case .readBody(let demand, let next):
            .readBody(demand) { body in
                do { return try next(body).recover(handler) } catch { return .response(try handler(error)) }
            }
        case .blocking(let next):
            .blocking {
                do { return try next().recover(handler) } catch { return .response(try handler(error)) }
            }
        case .task(let next, let placement):
            .task(
                {
                    do { return try await next().recover(handler) } catch { return .response(try handler(error)) }
                }, on: placement)
        }
    }
}
