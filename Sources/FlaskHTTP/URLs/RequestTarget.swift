/// The target of a request line, taken apart.
///
/// Reference: RFC 9112 §3.2; werkzeug/serving.py, WSGIRequestHandler.make_environ.
package struct RequestTarget: Sendable, Equatable {
    /// The host of a target in absolute form, which counts instead of the `Host` header; otherwise `nil`.
    package var authority: String?
    /// The path, percent-decoded as UTF-8; bytes that are no UTF-8 read as U+FFFD.
    package var path: String
    /// The bytes behind the question mark.
    package var query: [UInt8]

    /// Takes a target apart: `/path?query`, `http://host/path?query`, or `*`.
    ///
    /// A plain path without query costs no allocation.
    ///
    /// - Parameter target: the target as it stands in the request line.
    package init(_ target: String) {
        var target = target
        let shape = target.withUTF8(Shape.init)
        authority = nil
        query = []
        if shape.isPlainPath {
            path = target
            return
        }
        var rest = target.utf8[...]
        if !shape.beginsWithSlash, let split = Self.splitAbsolute(rest) {
            authority = String(Substring(split.authority))
            rest = split.rest
        }
        rest = rest.prefix { $0 != UInt8(ascii: "#") }
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
            query = Array(rest[rest.index(after: mark)...])
            rest = rest[..<mark]
        }
        path = shape.isEncoded ? String(decoding: PercentCoding.decode(rest), as: UTF8.self) : String(Substring(rest))
    }

    /// What one look at the bytes tells.
    private struct Shape {
        var isPlainPath = true
        var isEncoded = false
        var beginsWithSlash = false

        init(_ bytes: UnsafeBufferPointer<UInt8>) {
            beginsWithSlash = bytes.first == UInt8(ascii: "/")
            isPlainPath = beginsWithSlash
            for byte in bytes {
                if byte == UInt8(ascii: "%") || byte >= 0x80 { isEncoded = true }
                if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { isPlainPath = false }
            }
            if isEncoded { isPlainPath = false }
        }
    }

    private static func splitAbsolute(_ target: Substring.UTF8View) -> (authority: Substring.UTF8View, rest: Substring.UTF8View)?
    {
        guard let colon = target.firstIndex(of: UInt8(ascii: ":")), colon != target.startIndex,
            ASCII.isLetter(target[target.startIndex]),
            target[..<colon].allSatisfy({ ASCII.isLetter($0) || ASCII.isDigit($0) || "+-.".utf8.contains($0) })
        else { return nil }
        let rest = target[target.index(after: colon)...]
        guard rest.starts(with: "//".utf8) else { return nil }
        let authority = rest.dropFirst(2)
        let end = authority.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
        guard authority.startIndex != (end ?? authority.endIndex) else { return nil }
        return (authority[..<(end ?? authority.endIndex)], authority[(end ?? authority.endIndex)...])
    }
}
