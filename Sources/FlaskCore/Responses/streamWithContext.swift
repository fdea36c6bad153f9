public import FlaskHTTP

/// Keeps the globals of the request readable while a response is streamed.
///
/// ```swift
/// app.route("/stream") {
///     streamWithContext(
///         StreamBody { writer in
///             try await writer.write("Hello ")
///             try await writer.write(request.args.get("name") ?? "World")
///         })
/// }
/// ```
///
/// When a stream that was begun has ended, or the client has left, the teardown functions are called once more, so that what
/// was opened meanwhile is closed. Must be called inside a request. Reference: flask/helpers.py, stream_with_context.
///
/// - Parameter stream: what is sent.
/// - Returns: the same stream, made in the context that is current now.
public func streamWithContext(_ stream: StreamBody) -> StreamBody {
    Context.required(for: "streamWithContext").keeping(stream)
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
