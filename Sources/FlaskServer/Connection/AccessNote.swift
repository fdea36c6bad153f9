internal import FlaskHTTP
internal import NIOCore

/// What is kept of a request for the access log.
final class AccessNote {
    private let method: String
    private let target: String
    private let version: String
    private let referrer: String?
    private let userAgent: String?
    private let start = NIODeadline.now()

    /// Notes a request; `nil` stands for one that could not be understood.
    init(_ head: RequestHead?, isStream: Bool = false) {
        let headers = head?.headers
        method = head?.method.rawValue ?? ""
        target = head?.rawTarget ?? ""
        version = isStream ? "HTTP/2.0" : head?.version == .http10 ? "HTTP/1.0" : "HTTP/1.1"
        referrer = headers?["Referer"]
        userAgent = headers?["User-Agent"]
    }

    /// The record, with the time that passed since the head was complete.
    func record(remoteAddress: String?, status: Int, contentLength: Int) -> AccessRecord {
        AccessRecord(
            remoteAddress: remoteAddress, method: method, target: target, version: version, status: status,
            contentLength: contentLength, duration: .nanoseconds((NIODeadline.now() - start).nanoseconds), referrer: referrer,
            userAgent: userAgent)
    }
}
