import Crypto

/// An entity tag: names one state of a resource's content (RFC 9110 §8.8.3).
///
/// Reference: werkzeug/http.py, quote_etag and unquote_etag.
public struct ETag: Sendable, Hashable, CustomStringConvertible {
    /// The tag without quotation marks.
    public let value: String
    /// Whether it is a weak tag, which promises the same meaning but not the same bytes.
    public let isWeak: Bool

    /// Makes a tag.
    ///
    /// - Parameters:
    ///   - value: the tag without quotation marks.
    ///   - isWeak: whether it is a weak tag.
    /// - Throws: ``HTTPError`` of kind `invalidEntityTag` if the tag holds a quotation mark, and `invalidHeaderValue` if it
    ///   holds a line break.
    public init(_ value: String, isWeak: Bool = false) throws(HTTPError) {
        guard !value.utf8.contains(UInt8(ascii: "\"")) else {
            throw HTTPError(
                .invalidEntityTag, "The entity tag \(value.debugDescription) holds a quotation mark; make it of other characters."
            )
        }
        try Headers.check(value, of: "ETag")
        self.init(unchecked: value, isWeak: isWeak)
    }

    private init(unchecked value: String, isWeak: Bool) {
        self.value = value
        self.isWeak = isWeak
    }

    /// Makes the strong or weak tag of content: its SHA-1 digest in hexadecimal.
    ///
    /// Reference: werkzeug/http.py, generate_etag.
    ///
    /// - Parameters:
    ///   - content: the bytes.
    ///   - isWeak: whether it is a weak tag.
    public init(of content: some Sequence<UInt8>, isWeak: Bool = false) {
        let digits = Array("0123456789abcdef".utf8)
        let digest = Insecure.SHA1.hash(data: Array(content))
        self.init(
            unchecked: String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self),
            isWeak: isWeak)
    }

    /// Reads the value of an `ETag` field, quoted or not.
    ///
    /// The result is `nil` if the value is empty.
    ///
    /// - Parameter text: the field's value.
    public init?(parsing text: String) {
        guard !text.isEmpty else { return nil }
        var tag = text.trimmed().utf8[...]
        isWeak = tag.starts(with: "W/".utf8) || tag.starts(with: "w/".utf8)
        if isWeak { tag.removeFirst(2) }
        if tag.first == UInt8(ascii: "\""), tag.last == UInt8(ascii: "\"") { tag = tag.dropFirst().dropLast() }
        value = String(decoding: tag, as: UTF8.self)
    }

    /// The value of an `ETag` field.
    public var headerValue: String { isWeak ? "W/\"\(value)\"" : "\"\(value)\"" }

    /// The value of an `ETag` field.
    public var description: String { headerValue }
}

extension ETag: ExpressibleByStringLiteral {
    /// Makes a strong tag of a literal without quotation marks, as in `response.etag = "v1"`.
    ///
    /// - Parameter value: the tag; a quotation mark or line break in the literal is a mistake that stops the program.
    public init(stringLiteral value: String) {
        precondition(
            !value.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D },
            "The entity tag \(value.debugDescription) holds a quotation mark or a line break.")
        self.init(unchecked: value, isWeak: false)
    }
}
