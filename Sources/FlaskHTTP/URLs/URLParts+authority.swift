import FlaskUnicode

extension URLParts {
    /// The name in front of the host, and the password behind it.
    var user: (name: String, password: String?)? {
        guard let sign = authority.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
        let text = authority[..<sign]
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return (String(text), nil) }
        return (String(text[..<colon]), String(text[text.utf8.index(after: colon)...]))
    }

    /// The host in lower case, without brackets; empty if there is none.
    ///
    /// The zone behind a percent sign keeps its case.
    var host: String {
        let text = splitHost.host
        guard let percent = text.utf8.firstIndex(of: UInt8(ascii: "%")) else { return String(text).lowercasedWithFinalSigma() }
        return String(text[..<percent]).lowercasedWithFinalSigma() + text[percent...]
    }

    /// The port; `nil` if there is none.
    ///
    /// - Throws: ``HTTPError`` of kind `invalidURL` for a port that is no number up to 65535.
    func port() throws(HTTPError) -> Int? {
        let text = splitHost.port
        if text.isEmpty { return nil }
        guard text.utf8.allSatisfy(ASCII.isDigit), let port = Int(text), port <= 65535 else {
            throw HTTPError(.invalidURL, "The port of a URL, \"\(text.prefix(64))\", is no number from 0 to 65535.")
        }
        return port
    }

    private var splitHost: (host: Substring, port: Substring) {
        let start = authority.utf8.lastIndex(of: UInt8(ascii: "@")).map { authority.utf8.index(after: $0) }
        let text = authority[(start ?? authority.startIndex)...]
        if let open = text.utf8.firstIndex(of: UInt8(ascii: "[")) {
            let inner = text[text.utf8.index(after: open)...]
            let (host, rest) = Self.partition(inner, at: UInt8(ascii: "]"))
            return (host, Self.partition(rest, at: UInt8(ascii: ":")).after)
        }
        let (host, port) = Self.partition(text, at: UInt8(ascii: ":"))
        return (host, port)
    }

    private static func partition(_ text: Substring, at byte: UInt8) -> (before: Substring, after: Substring) {
        guard let place = text.utf8.firstIndex(of: byte) else { return (text, "") }
        return (text[..<place], text[text.utf8.index(after: place)...])
    }
}
