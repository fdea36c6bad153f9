internal import FlaskHTTP

/// The request that a connection is about, and what was settled about its answer.
///
/// One object a connection, used for each of its requests in turn.
final class Exchange {
    /// Whether there is a request that was not answered yet.
    private(set) var isActive = false
    /// Whether the response has no content.
    private(set) var isHead = false
    private(set) var version = HTTPVersion.http11
    /// Whether the client lets the connection be used again.
    var keepsAlive = false
    /// What is still to come of the request's body.
    var body = BodyReader()
    /// Whether the client waits for `100 Continue`.
    var owesContinue = false
    /// The body, or why there is none, once a step asked for it.
    var bodyResult: Result<RequestBody, BodyError>?
    /// The body, while the view takes it as a stream.
    var feed: BodyFeed?
    /// What is answered whatever the steps come to, since the server gave up on the request.
    var verdict: WireError?
    /// What the access log will be told, if there is one.
    var note: AccessNote?

    /// Where the request is noted for a crash, if it is.
    var entry: RequestLedger.Entry?

    /// Begins with a request.
    func begin(_ head: RequestHead, limits: WireLimits) {
        isActive = true
        isHead = head.method == .head
        version = head.version
        keepsAlive = head.keepsAlive
        body = BodyReader(head.framing, limits: limits)
        owesContinue = head.expectsContinue
    }

    /// Begins with a request that could not be understood.
    func beginRefusal() {
        clear()
        isActive = true
        isHead = false
        version = .http11
        keepsAlive = false
    }

    /// Ends the stream of a body that nobody is to read any more.
    func endFeed() {
        guard let ended = feed else { return }
        feed = nil
        ended.fail(CancellationError())
    }

    /// Forgets the note for a crash: the answer is under way, or nobody waits for it.
    func leaveLedger() {
        guard let noted = entry else { return }
        entry = nil
        noted.end()
    }

    /// Forgets the request.
    func clear() {
        isActive = false
        body = BodyReader()
        owesContinue = false
        if bodyResult != nil { bodyResult = nil }
        if verdict != nil { verdict = nil }
        endFeed()
        if note != nil { note = nil }
        leaveLedger()
    }
}
