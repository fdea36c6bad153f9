/// The URL of a request, put together from its parts.
///
/// Reference: werkzeug/sansio/utils.py, get_current_url.
package struct CurrentURL {
    /// The URL before its percent-encoded text is made readable.
    private var uri: String

    /// Puts a URL together; where a part is `nil`, it and those behind it are left out.
    ///
    /// - Parameters:
    ///   - scheme: the scheme.
    ///   - host: the host with its port.
    ///   - rootPath: the prefix that the application is mounted under.
    ///   - path: the path below it.
    ///   - query: the bytes behind the question mark.
    package init(scheme: String, host: String, rootPath: String? = nil, path: String? = nil, query: [UInt8]? = nil) {
        uri = scheme + "://" + host
        guard let rootPath else {
            uri += "/"
            return
        }
        uri += Self.encode(rootPath.withoutFinalSlashes()) + "/"
        guard let path else { return }
        uri += Self.encode(path.withoutLeadingSlashes())
        if let query, !query.isEmpty { uri += "?" + PercentCoding.encode(query, safe: Self.safeInQuery) }
    }

    /// The URL as people read it.
    ///
    /// - Throws: ``HTTPError`` if the host cannot be read.
    package func readable() throws(HTTPError) -> String { try uriToIRI(uri) }

    /// The URL as people read it; with its host as it was sent if that cannot be read.
    package var text: String { (try? uriToIRI(uri)) ?? uri }

    private static let safeInPath = PercentCoding.SafeSet("!$&'()*+,/:;=@%")
    private static let safeInQuery = PercentCoding.SafeSet("!$&'()*+,/:;=?@%")

    private static func encode(_ path: some StringProtocol) -> String { PercentCoding.encode(String(path), safe: safeInPath) }
}

extension String {
    /// The text without the slashes that it begins with.
    func withoutLeadingSlashes() -> Substring {
        self[(utf8.firstIndex { $0 != UInt8(ascii: "/") } ?? endIndex)...]
    }

    /// The text without the slashes that it ends with.
    func withoutFinalSlashes() -> Substring {
        guard let last = utf8.lastIndex(where: { $0 != UInt8(ascii: "/") }) else { return self[..<startIndex] }
        return self[..<utf8.index(after: last)]
    }

    /// The text without an ASCII suffix.
    func without(suffix: String) -> String {
        guard utf8.count >= suffix.utf8.count, utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) else { return self }
        return String(Substring(utf8.dropLast(suffix.utf8.count)))
    }
}
