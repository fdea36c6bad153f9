/// What the access log gets to know about a request and its answer.
public struct AccessRecord: Sendable {
    /// The client's address; `nil` for a Unix socket.
    public let remoteAddress: String?
    /// The method of the request; empty if its head could not be understood.
    public let method: String
    /// The target as it stood in the request line.
    public let target: String
    /// The version of the request, such as `HTTP/1.1`.
    public let version: String
    /// The status code of the answer.
    public let status: Int
    /// How many bytes of content were sent.
    public let contentLength: Int
    /// The time between the complete head and the end of the answer.
    public let duration: Duration
    /// The `Referer` header of the request.
    public let referrer: String?
    /// The `User-Agent` header of the request.
    public let userAgent: String?
}
