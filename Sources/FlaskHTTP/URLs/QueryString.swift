/// Arguments in URLs and forms: `name=value` pairs with `&` between them.
///
/// Reference: urllib.parse, parse_qsl; werkzeug/sansio/request.py, Request.args; werkzeug/urls.py, _urlencode.
package enum QueryString {
    /// Reads the arguments.
    ///
    /// `+` is a space, blank values stay, `;` separates nothing, and percent-encoded bytes that are no UTF-8 stay
    /// percent-encoded.
    ///
    /// - Parameter bytes: what was sent.
    /// - Returns: names and values, in order.
    /// - Throws: ``HTTPError`` of kind `invalidEncoding` for raw bytes that are no UTF-8.
    package static func parse(_ bytes: [UInt8]) throws(HTTPError) -> [(String, String)] {
        guard bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil else {
            throw HTTPError(.invalidEncoding, "A query string holds bytes that are no UTF-8; percent-encode them.")
        }
        return pairs(in: bytes)
    }

    /// Reads the arguments; raw bytes that are no UTF-8 read as if they were percent-encoded.
    ///
    /// - Parameter bytes: what was sent.
    /// - Returns: names and values, in order.
    package static func pairs(in bytes: [UInt8]) -> [(String, String)] {
        bytes.split(separator: UInt8(ascii: "&")).map { field in
            guard let sign = field.firstIndex(of: UInt8(ascii: "=")) else { return (text(field), "") }
            return (text(field[..<sign]), text(field[(sign + 1)...]))
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        if bytes.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "%") && $0 != UInt8(ascii: "+") }) {
            return String(decoding: bytes, as: UTF8.self)
        }
        return PercentCoding.text(encodingInvalid: PercentCoding.decode(bytes, plusIsSpace: true))
    }

    private static let safe = PercentCoding.SafeSet("!$'()*,/:;?@ ")
}

extension QueryString {
    /// Writes arguments as a query string.
    ///
    /// - Parameter pairs: names and values; those without a value are left out.
    /// - Returns: ASCII text without a question mark.
    package static func encode(_ pairs: some Sequence<(String, String?)>) -> String {
        pairs.compactMap { name, value in value.map { "\(encode(name))=\(encode($0))" } }.joined(separator: "&")
    }

    private static func encode(_ text: String) -> String {
        let encoded = PercentCoding.encode(text, safe: safe)
        guard encoded.utf8.contains(UInt8(ascii: " ")) else { return encoded }
        return String(decoding: encoded.utf8.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "+") : $0 }, as: UTF8.self)
    }
}

/// Writes arguments as a query string, such as `page=2&q=a+b`.
///
/// Reference: werkzeug/urls.py, _urlencode.
///
/// - Parameter pairs: names and values; those without a value are left out.
/// - Returns: ASCII text without a question mark.
public func urlEncode(_ pairs: some Sequence<(String, String?)>) -> String { QueryString.encode(pairs) }
