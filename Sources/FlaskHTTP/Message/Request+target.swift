extension Request {
    /// Makes a request of the target in a request line, such as `/a%20b?x=1`.
    ///
    /// The path is percent-decoded. The host of a target in absolute form, `http://host/path`, replaces the `Host`
    /// field (RFC 9112 §3.2.2).
    ///
    /// - Parameters:
    ///   - method: the method, in any case.
    ///   - target: the target as it was sent.
    ///   - scheme: `http` or `https`.
    ///   - rootPath: the mount prefix.
    ///   - headers: the header fields.
    ///   - body: the content.
    ///   - peer: the ends of the connection.
    public init(
        method: HTTPMethod = .get, target: String, scheme: String = "http", rootPath: String = "",
        headers: Headers = Headers(), body: RequestBody = .empty, peer: Peer = Peer()
    ) {
        let target = RequestTarget(target)
        var headers = headers
        if let authority = target.authority { headers.replace("Host", with: authority) }
        self.init(
            method: method, scheme: scheme, rootPath: rootPath, path: target.path, queryString: target.query,
            headers: headers, body: body, peer: peer)
    }
}
