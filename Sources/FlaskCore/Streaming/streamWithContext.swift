public import FlaskHTTP

/// Keeps the request's context for a stream: what makes its pieces may read the globals.
///
/// ```swift
/// app.route("/rows") {
///     streamWithContext(
///         StreamBody { output in
///             for await row in g.database.rows() { try await output.write("\(request.path): \(row)\n") }
///         })
/// }
/// ```
///
/// The teardown functions run when the view's response is made, as ever. If the stream was begun they run once more behind its
/// last piece, behind the error that ends it, or when the client left, so that what it opened is closed; the session was saved
/// by then. Reference: flask/helpers.py, stream_with_context.
///
/// - Parameter body: the stream.
/// - Returns: the stream, bound to the current context.
public func streamWithContext(_ body: StreamBody) -> StreamBody {
    Context.required(for: "streamWithContext").keeping(body)
}

/// Keeps the request's context for a stream of texts.
///
/// - Parameter texts: the pieces.
/// - Returns: the stream, bound to the current context.
public func streamWithContext<Texts: AsyncSequence & Sendable>(_ texts: Texts) -> StreamBody where Texts.Element == String {
    streamWithContext(StreamBody(texts))
}

/// Keeps the request's context for a sequence that is walked while the response is sent.
///
/// - Parameter texts: the pieces.
/// - Returns: the stream, bound to the current context.
public func streamWithContext<Texts: Sequence & Sendable>(_ texts: Texts) -> StreamBody where Texts.Element == String {
    streamWithContext(StreamBody(texts))
}

/// Keeps the request's context for a stream of events.
///
/// What `g` holds, such as a connection to a database, is held as long as the client listens.
///
/// - Parameter events: the stream.
/// - Returns: the stream, bound to the current context.
public func streamWithContext(_ events: EventStream) -> EventStream {
    var events = events
    events.body = streamWithContext(events.body)
    return events
}

extension Context {
    /// A stream that is made in this context, which ends once more with it.
    func keeping(_ stream: StreamBody) -> StreamBody {
        StreamBody(length: stream.length) { [self] in
            announceStart()
            let lifetime = StreamLifetime(self)
            let next = Context.$current.withValue(self) { stream.start() }
            return {
                try await Context.$current.withValue(self) {
                    do {
                        let piece = try await next()
                        if piece == nil { await lifetime.end(nil) }
                        return piece
                    } catch {
                        await lifetime.end(error)
                        throw error
                    }
                }
            }
        }
    }
}

extension EventStream: ResponseConvertible {
    /// The response that sends the events.
    ///
    /// - Returns: the response.
    public func makeResponse() -> Response { response }
}
