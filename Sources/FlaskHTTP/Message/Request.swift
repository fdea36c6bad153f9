/// A request as it reaches an application.
///
/// A value: middleware changes a copy and hands that on. What is computed from it (arguments, cookies) is kept
/// with it once read, and computed anew for a copy whose sources were changed.
/// Reference: werkzeug/sansio/request.py, Request.
public struct Request: Sendable {
    /// The method, in upper case unless it was set otherwise.
    public var method: HTTPMethod
    /// The scheme of the URL: `http` or `https`.
    public var scheme: String
    /// The prefix that the application is mounted under, as the server or a proxy gave it; see ``rootPath``.
    ///
    /// The name is that of RFC 3875 §4.1.13.
    public var scriptName: String
    /// The path below the prefix as it came, percent-decoded as UTF-8; see ``path``.
    ///
    /// Bytes that are no UTF-8 read as U+FFFD. Routing looks at this one, where `//a` still has both slashes.
    /// The name is that of RFC 3875 §4.1.5.
    public var pathInfo: String
    /// What stands behind the question mark of the target, as it was sent.
    public var queryString: [UInt8] { didSet { memory = RequestMemory() } }
    /// The header fields.
    public var headers: Headers { didSet { memory = RequestMemory() } }
    /// The content.
    public package(set) var body: RequestBody
    /// The two ends of the connection.
    public var peer: Peer
    /// The client's address: the peer's, unless a proxy's headers were trusted.
    public var remoteAddress: String?
    /// The hosts that requests may be made to; see ``checkHost()``.
    ///
    /// If there is none, every host is trusted.
    public var trustedHosts: [String] = []
    /// What was computed from the request so far.
    var memory = RequestMemory()

    /// Makes a request of its parts.
    ///
    /// - Parameters:
    ///   - method: the method, in any case.
    ///   - scheme: `http` or `https`.
    ///   - rootPath: the mount prefix.
    ///   - path: the decoded path.
    ///   - queryString: the bytes behind the question mark.
    ///   - headers: the header fields.
    ///   - body: the content.
    ///   - peer: the ends of the connection.
    public init(
        method: HTTPMethod = .get, scheme: String = "http", rootPath: String = "", path: String = "/",
        queryString: [UInt8] = [], headers: Headers = Headers(), body: RequestBody = .empty, peer: Peer = Peer()
    ) {
        self.method = method.uppercased()
        self.scheme = scheme
        self.scriptName = rootPath
        self.pathInfo = path
        self.queryString = queryString
        self.headers = headers
        self.body = body
        self.peer = peer
        self.remoteAddress = peer.remoteAddress
    }
}
