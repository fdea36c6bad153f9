/// How the characters of a JSON text are encoded, told by its first bytes.
///
/// Reference: json/__init__.py, detect_encoding.
enum TextEncoding {
    /// UTF-8, beginning at an index behind its mark.
    case utf8(start: Int)
    /// UTF-16 or UTF-32.
    case wide(WideEncoding)

    init(of bytes: [UInt8]) {
        if let marked = Self.marked(bytes) {
            self = marked
        } else if bytes.count >= 4 {
            self = Self.unmarked(bytes[0], bytes[1], bytes[2] | bytes[3])
        } else if bytes.count == 2 {
            self = Self.unmarked(bytes[0], bytes[1], 1)
        } else {
            self = .utf8(start: 0)
        }
    }

    private static func marked(_ bytes: [UInt8]) -> TextEncoding? {
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return .wide(.init(width: 4, isBigEndian: true, start: 4)) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return .wide(.init(width: 4, isBigEndian: false, start: 4)) }
        if bytes.starts(with: [0xFE, 0xFF]) { return .wide(.init(width: 2, isBigEndian: true, start: 2)) }
        if bytes.starts(with: [0xFF, 0xFE]) { return .wide(.init(width: 2, isBigEndian: false, start: 2)) }
        return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? .utf8(start: 3) : nil
    }

    /// JSON begins with an ASCII character, so zeros tell how wide characters are.
    private static func unmarked(_ first: UInt8, _ second: UInt8, _ rest: UInt8) -> TextEncoding {
        if first == 0 { return .wide(.init(width: second == 0 ? 4 : 2, isBigEndian: true)) }
        if second == 0 { return .wide(.init(width: rest == 0 ? 4 : 2, isBigEndian: false)) }
        return .utf8(start: 0)
    }
}

/// UTF-16 or UTF-32.
struct WideEncoding {
    /// How many bytes a unit has.
    let width: Int
    let isBigEndian: Bool
    /// Where the text begins, behind its mark.
    var start = 0

    /// The text in UTF-8; a surrogate that stands alone becomes U+FFFD.
    func decode(_ bytes: [UInt8]) throws(JSONError) -> [UInt8] {
        let remainder = (bytes.count - start) % width
        if remainder != 0 { throw fault("truncated data", bytes, bytes.count - remainder, bytes.count) }
        if width == 2 {
            let units = stride(from: start, to: bytes.count, by: 2).map { UInt16(truncatingIfNeeded: unit(bytes, $0)) }
            return Array(String(decoding: units, as: UTF16.self).utf8)
        }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count / 4)
        for index in stride(from: start, to: bytes.count, by: 4) {
            let value = unit(bytes, index)
            if value > 0x10FFFF { throw fault("code point not in range(0x110000)", bytes, index, index + 4) }
            output.append(contentsOf: UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
        }
        return output
    }

    private func unit(_ bytes: [UInt8], _ index: Int) -> UInt32 {
        let unit = bytes[index..<index + width]
        return isBigEndian
            ? unit.reduce(0) { $0 << 8 | UInt32($1) } : unit.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    private func fault(_ reason: String, _ bytes: [UInt8], _ start: Int, _ end: Int) -> JSONError {
        let name = "utf-\(width * 8)" + (self.start > 0 ? "" : isBigEndian ? "-be" : "-le")
        return DecodingFault(codec: name, start: start, end: end, byte: bytes[start], reason: reason).error
    }
}
