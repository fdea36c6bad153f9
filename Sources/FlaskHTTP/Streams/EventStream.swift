/// A response that keeps sending events to a page: the server's side of `EventSource`.
///
/// ```swift
/// app.route("/prices") {
///     EventStream { events in
///         for await price in market.prices { try await events.send(ServerSentEvent("\(price)", event: "price")) }
///     }
/// }
/// ```
///
/// A sender waits until the network took its event. The stream ends when the function returns; when the client leaves or the
/// server stops, the function's task is cancelled. A comment is sent where nothing else was for the time of a heartbeat,
/// so that proxies keep the connection open and a client that is gone is noticed.
public struct EventStream: Sendable {
    /// The bytes of the events.
    package var body: StreamBody

    /// Makes a stream of what a function sends.
    ///
    /// - Parameters:
    ///   - heartbeat: how long nothing is sent before a comment is; `nil` for no comments.
    ///   - retry: how long a browser waits before it connects again; sent first.
    ///   - send: sends the events.
    public init(
        heartbeat: Duration? = .seconds(15), retry: Duration? = nil,
        _ send: @escaping @Sendable @concurrent (EventWriter) async throws -> Void
    ) {
        body = StreamBody(length: nil) {
            let channel = PieceChannel(), writer = EventWriter(channel: channel)
            let comment = Array(ServerSentEvent(comment: "").text.utf8)
            let beat = heartbeat.map { (piece: comment, interval: max($0, .milliseconds(1))) }
            let reader = PieceReader(channel, heartbeat: beat) {
                if let retry { try await writer.send(ServerSentEvent(retry: retry)) }
                try await send(writer)
            }
            return { try await reader.next() }
        }
        body.endsWhenServerStops = true
    }

    /// Makes a stream of a sequence of events.
    ///
    /// - Parameters:
    ///   - events: the events.
    ///   - heartbeat: how long nothing is sent before a comment is; `nil` for no comments.
    ///   - retry: how long a browser waits before it connects again; sent first.
    public init<Events: AsyncSequence & Sendable>(
        _ events: Events, heartbeat: Duration? = .seconds(15), retry: Duration? = nil
    ) where Events.Element == ServerSentEvent {
        self.init(heartbeat: heartbeat, retry: retry) { writer in
            for try await event in events { try await writer.send(event) }
        }
    }

    /// The response: never cached, nor held back by a proxy in front.
    public var response: Response {
        let headers: Headers = [
            "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-cache", "X-Accel-Buffering": "no",
        ]
        return Response(headers: headers, body: .stream(body))
    }
}

/// Sends the events of an ``EventStream``, from any task.
public struct EventWriter: Sendable {
    let channel: PieceChannel

    /// Sends an event, and waits until it was taken.
    ///
    /// - Parameter event: the event.
    /// - Throws: `CancellationError` if nobody listens any more.
    public func send(_ event: ServerSentEvent) async throws { try await channel.send(Array(event.text.utf8)) }

    /// Sends an event that is only text, and waits until it was taken.
    ///
    /// - Parameter data: what the page gets.
    /// - Throws: `CancellationError` if nobody listens any more.
    public func send(_ data: String) async throws { try await send(ServerSentEvent(data)) }
}

extension Request {
    /// The `id` of the last event that the page got before its connection was lost: where to go on from.
    public var lastEventID: String? { headers["Last-Event-ID"] }
}
