import FlaskUnicode

/// The value of `Content-Disposition` for a file that is sent.
package enum ContentDisposition {
    /// What may stand in an extended value as it is (RFC 8187, `attr-char`).
    private static let attributeCharacters = PercentCoding.SafeSet("!#$&+-.^_`|~")

    /// Says under which name a file is shown or stored; a name outside ASCII also stands there in ASCII, for old clients.
    ///
    /// Reference: werkzeug/utils.py, send_file; RFC 6266.
    ///
    /// - Parameters:
    ///   - filename: the name.
    ///   - isAttachment: whether the client is to store the file rather than show it.
    /// - Returns: the field's value.
    package static func value(filename: String, isAttachment: Bool) -> String {
        let kind = isAttachment ? "attachment" : "inline"
        guard !filename.utf8.allSatisfy({ $0 < 0x80 }) else {
            return ParameterizedValue(kind, ["filename": filename]).headerValue
        }
        let simple = Normalization.decomposed(filename.unicodeScalars).filter(\.isASCII)
        let ascii = String(decoding: simple.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
        let extended = "UTF-8''" + PercentCoding.encode(filename, safe: attributeCharacters)
        return ParameterizedValue(kind, ["filename": ascii, "filename*": extended]).headerValue
    }
}
