import FlaskUnicode

/// Writes a URL in ASCII: what is not ASCII or not safe becomes percent-encoded, the host becomes Punycode.
///
/// What is percent-encoded already stays. Reference: werkzeug/urls.py, iri_to_uri.
///
/// - Parameter iri: the URL, absolute or relative, as people read it.
/// - Returns: the URL as it goes over the wire.
/// - Throws: ``HTTPError`` of kind `invalidURL` for a broken host or port, of kind `invalidHostName` for a host that
///   has no ASCII form.
public func iriToURI(_ iri: String) throws(HTTPError) -> String {
    var parts = try URLParts(iri)
    parts.authority = try authority(of: parts, host: IDNA.encode) { PercentCoding.encode($0, safe: IRISafety.user) }
    parts.path = PercentCoding.encode(parts.path, safe: IRISafety.path)
    parts.query = PercentCoding.encode(parts.query, safe: IRISafety.query)
    parts.fragment = PercentCoding.encode(parts.fragment, safe: IRISafety.fragment)
    return parts.text
}

/// Writes a URL for people: percent-encoded text is decoded, a host in Punycode too.
///
/// Characters that would change the meaning of the URL, and bytes that are no UTF-8, stay percent-encoded.
/// Reference: werkzeug/urls.py, uri_to_iri.
///
/// - Parameter uri: the URL, absolute or relative.
/// - Returns: the URL with readable text.
/// - Throws: ``HTTPError`` of kind `invalidURL` for a broken host or port, of kind `invalidHostName` for a host in
///   broken Punycode.
public func uriToIRI(_ uri: String) throws(HTTPError) -> String {
    var parts = try URLParts(uri)
    parts.authority = try authority(of: parts, host: readableHost) { IRISafety.decode($0, keeping: ":@/?#") }
    parts.path = IRISafety.decode(parts.path, keeping: "/?#")
    parts.query = IRISafety.decode(parts.query, keeping: "&=+#")
    parts.fragment = IRISafety.decode(parts.fragment, keeping: "")
    return parts.text
}

/// The host in Unicode; one that holds other than ASCII is that already.
private func readableHost(_ host: String) throws(IDNA.Failure) -> String {
    host.utf8.allSatisfy { $0 < 0x80 } ? try IDNA.decode(host) : host
}

/// The authority with its host and its user information translated.
private func authority(
    of parts: URLParts, host translate: (String) throws(IDNA.Failure) -> String, user: (String) -> String
) throws(HTTPError) -> String {
    let host = parts.host
    var authority: String
    do {
        authority = try translate(host)
    } catch {
        throw HTTPError(.invalidHostName, "The host name \"\(host.prefix(300))\" cannot be translated: \(error.reason).")
    }
    if authority.utf8.contains(UInt8(ascii: ":")) { authority = "[\(authority)]" }
    if let port = try parts.port(), port != 0 { authority += ":\(port)" }
    guard let (name, password) = parts.user, !name.isEmpty else { return authority }
    let secret = (password ?? "").isEmpty ? "" : ":" + user(password ?? "")
    return "\(user(name))\(secret)@\(authority)"
}

/// What stays as it is in each part of a URL (https://url.spec.whatwg.org/#percent-encoded-bytes).
enum IRISafety {
    static let path = PercentCoding.SafeSet("%!$&'()*+,/:;=@")
    static let query = PercentCoding.SafeSet("%!$&'()*+,/:;=?@")
    static let fragment = PercentCoding.SafeSet("%!#$&'()*+,/:;=?@")
    static let user = PercentCoding.SafeSet("%!$&'()*+,;=")

    /// Decodes a part, but for controls, spaces, percent signs and the given characters.
    static func decode(_ text: String, keeping characters: StaticString) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        let kept = characters.withUTF8Buffer { Set($0) }
        let bytes = PercentCoding.decode(text.utf8) { $0 < 0x21 || $0 == 0x25 || $0 == 0x7F || kept.contains($0) }
        return PercentCoding.text(encodingInvalid: bytes)
    }
}
