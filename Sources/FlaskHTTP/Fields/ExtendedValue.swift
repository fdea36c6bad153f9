/// A parameter's value in the extended form `charset'language'text`, the text percent-encoded (RFC 8187 §3.2).
struct ExtendedValue {
    /// The name of the charset in lower case; empty if it was left out.
    let charset: String
    /// The text before it is decoded.
    let text: String

    /// Splits a value into its parts.
    ///
    /// The result is `nil` if it does not have the form.
    ///
    /// - Parameter value: the whole value.
    init?(_ value: some StringProtocol) {
        let bytes = value.utf8
        let quote = UInt8(ascii: "'")
        guard let first = bytes.firstIndex(where: { !Self.isToken($0) }), bytes[first] == quote else { return nil }
        let behindFirst = bytes[bytes.index(after: first)...]
        guard let second = behindFirst.firstIndex(where: { !Self.isToken($0) }), bytes[second] == quote else { return nil }
        let text = bytes[bytes.index(after: second)...].prefix { ASCII.isToken($0) }
        guard !text.isEmpty else { return nil }
        charset = String(decoding: bytes[..<first], as: UTF8.self).lowercased()
        self.text = String(decoding: text, as: UTF8.self)
    }

    /// Whether a byte may stand in the charset and the language.
    private static func isToken(_ byte: UInt8) -> Bool { byte != UInt8(ascii: "'") && ASCII.isToken(byte) }

    /// The decoded text; `nil` if the charset is none that is decoded.
    func decoded() -> String? { Self.decode(text, charset: charset) }

    /// Decodes percent-encoded text of one of the charsets that Werkzeug knows.
    ///
    /// Reference: werkzeug/http.py, parse_options_header.
    ///
    /// - Parameters:
    ///   - text: the text; characters outside ASCII stay.
    ///   - charset: the charset's name in lower case.
    /// - Returns: the text with U+FFFD for what cannot be decoded; `nil` for other charsets.
    static func decode(_ text: some StringProtocol, charset: String) -> String? {
        let decodeBytes: ([UInt8]) -> String
        switch charset {
        case "utf-8": decodeBytes = { String(decoding: $0, as: UTF8.self) }
        case "iso-8859-1": decodeBytes = { String(String.UnicodeScalarView($0.map { Unicode.Scalar($0) })) }
        case "ascii", "us-ascii":
            decodeBytes = { String(String.UnicodeScalarView($0.map { $0 < 0x80 ? Unicode.Scalar($0) : "\u{FFFD}" })) }
        default: return nil
        }
        return decode(text, with: decodeBytes)
    }

    private static func decode(_ text: some StringProtocol, with decodeBytes: ([UInt8]) -> String) -> String {
        var output = "", run: [UInt8] = []
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar == "%", let byte = escapedByte(rest) {
                run.append(byte)
                rest.removeFirst(2)
            } else if scalar.isASCII {
                run.append(UInt8(scalar.value))
            } else {
                output += decodeBytes(run)
                output.unicodeScalars.append(scalar)
                run.removeAll()
            }
        }
        return output + decodeBytes(run)
    }

    /// The byte that two hexadecimal digits at the start of a text stand for.
    private static func escapedByte(_ text: some Collection<Unicode.Scalar>) -> UInt8? {
        var digits = text.makeIterator()
        guard let high = digits.next().flatMap(hexadecimalValue), let low = digits.next().flatMap(hexadecimalValue) else {
            return nil
        }
        return high << 4 | low
    }

    private static func hexadecimalValue(_ scalar: Unicode.Scalar) -> UInt8? {
        scalar.isASCII ? ASCII.hexadecimalValue(UInt8(scalar.value)) : nil
    }
}
