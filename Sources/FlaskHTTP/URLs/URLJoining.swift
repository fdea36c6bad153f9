extension URLParts {
    /// The absolute form of a reference that was found at a URL.
    ///
    /// Reference: urllib.parse, urljoin; RFC 3986 §5.2.
    ///
    /// - Parameters:
    ///   - base: the URL that the reference was found at.
    ///   - reference: an absolute or relative URL.
    /// - Returns: the absolute URL.
    /// - Throws: ``HTTPError`` of kind `invalidURL` if either cannot be taken apart.
    static func join(_ base: String, _ reference: String) throws(HTTPError) -> String {
        if base.isEmpty { return reference }
        if reference.isEmpty { return base }
        let origin = try URLParts(base)
        var target = try URLParts(reference)
        if target.scheme.isEmpty { target.scheme = origin.scheme }
        guard target.scheme == origin.scheme, relativeSchemes.contains(target.scheme) else { return reference }
        if !target.authority.isEmpty { return target.text }
        target.authority = origin.authority
        let (path, parameters) = splitParameters(target.path)
        if path.isEmpty, parameters.isEmpty {
            target.path = origin.path
            if target.query.isEmpty { target.query = origin.query }
        } else {
            target.path = resolved(String(path), against: String(splitParameters(origin.path).path))
            if !parameters.isEmpty { target.path += ";" + parameters }
        }
        return target.text
    }

    /// The path without the parameters of its last segment, which the resolution leaves alone.
    private static func splitParameters(_ path: String) -> (path: Substring, parameters: Substring) {
        let bytes = path.utf8
        let slash = bytes.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
        guard let semicolon = bytes[slash...].firstIndex(of: UInt8(ascii: ";")) else { return (path[...], "") }
        return (path[..<semicolon], path[bytes.index(after: semicolon)...])
    }

    private static let relativeSchemes: Set<String> = [
        "", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtsps",
        "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss",
    ]

    /// A path without `.` and `..`.
    private static func resolved(_ path: String, against base: String) -> String {
        var segments = path.split(separator: "/", omittingEmptySubsequences: false)
        if path.utf8.first != UInt8(ascii: "/") {
            var folders = base.split(separator: "/", omittingEmptySubsequences: false)
            if folders.last?.isEmpty == false { folders.removeLast() }
            segments = folders + segments
            if segments.count > 2 {
                let inner = segments[1..<segments.count - 1].filter { !$0.isEmpty }
                segments.replaceSubrange(1..<segments.count - 1, with: inner)
            }
        }
        var output: [Substring] = []
        for segment in segments {
            if segment == ".." { _ = output.popLast() } else if segment != "." { output.append(segment) }
        }
        if segments.last == "." || segments.last == ".." { output.append("") }
        let joined = output.joined(separator: "/")
        return joined.isEmpty ? "/" : joined
    }
}
