import FlaskUnicode

extension Cookie {
    /// The value of the `Set-Cookie` field, one character a byte.
    ///
    /// - Parameters:
    ///   - now: the time from which ``maxAge`` counts.
    ///   - writesExpires: whether `Expires` follows from ``maxAge`` for browsers that know no other.
    /// - Returns: the value.
    /// - Throws: ``HTTPError`` of kind `invalidHostName` if the domain has no ASCII form, of kind `invalidHeaderValue` if
    ///   the value would hold a line break.
    public func headerValue(now: HTTPDate = .now, writesExpires: Bool = true) throws(HTTPError) -> String {
        var text = "\(Self.latin1(name))=\(escapedValue)"
        if let domain { text += try "; Domain=\(Self.encodedDomain(domain))" }
        let seconds = maxAge.map { Int(clamping: $0.components.seconds) }
        switch expires {
        case .date(let date): text += "; Expires=\(date)"
        case .text(let date): text += "; Expires=\(date)"
        case nil: if let seconds, writesExpires { text += "; Expires=\(now.adding(seconds: seconds))" }
        }
        if let seconds { text += "; Max-Age=\(seconds)" }
        if isSecure || isPartitioned { text += "; Secure" }
        if isHTTPOnly { text += "; HttpOnly" }
        if let path { text += "; Path=\(PercentCoding.encode(path, safe: Self.safeInPath))" }
        if let sameSite { text += "; SameSite=\(sameSite.rawValue)" }
        if isPartitioned { text += "; Partitioned" }
        guard !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
            throw HTTPError(
                .invalidHeaderValue, "The cookie \(name.prefix(100).debugDescription) holds a line break; take it out.")
        }
        return text
    }

    private static let safeInPath = PercentCoding.SafeSet("%!$&'()*+,/:=@")

    /// The value as it is sent: quoted and escaped if it holds what a cookie cannot.
    var escapedValue: String {
        if value.utf8.allSatisfy(Self.isPlain) { return value }
        var output: [UInt8] = [UInt8(ascii: "\"")]
        output.reserveCapacity(value.utf8.count + 16)
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
            case ..<0x1A, UInt8(ascii: ","), UInt8(ascii: ";"), 0x7F...: Self.appendOctal(byte, to: &output)
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
        return String(decoding: output, as: UTF8.self)
    }

    private static func appendOctal(_ byte: UInt8, to output: inout [UInt8]) {
        output += [UInt8(ascii: "\\"), 0x30 + byte >> 6, 0x30 + (byte >> 3 & 7), 0x30 + (byte & 7)]
    }

    /// Whether a byte may stand in a value without quotation marks.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x2C && byte != 0x3B && byte != 0x5C
    }

    /// A text whose characters are the bytes of another's UTF-8.
    private static func latin1(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        return String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
    }

    private static func encodedDomain(_ domain: String) throws(HTTPError) -> String {
        let end = domain.utf8.firstIndex(of: UInt8(ascii: ":")) ?? domain.endIndex
        let name = Substring(domain[..<end].utf8.drop { $0 == UInt8(ascii: ".") })
        do {
            return try IDNA.encode(String(name))
        } catch {
            throw HTTPError(
                .invalidHostName, "The cookie domain \(domain.prefix(300).debugDescription) has no ASCII form: \(error.reason).")
        }
    }
}
