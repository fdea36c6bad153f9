public import FlaskHTTP
import Synchronization

/// Keeps the request's context for a stream: what makes its pieces may read the globals, and the teardown functions run when
/// it is over.
///
/// ```swift
/// app.route("/rows") {
///     streamWithContext(StreamBody { output in
///         for try await row in g.database.rows() { try await output.write("\(request.path): \(row)\n") }
///     })
/// }
/// ```
///
/// The teardown functions run once: behind the last piece, behind the error that ends the stream, or when the client left. The
/// session was saved by then. Reference: flask/helpers.py, stream_with_context.
///
/// - Parameter body: the stream.
/// - Returns: the stream, bound to the current context.
public func streamWithContext(_ body: StreamBody) -> StreamBody {
    body.holding(Context.required(for: "streamWithContext"))
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

extension StreamBody {
    /// The stream, made in a context whose teardown functions wait for its end.
    func holding(_ context: Context) -> StreamBody {
        context.isHeld.store(true, ordering: .relaxed)
        return wrapped(
            starting: { start in Context.$current.withValue(context) { start() } },
            nexting: { next in try await context.app.dispatcher.bind(context) { try await next() } })
    }
}

extension EventStream: ResponseConvertible {
    /// The response that sends the events.
    ///
    /// - Returns: the response.
    public func makeResponse() -> Response { response }
}
