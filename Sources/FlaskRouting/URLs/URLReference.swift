/// Resolves references against URLs (RFC 3986, section 5).
enum URLReference {
    /// The URL that a reference in a document at a base means.
    ///
    /// Reference: urllib/parse.py, urljoin.
    static func join(_ base: String, _ reference: String) -> String {
        let base = Parts(base)
        let reference = Parts(Self.cleaned(reference))
        if reference.scheme != nil, reference.scheme != base.scheme { return reference.text }
        var result = reference
        result.scheme = base.scheme
        if reference.authority == nil {
            result.authority = base.authority
            if reference.path.isEmpty {
                result.path = base.path
                result.query = reference.query ?? base.query
            } else {
                result.path = resolve(reference.path, against: base.path)
            }
        }
        return result.text
    }

    /// The reference without control characters and spaces at its start, and without tabs and line ends.
    private static func cleaned(_ reference: String) -> String {
        var output = reference.unicodeScalars.drop { $0.value <= 0x20 }
        output.removeAll { $0 == "\t" || $0 == "\r" || $0 == "\n" }
        return String(output)
    }

    private static func resolve(_ path: String, against base: String) -> String {
        var segments = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Substring.init)
        if path.utf8.first != UInt8(ascii: "/") {
            var baseSegments = base.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Substring.init)
            if baseSegments.last?.isEmpty == false { baseSegments.removeLast() }
            segments = baseSegments + segments
            if segments.count > 2 {
                segments = [segments[0]] + segments[1..<(segments.count - 1)].filter { !$0.isEmpty } + segments.suffix(1)
            }
        }
        var resolved: [Substring] = []
        for segment in segments {
            switch segment {
            case "..": _ = resolved.popLast()
            case ".": continue
            default: resolved.append(segment)
            }
        }
        if segments.last == "." || segments.last == ".." { resolved.append("") }
        let joined = resolved.joined(separator: "/")
        return joined.isEmpty ? "/" : joined
    }

    /// A URL taken apart.
    private struct Parts {
        var scheme: String?
        var authority: String?
        var path: String
        var query: String?
        var fragment: String?

        init(_ text: String) {
            var rest = text.unicodeScalars[...]
            if let hash = rest.firstIndex(of: "#") {
                fragment = String(rest[rest.index(after: hash)...])
                rest = rest[..<hash]
            }
            if let mark = rest.firstIndex(of: "?") {
                query = String(rest[rest.index(after: mark)...])
                rest = rest[..<mark]
            }
            if let colon = rest.firstIndex(of: ":"), let first = rest.first, Self.isLetter(first),
                rest[..<colon].allSatisfy(Self.isSchemePart)
            {
                scheme = String(rest[..<colon]).lowercased()
                rest = rest[rest.index(after: colon)...]
            }
            if rest.starts(with: "//".unicodeScalars) {
                rest = rest.dropFirst(2)
                let end = rest.firstIndex(of: "/") ?? rest.endIndex
                authority = String(rest[..<end])
                rest = rest[end...]
            }
            path = String(rest)
        }

        private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isAlphabetic }

        private static func isSchemePart(_ scalar: Unicode.Scalar) -> Bool {
            isLetter(scalar) || ("0"..."9").contains(scalar) || "+-.".unicodeScalars.contains(scalar)
        }

        var text: String {
            var output = scheme.map { $0 + ":" } ?? ""
            if let authority { output += "//" + authority + (path.isEmpty || path.utf8.first == UInt8(ascii: "/") ? "" : "/") }
            output += path
            if let query, !query.isEmpty { output += "?" + query }
            if let fragment, !fragment.isEmpty { output += "#" + fragment }
            return output
        }
    }
}
