internal import FlaskHTTP
internal import NIOCore

/// One request and what was settled about its answer.
struct Exchange {
    let isHead: Bool
    let version: HTTPVersion
    /// Whether the client lets the connection be used again.
    var keepsAlive: Bool
    /// What is still to come of the request's body.
    var body: BodyReader
    /// Whether the client waits for `100 Continue`.
    var owesContinue: Bool
    /// The body, or why there is none, once a step asked for it.
    var bodyResult: Result<RequestBody, BodyError>?
    /// What is answered whatever the steps come to, since the server gave up on the request.
    var verdict: WireError?
    /// What the access log will be told, if there is one.
    var note: AccessNote?

    init(_ head: RequestHead, limits: WireLimits) {
        isHead = head.method == .head
        version = head.version
        keepsAlive = head.keepsAlive
        body = BodyReader(head.framing, limits: limits)
        owesContinue = head.expectsContinue
    }

    /// The exchange of a request that could not be understood.
    init(refused limits: WireLimits) {
        isHead = false
        version = .http11
        keepsAlive = false
        body = BodyReader(.none, limits: limits)
        owesContinue = false
    }
}

/// What is kept of a request for the access log.
struct AccessNote {
    var method = ""
    var target = ""
    var version = "HTTP/1.1"
    var referrer: String?
    var userAgent: String?
    var start = NIODeadline.now()
    var status = 0
    var contentLength = 0

    init() {}

    init(_ head: RequestHead) {
        let headers = head.headers
        method = head.method.rawValue
        target = head.rawTarget
        version = head.version == .http10 ? "HTTP/1.0" : "HTTP/1.1"
        referrer = headers["Referer"]
        userAgent = headers["User-Agent"]
    }

    /// The record, with the time that passed since the head was complete.
    func record(remoteAddress: String?) -> AccessRecord {
        AccessRecord(
            remoteAddress: remoteAddress, method: method, target: target, version: version, status: status,
            contentLength: contentLength, duration: .nanoseconds((NIODeadline.now() - start).nanoseconds), referrer: referrer,
            userAgent: userAgent)
    }
}
