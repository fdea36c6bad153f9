/// Middleware that believes what the proxies in front of the application say about a request.
///
/// ```swift
/// let responder = ProxyFix(app.responder, xFor: 1, xHost: 1)
/// ```
/// State for every header how many proxies set it: that many values from the end are trusted. Trusting a header that
/// no proxy sets lets clients forge it. Reference: werkzeug/middleware/proxy_fix.py, ProxyFix.
public struct ProxyFix: Responder {
    private let responder: any Responder
    /// How many values of `X-Forwarded-For` are trusted; it gives the client's address.
    public var xFor: Int
    /// How many values of `X-Forwarded-Proto` are trusted; it gives the scheme.
    public var xProto: Int
    /// How many values of `X-Forwarded-Host` are trusted; it gives the host and the name and port of the server.
    public var xHost: Int
    /// How many values of `X-Forwarded-Port` are trusted; it gives the port of the host and the server.
    public var xPort: Int
    /// How many values of `X-Forwarded-Prefix` are trusted; it gives the mount prefix.
    public var xPrefix: Int

    /// Wraps a responder.
    ///
    /// - Parameters:
    ///   - responder: what answers the corrected requests.
    ///   - xFor: how many values of `X-Forwarded-For` are trusted.
    ///   - xProto: how many values of `X-Forwarded-Proto` are trusted.
    ///   - xHost: how many values of `X-Forwarded-Host` are trusted.
    ///   - xPort: how many values of `X-Forwarded-Port` are trusted.
    ///   - xPrefix: how many values of `X-Forwarded-Prefix` are trusted.
    public init(
        _ responder: any Responder, xFor: Int = 1, xProto: Int = 1, xHost: Int = 0, xPort: Int = 0, xPrefix: Int = 0
    ) {
        self.responder = responder
        self.xFor = xFor
        self.xProto = xProto
        self.xHost = xHost
        self.xPort = xPort
        self.xPrefix = xPrefix
    }

    /// Answers the corrected request.
    ///
    /// - Parameter request: the request as it came from the proxy.
    /// - Returns: what the wrapped responder says.
    /// - Throws: what the wrapped responder throws.
    public func respond(to request: Request) throws -> Reply { try responder.respond(to: fixed(request)) }

    /// The request as the first trusted proxy got it.
    ///
    /// - Parameter request: the request as it came.
    /// - Returns: the request with address, scheme, host, port and prefix of before the proxies.
    public func fixed(_ request: Request) -> Request {
        var fixed = request
        if let address = value("X-Forwarded-For", xFor, in: request) { fixed.remoteAddress = address }
        if let scheme = value("X-Forwarded-Proto", xProto, in: request) { fixed.scheme = scheme }
        if let host = value("X-Forwarded-Host", xHost, in: request) {
            fixed.headers.replace("Host", with: host)
            let (name, port) = Self.split(host)
            fixed.peer = fixed.peer.with(serverName: name, serverPort: port.map { Int($0) } ?? fixed.peer.serverPort)
        }
        if let port = value("X-Forwarded-Port", xPort, in: request) {
            if let host = fixed.headers["Host"], !host.isEmpty {
                fixed.headers.replace("Host", with: "\(Self.split(host).name):\(port)")
            }
            fixed.peer = fixed.peer.with(serverName: fixed.peer.serverName, serverPort: Int(port))
        }
        if let prefix = value("X-Forwarded-Prefix", xPrefix, in: request) { fixed.scriptName = prefix }
        return fixed
    }

    /// The value that the outermost of the trusted proxies set.
    private func value(_ name: String, _ trusted: Int, in request: Request) -> String? {
        guard trusted > 0, request.headers.contains(name) else { return nil }
        let values = HeaderValue.parseList(request.headers.values(name).joined(separator: ","))
        guard values.count >= trusted else { return nil }
        let value = values[values.count - trusted]
        return value.isEmpty ? nil : value
    }

    /// The name and the port of a host; a bracketed IPv6 address has its colons inside.
    private static func split(_ host: String) -> (name: String, port: Substring?) {
        guard host.utf8.last != UInt8(ascii: "]"), let colon = host.utf8.lastIndex(of: UInt8(ascii: ":")) else {
            return (host, nil)
        }
        return (String(host[..<colon]), host[host.utf8.index(after: colon)...])
    }
}

extension Peer {
    /// The same connection to another server.
    fileprivate func with(serverName: String, serverPort: Int?) -> Peer {
        Peer(remoteAddress: remoteAddress, remotePort: remotePort, serverName: serverName, serverPort: serverPort)
    }
}
