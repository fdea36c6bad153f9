import FlaskHTTP

/// A cookie that a test client holds.
struct TestCookie: Sendable, Equatable {
    var name: String
    var value: String
    var domain: String
    var path: String
    /// Whether it is sent to its very host only, not to hosts below it.
    var isHostOnly: Bool
    var isSecure = false

    /// Whether it is sent with a request (RFC 6265 §5.4).
    func isSent(to url: TestURL) -> Bool {
        let host = url.host.lowercased()
        let hostFits = host == domain || (!isHostOnly && host.hasSuffix("." + domain))
        let whole = url.rootPath + url.path
        let pathFits =
            whole == path || (whole.hasPrefix(path) && (path.hasSuffix("/") || whole.dropFirst(path.count).hasPrefix("/")))
        return hostFits && pathFits && (!isSecure || url.scheme == "https")
    }
}

/// The cookies of a test client.
struct CookieJar: Sendable {
    private var cookies: [TestCookie] = []

    func value(_ name: String, domain: String, path: String) -> String? {
        cookies.first { $0.name == name && $0.domain == domain && $0.path == path }?.value
    }

    mutating func set(_ cookie: TestCookie) {
        remove(cookie.name, domain: cookie.domain, path: cookie.path)
        cookies.append(cookie)
    }

    mutating func remove(_ name: String, domain: String, path: String) {
        cookies.removeAll { $0.name == name && $0.domain == domain && $0.path == path }
    }

    /// The `Cookie` header for a request, longer paths first.
    func header(for url: TestURL) -> String? {
        let sent = cookies.filter { $0.isSent(to: url) }.sorted { $0.path.utf8.count > $1.path.utf8.count }
        return sent.isEmpty ? nil : sent.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
    }

    /// Takes a `Set-Cookie` header (RFC 6265 §5.2).
    mutating func take(_ header: String, from url: TestURL) {
        let parts = header.split(separator: ";", omittingEmptySubsequences: false).map { Self.pair($0) }
        guard let first = parts.first, let value = first.value else { return }
        var cookie = TestCookie(
            name: first.name, value: value, domain: url.host.lowercased(), path: Self.defaultPath(url), isHostOnly: true)
        var isExpired = false
        for (name, value) in parts.dropFirst() {
            switch (name.lowercased(), value) {
            case ("domain", let domain?) where !domain.isEmpty:
                cookie.domain = (domain.hasPrefix(".") ? String(domain.dropFirst()) : domain).lowercased()
                cookie.isHostOnly = false
            case ("path", let path?) where path.hasPrefix("/"): cookie.path = path
            case ("max-age", let age?): isExpired = (Int(age) ?? 1) <= 0
            case ("secure", _): cookie.isSecure = true
            default: break
            }
        }
        if isExpired { remove(cookie.name, domain: cookie.domain, path: cookie.path) } else { set(cookie) }
    }

    private static func pair(_ part: Substring) -> (name: String, value: String?) {
        let trimmed = part.drop { $0 == " " }
        guard let equals = trimmed.firstIndex(of: "=") else { return (String(trimmed), nil) }
        return (String(trimmed[..<equals]), String(trimmed[trimmed.index(after: equals)...]))
    }

    private static func defaultPath(_ url: TestURL) -> String {
        let whole = url.rootPath + url.path
        guard let slash = whole.lastIndex(of: "/"), slash != whole.startIndex else { return "/" }
        return String(whole[..<slash])
    }
}
