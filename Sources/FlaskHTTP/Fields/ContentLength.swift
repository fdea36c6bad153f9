/// The length of a request's content.
package enum ContentLength {
    /// Reads the fields that state the length.
    ///
    /// Reference: werkzeug/sansio/utils.py, get_content_length.
    ///
    /// - Parameters:
    ///   - length: the value of `Content-Length`.
    ///   - transferEncoding: the value of `Transfer-Encoding`.
    /// - Returns: `nil` without a length or with the chunked coding, 0 for what is no number.
    package static func parse(_ length: String?, transferEncoding: String?) -> Int128? {
        if let transferEncoding, HeaderSet(parsing: transferEncoding).contains("chunked") { return nil }
        return length.map { max(0, DecimalInteger.plain($0) ?? 0) }
    }
}
