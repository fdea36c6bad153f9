public import FlaskHTTP

/// A request that a test client sends.
public struct TestRequest: Sendable {
    /// The method.
    public internal(set) var method: HTTPMethod
    /// Where it goes.
    public internal(set) var url: TestURL
    /// The header fields.
    public internal(set) var headers: Headers
    /// The content.
    public internal(set) var body: [UInt8] = []

    /// The request as an application gets it.
    var value: Request {
        var headers = headers
        if headers["Host"] == nil { headers["Host"] = url.authority }
        if !body.isEmpty && headers["Content-Length"] == nil { headers["Content-Length"] = String(body.count) }
        let peer = Peer(remoteAddress: "127.0.0.1", serverName: url.host, serverPort: url.port)
        return Request(
            method: method, scheme: url.scheme, rootPath: url.rootPath, path: url.path, queryString: Array(url.query.utf8),
            headers: headers, peer: peer)
    }
}
