/// The head of a part of a multipart message.
///
/// Reference: werkzeug/sansio/multipart.py, MultipartDecoder._parse_headers; RFC 7578 §4.2.
struct MultipartHead {
    let event: MultipartEvent

    /// Reads a head.
    ///
    /// - Parameter bytes: the lines, without the blank one.
    /// - Throws: ``HTTPError`` of kind `invalidForm` without a `Content-Disposition`, `invalidEncoding` for lines that
    ///   are no UTF-8.
    init(_ bytes: ArraySlice<UInt8>) throws(HTTPError) {
        let headers = Headers(trusted: try Self.fields(in: bytes))
        guard let disposition = headers["Content-Disposition"] else {
            throw HTTPError(.invalidForm, "A part of a multipart form has no Content-Disposition.")
        }
        let parameters = ParameterizedValue(parsing: disposition).parameters
        let name = parameters["name"]
        event =
            if let filename = parameters["filename"] {
                .file(name: name, filename: filename, headers: headers)
            } else {
                .field(name: name, headers: headers)
            }
    }

    private static func fields(in bytes: ArraySlice<UInt8>) throws(HTTPError) -> [HeaderField] {
        var fields: [HeaderField] = [], line: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            guard byte.isLineEnd else {
                line.append(byte)
                continue
            }
            if byte == 0x0D, index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
            if index < bytes.endIndex, bytes[index] == 0x20 || bytes[index] == 0x09 {
                // The line goes on in the next one, as RFC 2231 has it.
                line.append(0x20)
                index += 1
            } else {
                try add(line, to: &fields)
                line.removeAll(keepingCapacity: true)
            }
        }
        try add(line, to: &fields)
        return fields
    }

    private static func add(_ line: [UInt8], to fields: inout [HeaderField]) throws(HTTPError) {
        guard line.contains(where: { !$0.isASCIISpace }) else { return }
        guard let text = String(validating: line, as: UTF8.self) else {
            throw HTTPError(.invalidEncoding, "A line in the head of a form's part is no UTF-8.")
        }
        let (name, value) = text.split(at: UInt8(ascii: ":")) ?? (text[...], "")
        fields.append(HeaderField(name: String(name.trimmed()), value: String(value.trimmed())))
    }

    /// The first blank line: two line ends of the same kind, one behind the other.
    ///
    /// - Parameters:
    ///   - bytes: the head and what follows.
    ///   - start: where to look from.
    /// - Returns: its place; `nil` if it has not come yet.
    static func blankLine(in bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
        var index = start
        while index + 1 < bytes.count {
            let byte = bytes[index], next = bytes[index + 1]
            if byte.isLineEnd {
                if byte == next { return index..<(index + 2) }
                if byte == 0x0D, next == 0x0A, index + 3 < bytes.count, bytes[index + 2] == 0x0D, bytes[index + 3] == 0x0A {
                    return index..<(index + 4)
                }
            }
            index += 1
        }
        return nil
    }
}

extension UInt8 {
    /// Whether Python's `bytes.isspace` holds for it.
    fileprivate var isASCIISpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}
