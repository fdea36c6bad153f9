import FlaskHTTP

/// The URL of a test request, taken apart.
public struct TestURL: Sendable, Equatable, CustomStringConvertible {
    /// `http` or `https`.
    public let scheme: String
    /// Host and port as in the `Host` header.
    public let authority: String
    /// The prefix that the application is mounted under, without a final slash.
    public let rootPath: String
    /// The path below the prefix, percent-decoded.
    public let path: String
    /// What stands behind the question mark.
    public let query: String

    /// What stays as it is in a path.
    private static let pathCharacters = PercentCoding.SafeSet("!$&'()*+,/:;=@")

    /// The host without its port.
    public var host: String {
        guard let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") else { return authority }
        return String(authority[..<colon])
    }

    /// The port; the scheme's own where the authority has none.
    public var port: Int {
        guard let colon = authority.lastIndex(of: ":"), let port = Int(authority[authority.index(after: colon)...]) else {
            return scheme == "https" ? 443 : 80
        }
        return port
    }

    /// The URL as text.
    public var description: String {
        let target = PercentCoding.encode(rootPath + path, safe: Self.pathCharacters)
        return "\(scheme)://\(authority)\(target)\(query.isEmpty ? "" : "?\(query)")"
    }

    /// Takes a path or a whole URL apart.
    init(_ target: String, query: KeyValuePairs<String, String> = [:], base: String) throws {
        let base = try Absolute(base)
        let absolute = Absolute.isAbsolute(target) ? try Absolute(target) : nil
        scheme = absolute?.scheme ?? base.scheme
        authority = absolute?.authority ?? base.authority
        rootPath = base.path.hasSuffix("/") ? String(base.path.dropLast()) : base.path
        let rest = RequestTarget(absolute?.target ?? (target.hasPrefix("/") ? target : "/" + target))
        let below = absolute != nil && !rootPath.isEmpty && rest.path.hasPrefix(rootPath + "/")
        path = below ? String(rest.path.dropFirst(rootPath.count)) : rest.path
        let own = String(decoding: rest.query, as: UTF8.self)
        let added = QueryString.encode(query.map { ($0.key, $0.value) })
        self.query = [own, added].filter { !$0.isEmpty }.joined(separator: "&")
    }

    /// The URL that a `Location` names, seen from this one.
    func resolving(_ location: String) throws -> TestURL {
        let base = "\(scheme)://\(authority)\(rootPath)/"
        if Absolute.isAbsolute(location) { return try TestURL(location, base: base) }
        if location.hasPrefix("//") { return try TestURL("\(scheme):\(location)", base: base) }
        let target = location.hasPrefix("/") ? location : directory + location
        return try TestURL("\(scheme)://\(authority)\(target)", base: base)
    }

    /// The path of this URL up to its last slash.
    private var directory: String {
        let whole = PercentCoding.encode(rootPath + path, safe: Self.pathCharacters)
        guard let slash = whole.lastIndex(of: "/") else { return "/" }
        return String(whole[...slash])
    }
}

/// A URL with scheme and host.
private struct Absolute {
    let scheme: String
    let authority: String
    let target: String
    var path: String { RequestTarget(target).path }

    static func isAbsolute(_ text: String) -> Bool { text.hasPrefix("http://") || text.hasPrefix("https://") }

    init(_ text: String) throws {
        guard Self.isAbsolute(text), let colon = text.firstIndex(of: ":") else {
            throw TestClientError(message: "'\(text)' is no URL that a test client can use: begin it with http:// or https://")
        }
        scheme = String(text[..<colon])
        let rest = text[text.index(colon, offsetBy: 3)...]
        let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        authority = String(rest[..<end])
        let tail = rest[end...].prefix { $0 != "#" }
        target = tail.hasPrefix("/") ? String(tail) : "/" + tail
    }
}
