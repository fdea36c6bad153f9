/// A request as it reaches an application.
///
/// A value: middleware changes a copy and hands that on. What is computed from it (arguments, cookies) is kept
/// with it once read, and computed anew for a copy whose sources were changed.
/// Reference: werkzeug/sansio/request.py, Request.
public struct Request: Sendable {
    private(set) var storage: RequestStorage

    /// The method, in upper case unless it was set otherwise.
    public var method: HTTPMethod {
        get { storage.fields.method }
        set { change(\.method, to: newValue) }
    }

    /// The scheme of the URL: `http` or `https`.
    public var scheme: String {
        get { storage.fields.scheme }
        set { change(\.scheme, to: newValue) }
    }

    /// The prefix that the application is mounted under, as the server or a proxy gave it; see ``rootPath``.
    ///
    /// The name is that of RFC 3875 §4.1.13.
    public var scriptName: String {
        get { storage.fields.scriptName }
        set { change(\.scriptName, to: newValue) }
    }

    /// The path below the prefix as it came, percent-decoded as UTF-8; see ``path``.
    ///
    /// Bytes that are no UTF-8 read as U+FFFD. Routing looks at this one, where `//a` still has both slashes.
    /// The name is that of RFC 3875 §4.1.5.
    public var pathInfo: String {
        get { storage.fields.pathInfo }
        set { change(\.pathInfo, to: newValue) }
    }

    /// What stands behind the question mark of the target, as it was sent.
    public var queryString: [UInt8] {
        get { storage.fields.queryString }
        set { change(\.queryString, to: newValue) }
    }

    /// The header fields.
    public var headers: Headers {
        get { storage.fields.headers }
        set { change(\.headers, to: newValue) }
    }

    /// The content.
    public package(set) var body: RequestBody {
        get { storage.fields.body }
        set { change(\.body, to: newValue) }
    }

    /// The two ends of the connection.
    public var peer: Peer {
        get { storage.fields.peer }
        set { change(\.peer, to: newValue) }
    }

    /// The client's address: the peer's, unless a proxy's headers were trusted.
    public var remoteAddress: String? {
        get { storage.fields.remoteAddress }
        set { change(\.remoteAddress, to: newValue) }
    }

    /// The hosts that requests may be made to; see ``checkHost()``.
    ///
    /// If there is none, every host is trusted.
    public var trustedHosts: [String] {
        get { storage.fields.trustedHosts }
        set { change(\.trustedHosts, to: newValue) }
    }

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
        storage = RequestStorage(
            RequestFields(
                method: method.uppercased(), scheme: scheme, scriptName: rootPath, pathInfo: path, queryString: queryString,
                headers: headers, body: body, peer: peer, remoteAddress: peer.remoteAddress))
    }

    private mutating func change<Value>(_ field: WritableKeyPath<RequestFields, Value>, to value: Value) {
        var fields = storage.fields
        fields[keyPath: field] = value
        storage = RequestStorage(fields)
    }
}
