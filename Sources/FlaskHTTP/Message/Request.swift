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
        get { storage.fields.origin.parts.scheme }
        set { change(\.origin, to: storage.fields.origin.with(\.scheme, newValue)) }
    }

    /// The prefix that the application is mounted under, as the server or a proxy gave it; see ``rootPath``.
    ///
    /// The name is that of RFC 3875 §4.1.13.
    public var scriptName: String {
        get { storage.fields.origin.parts.scriptName }
        set { change(\.origin, to: storage.fields.origin.with(\.scriptName, newValue)) }
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
        get { storage.fields.origin.parts.peer }
        set { change(\.origin, to: storage.fields.origin.with(\.peer, newValue)) }
    }

    /// The client's address: the peer's, unless a proxy's headers were trusted.
    public var remoteAddress: String? {
        get { storage.fields.origin.parts.remoteAddress }
        set { change(\.origin, to: storage.fields.origin.with(\.remoteAddress, newValue)) }
    }

    /// The hosts that requests may be made to; see ``checkHost()``.
    ///
    /// If there is none, every host is trusted.
    public var trustedHosts: [String] {
        get { storage.fields.origin.parts.trustedHosts }
        set { change(\.origin, to: storage.fields.origin.with(\.trustedHosts, newValue)) }
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
        self.init(
            method: method, path: path, queryString: queryString, headers: headers, body: body,
            origin: RequestOrigin(peer, scheme: scheme, rootPath: rootPath))
    }

    /// Makes a request of its parts and what it shares with the others of its connection.
    package init(
        method: HTTPMethod, path: String, queryString: [UInt8], headers: Headers, body: RequestBody, origin: RequestOrigin
    ) {
        storage = RequestStorage(
            RequestFields(
                method: method.uppercased(), pathInfo: path, queryString: queryString, headers: headers, body: body,
                origin: origin))
    }

    /// Whether a body was announced that has not been read.
    package var hasUnreadBody: Bool {
        if case .unread = storage.fields.body { true } else { false }
    }

    /// Takes the content that was read, and the limits for the form in it.
    package mutating func take(_ body: RequestBody, within limits: RequestLimits) {
        var fields = storage.fields
        fields.body = body
        if fields.origin.parts.limits != limits { fields.origin = fields.origin.with(\.limits, limits) }
        storage = RequestStorage(fields)
    }

    mutating func change<Value>(_ field: WritableKeyPath<RequestFields, Value>, to value: Value) {
        var fields = storage.fields
        fields[keyPath: field] = value
        storage = RequestStorage(fields)
    }
}
