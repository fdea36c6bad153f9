extension Headers {
    /// Whether a field describes the content, rather than the message.
    ///
    /// Reference: werkzeug/http.py, is_entity_header.
    ///
    /// - Parameter name: the field's name in any case.
    /// - Returns: true for `Allow`, `Expires`, `Last-Modified` and the fields that begin with `Content-`.
    public static func isEntityHeader(_ name: String) -> Bool { contains(entityHeaders, name) }

    /// Whether a field is for one connection only and must not be passed on.
    ///
    /// Reference: werkzeug/http.py, is_hop_by_hop_header.
    ///
    /// - Parameter name: the field's name in any case.
    /// - Returns: true for `Connection`, `Transfer-Encoding` and their like.
    public static func isHopByHopHeader(_ name: String) -> Bool { contains(hopByHopHeaders, name) }

    /// Removes the fields that describe the content, as a 304 response does without them.
    ///
    /// Reference: werkzeug/http.py, remove_entity_headers.
    ///
    /// - Parameter kept: names of fields that stay nevertheless.
    public mutating func removeEntityHeaders(except kept: [String] = ["Expires", "Content-Location"]) {
        removeAll { Self.isEntityHeader($0.name) && !Self.contains(kept, $0.name) }
    }

    /// Removes the fields that are for one connection only.
    ///
    /// Reference: werkzeug/http.py, remove_hop_by_hop_headers.
    public mutating func removeHopByHopHeaders() { removeAll { Self.isHopByHopHeader($0.name) } }

    private static func contains(_ names: [String], _ name: String) -> Bool {
        names.contains { ASCII.equalsIgnoringCase($0, name) }
    }

    private static let entityHeaders = [
        "Allow", "Content-Encoding", "Content-Language", "Content-Length", "Content-Location", "Content-MD5",
        "Content-Range", "Content-Type", "Expires", "Last-Modified",
    ]

    private static let hopByHopHeaders = [
        "Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "TE", "Trailer", "Transfer-Encoding",
        "Upgrade",
    ]
}
