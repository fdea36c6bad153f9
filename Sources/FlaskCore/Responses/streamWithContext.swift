public import FlaskHTTP

/// Keeps the globals of the request readable while a response is streamed.
///
/// ```swift
/// app.route("/stream") {
///     streamWithContext(StreamBody { writer in
///         try await writer.write("Hello ")
///         try await writer.write(request.args.get("name") ?? "World")
///     })
/// }
/// ```
///
/// Must be called inside a request. Reference: flask/helpers.py, stream_with_context.
///
/// - Parameter stream: what is sent.
/// - Returns: the same stream, made in the context that is current now.
public func streamWithContext(_ stream: StreamBody) -> StreamBody {
    let context = Context.required(for: "streamWithContext")
    return StreamBody(length: stream.length) {
        let next = Context.$current.withValue(context) { stream.start() }
        return { try await Context.$current.withValue(context) { try await next() } }
    }
}
