/// Writes a multipart message, part by part.
///
/// Reference: werkzeug/sansio/multipart.py, MultipartEncoder; RFC 7578.
public struct MultipartEncoder: Sendable {
    private let boundary: [UInt8]
    private let escapesQuotes: Bool

    /// Makes an encoder.
    ///
    /// - Parameters:
    ///   - boundary: what separates the parts; no part may hold it.
    ///   - escapesQuotes: whether a quotation mark in a name is written as `%22`, as browsers do; Werkzeug leaves it.
    public init(boundary: [UInt8], escapesQuotes: Bool = false) {
        self.boundary = boundary
        self.escapesQuotes = escapesQuotes
    }

    /// The head of a part.
    ///
    /// CR and LF in a name are percent-encoded, as browsers do, so that a name adds no field.
    ///
    /// - Parameters:
    ///   - name: the name of the field.
    ///   - filename: the name of the file, if the part is one.
    ///   - headers: further fields; a `Content-Disposition` among them is left out, and CR and LF become spaces.
    /// - Returns: the bytes, up to where the content begins.
    public func head(name: String, filename: String? = nil, headers: Headers = Headers()) -> [UInt8] {
        var head = "Content-Disposition: form-data; name=\"\(escaped(name))\""
        if let filename { head += "; filename=\"\(escaped(filename))\"" }
        head += "\r\n"
        for field in headers.fields where !ASCII.equalsIgnoringCase(field.name, "Content-Disposition") {
            head += "\(Self.line(field.name)): \(Self.line(field.value))\r\n"
        }
        return Array("\r\n--".utf8) + boundary + Array("\r\n\(head)".utf8)
    }

    /// The content of a part, which follows its head.
    ///
    /// - Parameter content: the whole content.
    /// - Returns: the bytes with the blank line before them.
    public func content(_ content: some Collection<UInt8>) -> [UInt8] {
        content.isEmpty ? [] : [0x0D, 0x0A] + content
    }

    /// The end of the message.
    ///
    /// - Returns: the last boundary.
    public func end() -> [UInt8] { Array("\r\n--".utf8) + boundary + Array("--\r\n".utf8) }

    private func escaped(_ text: String) -> String {
        var output: [UInt8] = []
        for byte in text.utf8 {
            if byte.isLineEnd || (escapesQuotes && byte == UInt8(ascii: "\"")) {
                PercentCoding.append(byte, to: &output)
            } else {
                output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func line(_ text: String) -> String {
        guard text.utf8.contains(where: \.isLineEnd) else { return text }
        return String(decoding: text.utf8.map { $0.isLineEnd ? 0x20 : $0 }, as: UTF8.self)
    }
}
