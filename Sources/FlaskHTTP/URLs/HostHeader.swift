import FlaskUnicode

/// The host that a request was made to, and whether it may be believed.
///
/// Reference: werkzeug/sansio/utils.py, host_is_trusted and get_host.
package enum HostHeader {
    /// Whether a host is written as one, and is among those that are trusted.
    ///
    /// Unlike Werkzeug, an IPv6 address among the trusted hosts matches only itself, not every IPv6 address.
    ///
    /// - Parameters:
    ///   - host: the host, with or without a port.
    ///   - trusted: the trusted names, whose ports do not count; a name that begins with a dot stands for its
    ///     subdomains too. If there is none, every host is trusted.
    /// - Returns: false for no host, for one with invalid characters, and for one that is not among the trusted.
    package static func isTrusted(_ host: String?, by trusted: [String] = []) -> Bool {
        guard let host, isWellFormed(host) else { return false }
        if trusted.isEmpty { return true }
        let name = withoutPort(host)
        for reference in trusted {
            let isSuffix = reference.utf8.first == UInt8(ascii: ".")
            let wanted = withoutPort(isSuffix ? String(Substring(reference.utf8.dropFirst())) : reference)
            guard let encoded = try? IDNA.encode(wanted) else { return false }
            if encoded == name || (isSuffix && name.hasSuffix("." + encoded)) { return true }
        }
        return false
    }

    /// The host with its port, which is left out where it is the scheme's own.
    ///
    /// - Parameters:
    ///   - scheme: the scheme of the request.
    ///   - header: the value of the `Host` header.
    ///   - server: the name and port that the server listens on; counts where there is no header. No port means a Unix
    ///     socket, which has no host.
    ///   - trusted: see ``isTrusted(_:by:)``.
    /// - Returns: the host; empty if there is none, or if it holds invalid characters.
    /// - Throws: ``HTTPException`` of kind `securityError` if there are trusted hosts and this is none of them.
    package static func host(
        scheme: String, header: String?, server: (name: String, port: Int?)? = nil, trusted: [String] = []
    ) throws(HTTPException) -> String {
        guard var host = header ?? serverHost(server) else { return "" }
        switch scheme {
        case "http", "ws": host = host.without(suffix: ":80")
        case "https", "wss": host = host.without(suffix: ":443")
        default: break
        }
        if isTrusted(host, by: trusted) { return host }
        if trusted.isEmpty { return "" }
        throw HTTPException(.securityError, description: "Host \(PythonText.quoted(host)) is not trusted.")
    }

    private static func serverHost(_ server: (name: String, port: Int?)?) -> String? {
        guard let server, let port = server.port else { return nil }
        let isBareVersion6 = server.name.utf8.contains(UInt8(ascii: ":")) && server.name.utf8.first != UInt8(ascii: "[")
        return isBareVersion6 ? "[\(server.name)]:\(port)" : "\(server.name):\(port)"
    }

    /// Whether the characters are those of a name or a bracketed IPv6 address with an optional port.
    private static func isWellFormed(_ host: String) -> Bool {
        let bytes = host.utf8
        guard let first = bytes.first else { return false }
        var rest = bytes[...]
        if first == UInt8(ascii: "[") {
            guard let close = bytes.firstIndex(of: UInt8(ascii: "]")) else { return false }
            let address = bytes[bytes.index(after: bytes.startIndex)..<close]
            guard let colon = address.firstIndex(of: UInt8(ascii: ":")), address.index(after: colon) != address.endIndex,
                address[..<colon].allSatisfy({ ASCII.hexadecimalValue($0) != nil }),
                address[colon...].allSatisfy({ ASCII.hexadecimalValue($0) != nil || $0 == 0x3A || $0 == 0x2E })
            else { return false }
            rest = bytes[bytes.index(after: close)...]
        } else {
            rest = bytes.drop { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x2E || $0 == 0x2D }
            guard rest.startIndex != bytes.startIndex else { return false }
        }
        guard rest.first == UInt8(ascii: ":") else { return rest.isEmpty }
        let port = rest.dropFirst()
        return !port.isEmpty && port.allSatisfy(ASCII.isDigit)
    }

    private static func withoutPort(_ host: String) -> String {
        if host.utf8.first == UInt8(ascii: "["), let close = host.utf8.firstIndex(of: UInt8(ascii: "]")) {
            return String(host[...close])
        }
        guard let colon = host.utf8.firstIndex(of: UInt8(ascii: ":")) else { return host }
        return String(host[..<colon])
    }
}
