/// A request as it reaches an application.
///
/// A value: middleware changes a copy and hands that on. What is computed from it (arguments, cookies) is kept
/// with it once read, and computed anew for a copy whose sources were changed.
/// Reference: werkzeug/sansio/request.py, Request.
public struct Request: Sendable {
    /// The method, as it stands in the request line.
    public var method: HTTPMethod
    /// The scheme of the URL: `http` or `https`.
    public var scheme: String
    /// The prefix that the application is mounted under, without a final slash; empty at the root.
    public var rootPath: String
    /// The path below ``rootPath``, percent-decoded as UTF-8; bytes that are no UTF-8 read as U+FFFD.
    public var path: String
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
    /// What was computed from the request so far.
    var memory = RequestMemory()
}

extension Request {
    /// Makes a request of its parts.
    ///
    /// - Parameters:
    ///   - method: the method.
    ///   - scheme: `http` or `https`.
    ///   - rootPath: the mount prefix without a final slash.
    ///   - path: the decoded path, beginning with a slash.
    ///   - queryString: the bytes behind the question mark.
    ///   - headers: the header fields.
    ///   - body: the content.
    ///   - peer: the ends of the connection.
    public init(
        method: HTTPMethod = .get, scheme: String = "http", rootPath: String = "", path: String = "/",
        queryString: [UInt8] = [], headers: Headers = Headers(), body: RequestBody = .empty, peer: Peer = Peer()
    ) {
        // The memberwise initializer: assigning the parts one by one copies the whole request at the end.
        self.init(
            method: method, scheme: scheme, rootPath: rootPath, path: path, queryString: queryString, headers: headers,
            body: body,
            peer: peer, remoteAddress: peer.remoteAddress, memory: RequestMemory())
    }
}
