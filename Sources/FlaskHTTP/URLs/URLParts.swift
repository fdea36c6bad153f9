import FlaskUnicode

/// The five parts of a URL, and the parts of its authority.
///
/// Splitting is lenient: whatever is no scheme or authority is path.
/// Reference: urllib.parse, urlsplit and urlunsplit; RFC 3986 §3.
struct URLParts {
    /// The scheme in lower case, empty if there is none.
    var scheme = ""
    /// The authority: user information, host and port; empty if there is none.
    var authority = ""
    /// The path.
    var path = ""
    /// What stands between the question mark and the number sign.
    var query = ""
    /// What stands behind the number sign.
    var fragment = ""

    /// Makes a URL without any part.
    init() {}

    /// Takes a URL apart.
    ///
    /// - Parameter url: the URL; tabs and line breaks in it do not count.
    /// - Throws: ``HTTPError`` of kind `invalidURL` for brackets that hold no IPv6 address, and for characters that
    ///   would become delimiters of the authority when they are normalised.
    init(_ url: String) throws(HTTPError) {
        var rest = Self.cleaned(url)[...]
        if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(rest[..<colon]) {
            scheme = ASCII.lowercased(String(rest[..<colon]))
            rest = rest[rest.utf8.index(after: colon)...]
        }
        if rest.utf8.starts(with: "//".utf8) {
            rest = Substring(rest.utf8.dropFirst(2))
            let end = rest.utf8.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
            authority = String(rest[..<end])
            rest = rest[end...]
            try Self.checkBrackets(authority)
        }
        if let sign = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
            fragment = String(rest[rest.utf8.index(after: sign)...])
            rest = rest[..<sign]
        }
        if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
            query = String(rest[rest.utf8.index(after: mark)...])
            rest = rest[..<mark]
        }
        path = String(rest)
        try Self.checkNormalised(authority)
    }

    /// The URL put together again; empty queries and fragments leave no delimiter.
    var text: String {
        var url = path
        let wantsAuthority = Self.schemesWithAuthority.contains(scheme) && !scheme.isEmpty
        if !authority.isEmpty || (wantsAuthority && !url.utf8.starts(with: "//".utf8)) {
            if let first = url.utf8.first, first != UInt8(ascii: "/") { url = "/" + url }
            url = "//" + authority + url
        }
        if !scheme.isEmpty { url = scheme + ":" + url }
        if !query.isEmpty { url += "?" + query }
        if !fragment.isEmpty { url += "#" + fragment }
        return url
    }

    /// The schemes that keep `//` without a host.
    ///
    /// Reference: urllib.parse, uses_netloc; werkzeug/urls.py.
    private static let schemesWithAuthority: Set<String> = [
        "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero",
        "rtsp", "rtsps", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss", "itms-services",
    ]

    private static func cleaned(_ url: String) -> String {
        let isDropped: (UInt8) -> Bool = { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        let start = url.utf8.firstIndex { $0 > 0x20 } ?? url.endIndex
        if start == url.startIndex, !url.utf8.contains(where: isDropped) { return url }
        return String(decoding: url[start...].utf8.filter { !isDropped($0) }, as: UTF8.self)
    }

    private static func isScheme(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, ASCII.isLetter(first) else { return false }
        return text.utf8.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || "+-.".utf8.contains($0) }
    }

    private static func checkBrackets(_ authority: String) throws(HTTPError) {
        let open = authority.utf8.firstIndex(of: UInt8(ascii: "["))
        let hasClose = authority.utf8.contains(UInt8(ascii: "]"))
        guard open != nil || hasClose else { return }
        if let open, hasClose {
            let inner = authority[authority.utf8.index(after: open)...]
            let host = inner[..<(inner.utf8.firstIndex(of: UInt8(ascii: "]")) ?? inner.endIndex)]
            if IPAddress.isBracketed(host) { return }
        }
        throw HTTPError(.invalidURL, "The host of a URL, \"\(authority)\", has brackets that hold no IPv6 address.")
    }

    /// Refuses characters such as U+2100 that normalisation turns into `/`, `?`, `#`, `@` or `:`.
    private static func checkNormalised(_ authority: String) throws(HTTPError) {
        guard authority.utf8.contains(where: { $0 >= 0x80 }) else { return }
        let scalars = authority.unicodeScalars.filter { !"@:#?".unicodeScalars.contains($0) }
        let normalised = Normalization.composed(scalars)
        guard !scalars.elementsEqual(normalised), normalised.contains(where: { "/?#@:".unicodeScalars.contains($0) })
        else { return }
        throw HTTPError(
            .invalidURL, "The host of a URL, \"\(authority)\", holds characters that normalisation turns into delimiters.")
    }
}
