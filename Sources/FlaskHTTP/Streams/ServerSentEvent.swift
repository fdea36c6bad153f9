import FlaskJSON

/// An event that a page receives through `EventSource`.
///
/// ```swift
/// ServerSentEvent("42", event: "price", id: "7")
/// ```
///
/// Source of the format: [HTML, server-sent events](https://html.spec.whatwg.org/multipage/server-sent-events.html).
public struct ServerSentEvent: Sendable, Hashable {
    /// What the page gets, as one `data` line a line; without data the page gets no event.
    public var data: String?
    /// The name of the event, `message` if there is none; line breaks are dropped.
    public var event: String?
    /// What the browser sends as `Last-Event-ID` when it connects again; line breaks and NUL are dropped.
    public var id: String?
    /// How long the browser waits before it connects again.
    public var retry: Duration?
    /// A note that pages do not see.
    public var comment: String?

    /// Makes an event.
    ///
    /// - Parameters:
    ///   - data: what the page gets.
    ///   - event: the name of the event.
    ///   - id: what the browser sends as `Last-Event-ID` when it connects again.
    ///   - retry: how long the browser waits before it connects again.
    ///   - comment: a note that pages do not see.
    public init(
        _ data: String? = nil, event: String? = nil, id: String? = nil, retry: Duration? = nil, comment: String? = nil
    ) {
        self.data = data
        self.event = event
        self.id = id
        self.retry = retry
        self.comment = comment
    }

    /// Makes an event whose data is a value as JSON.
    ///
    /// - Parameters:
    ///   - value: the value.
    ///   - event: the name of the event.
    ///   - id: what the browser sends as `Last-Event-ID` when it connects again.
    /// - Throws: what the value's own encoding throws.
    public init(json value: some Encodable, event: String? = nil, id: String? = nil) throws {
        self.init(String(decoding: try JSONCoder().bytes(encoding: value, .compact), as: UTF8.self), event: event, id: id)
    }

    /// The event as it is sent, with the empty line that ends it.
    public var text: String {
        var text = ""
        for line in comment.map(Self.lines) ?? [] { text += line.isEmpty ? ":\n" : ": \(line)\n" }
        if let event { text += "event: \(Self.oneLine(event))\n" }
        if let id { text += "id: \(Self.oneLine(id))\n" }
        if let retry { text += "retry: \(max(0, Self.milliseconds(retry)))\n" }
        for line in data.map(Self.lines) ?? [] { text += "data: \(line)\n" }
        return text + "\n"
    }

    /// CR, LF and CR LF all end a line, so each has to.
    private static func lines(_ text: String) -> [Substring] {
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
    }

    private static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" && $0 != "\0" }))
    }

    private static func milliseconds(_ duration: Duration) -> Int64 {
        let (seconds, attoseconds) = duration.components
        let (product, overflows) = seconds.multipliedReportingOverflow(by: 1000)
        return overflows ? .max : product.addingReportingOverflow(attoseconds / 1_000_000_000_000_000).partialValue
    }
}
