/// What of a request decides which URLs are its own.
public struct RequestLocation: Sendable, Hashable {
    /// The scheme: `http` or `https`.
    public var scheme: String
    /// The host with its port unless that is the standard one; empty if the request has no valid host.
    public var host: String
    /// Where the application is mounted, percent-decoded.
    public var scriptName: String
    /// The path below the mount point, percent-decoded.
    public var path: String
    /// The query, as it stands after the `?`.
    public var query: String
    /// The method.
    public var method: String
    /// The header `Connection`, empty if there is none.
    public var connection: String
    /// The header `Upgrade`, empty if there is none.
    public var upgrade: String

    /// States what is known of a request.
    ///
    /// - Parameters:
    ///   - scheme: the scheme.
    ///   - host: the host with its port unless that is the standard one.
    ///   - scriptName: where the application is mounted.
    ///   - path: the path below the mount point.
    ///   - query: the query.
    ///   - method: the method.
    ///   - connection: the header `Connection`.
    ///   - upgrade: the header `Upgrade`.
    public init(
        scheme: String = "http", host: String, scriptName: String = "", path: String, query: String = "", method: String = "GET",
        connection: String = "", upgrade: String = ""
    ) {
        self.scheme = scheme
        self.host = host
        self.scriptName = scriptName
        self.path = path
        self.query = query
        self.method = method
        self.connection = connection
        self.upgrade = upgrade
    }

    /// The scheme, that of WebSockets if the request asks for one.
    public var effectiveScheme: String {
        let wantsUpgrade = connection.lowercased().split(separator: ",").contains { part in
            part.trimmingASCIISpace == "upgrade"
        }
        guard wantsUpgrade, upgrade.lowercased() == "websocket" else { return scheme }
        return scheme == "https" ? "wss" : "ws"
    }

    /// A host without the port that its scheme has anyway.
    static func withoutStandardPort(_ host: String, scheme: String) -> String {
        let port = scheme == "http" || scheme == "ws" ? ":80" : scheme == "https" || scheme == "wss" ? ":443" : ""
        return !port.isEmpty && host.hasSuffix(port) ? String(host.dropLast(port.utf8.count)) : host
    }
}

extension Substring {
    fileprivate var trimmingASCIISpace: Substring {
        var rest = self
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return rest
    }
}
