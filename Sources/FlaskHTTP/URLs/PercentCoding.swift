/// Percent-encoding of URL parts.
///
/// Reference: urllib.parse, quote and unquote; RFC 3986 §2.
package enum PercentCoding {
    /// The bytes that stay as they are.
    package struct SafeSet: Sendable {
        private var low: UInt64 = 0
        private var high: UInt64 = 0

        /// Makes a set of the unreserved characters (letters, digits, `_.-~`) and others.
        ///
        /// - Parameter extra: ASCII characters that are safe too.
        package init(_ extra: String) {
            for byte in 0..<UInt8(0x80) where ASCII.isLetter(byte) || ASCII.isDigit(byte) { insert(byte) }
            for byte in "_.-~".utf8 { insert(byte) }
            for byte in extra.utf8 { insert(byte) }
        }

        private mutating func insert(_ byte: UInt8) {
            if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
        }

        /// Whether a byte stays as it is.
        @inline(__always)
        package func contains(_ byte: UInt8) -> Bool {
            byte < 64 ? low >> UInt64(byte) & 1 != 0 : byte < 128 && high >> UInt64(byte - 64) & 1 != 0
        }
    }

    /// Encodes bytes.
    ///
    /// - Parameters:
    ///   - bytes: the bytes, for text its UTF-8.
    ///   - safe: what stays as it is.
    /// - Returns: ASCII text.
    package static func encode(_ bytes: some Collection<UInt8>, safe: SafeSet) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        for byte in bytes {
            if safe.contains(byte) { output.append(byte) } else { append(byte, to: &output) }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Encodes a text.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - safe: what stays as it is.
    /// - Returns: ASCII text.
    package static func encode(_ text: String, safe: SafeSet) -> String {
        if text.utf8.allSatisfy(safe.contains) { return text }
        return encode(text.utf8, safe: safe)
    }

    /// Appends a byte as a percent sign and two upper-case digits.
    @inline(__always)
    static func append(_ byte: UInt8, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "%"))
        output.append(digit(byte >> 4))
        output.append(digit(byte & 15))
    }

    @inline(__always)
    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

    /// The bytes that percent-encoded bytes stand for; a percent sign without two digits stays.
    ///
    /// - Parameters:
    ///   - bytes: the encoded bytes.
    ///   - kept: which values stay encoded.
    ///   - plusIsSpace: whether `+` stands for a space, as in forms.
    /// - Returns: the decoded bytes.
    package static func decode(
        _ bytes: some Collection<UInt8>, keeping kept: (UInt8) -> Bool = { _ in false }, plusIsSpace: Bool = false
    ) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index != bytes.endIndex {
            let byte = bytes[index]
            bytes.formIndex(after: &index)
            if byte == UInt8(ascii: "%"), let value = value(in: bytes, at: index) {
                let end = bytes.index(index, offsetBy: 2)
                if kept(value) {
                    output.append(byte)
                    output.append(contentsOf: bytes[index..<end])
                } else {
                    output.append(value)
                }
                index = end
            } else {
                output.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return output
    }

    /// The value of the two hexadecimal digits at an index.
    @inline(__always)
    private static func value<Bytes: Collection<UInt8>>(in bytes: Bytes, at index: Bytes.Index) -> UInt8? {
        guard index != bytes.endIndex, let high = ASCII.hexadecimalValue(bytes[index]) else { return nil }
        let next = bytes.index(after: index)
        guard next != bytes.endIndex, let low = ASCII.hexadecimalValue(bytes[next]) else { return nil }
        return high << 4 | low
    }

    /// Reads bytes as UTF-8; bytes that are none become percent-encoded.
    ///
    /// Reference: werkzeug/urls.py, _codec_error_url_quote.
    ///
    /// - Parameter bytes: any bytes.
    /// - Returns: the text.
    package static func text(encodingInvalid bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 16)
        var index = 0
        while index < bytes.count {
            let length = UTF8Sequence.length(in: bytes, at: index)
            if length > 0 {
                output.append(contentsOf: bytes[index..<index + length])
                index += length
            } else {
                append(bytes[index], to: &output)
                index += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}

/// The well-formed byte sequences of UTF-8 (Unicode Standard, table 3-7).
enum UTF8Sequence {
    /// How long the well-formed sequence at an index is; 0 if there is none.
    static func length(in bytes: [UInt8], at index: Int) -> Int {
        let first = bytes[index]
        let length: Int, second: ClosedRange<UInt8>
        switch first {
        case ..<0x80: return 1
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        return bytes[(index + 2)..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
    }
}
