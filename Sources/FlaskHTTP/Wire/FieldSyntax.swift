/// Checks of header fields that are about to be sent.
package enum FieldSyntax {
    /// Whether bytes are a field name: a token (RFC 9110 §5.1).
    package static func isName(_ bytes: Span<UInt8>) -> Bool {
        var index = 0
        // Most names are letters and hyphens, which are judged eight at a time; the last eight overlap.
        if bytes.count >= 8 {
            while index &+ 8 <= bytes.count, areLettersAndHyphens(bytes, at: index) { index &+= 8 }
            if index &+ 8 > bytes.count, areLettersAndHyphens(bytes, at: bytes.count &- 8) { return true }
        }
        while index < bytes.count {
            guard ByteClass.isToken(bytes[index]) else { return false }
            index &+= 1
        }
        return index > 0
    }

    /// Whether the eight bytes at an index are ASCII letters and hyphens.
    @inline(__always)
    private static func areLettersAndHyphens(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        // Sums stay below 0x100 in each byte, as the high bits are taken off first and looked at apart.
        let folded = (word | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
        let letters = (folded &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(folded &+ 0x0505_0505_0505_0505)
        let others = ((word ^ 0x2D2D_2D2D_2D2D_2D2D) & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
        return (letters | ~others) & ~word & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080
    }

    /// What a text is as the value of a field.
    package enum Value: Sendable {
        /// It can be sent as it is.
        case ascii
        /// It can be sent, and holds bytes beyond ASCII.
        case other
        /// It holds CR, LF or NUL, which would end the line (RFC 9110 §5.5).
        case invalid
    }

    /// Looks at a value that is about to be sent.
    package static func value(_ bytes: Span<UInt8>) -> Value {
        var index = 0
        while index &+ 8 <= bytes.count {
            let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            // Marks bytes below 0x20, and those from 0x80 on.
            if (word &- 0x2020_2020_2020_2020 | word) & 0x8080_8080_8080_8080 != 0 { break }
            index &+= 8
        }
        var result = Value.ascii
        while index < bytes.count {
            switch bytes[index] {
            case 0x0A, 0x0D, 0: return .invalid
            case 0x80...: result = .other
            default: break
            }
            index &+= 1
        }
        return result
    }

    /// A field that the server writes itself, or looks at.
    package enum Managed: Sendable {
        case connection, contentLength, transferEncoding, date, server
    }

    /// The managed field of a name, if it is one.
    package static func managed(_ name: Span<UInt8>) -> Managed? {
        let all = name.indices
        return switch name.count {
        case 4 where name.isToken("date", in: all): .date
        case 6 where name.isToken("server", in: all): .server
        case 10 where name.isToken("connection", in: all): .connection
        case 14 where name.isToken("content-length", in: all): .contentLength
        case 17 where name.isToken("transfer-encoding", in: all): .transferEncoding
        default: nil
        }
    }

    /// Whether an element of a comma-separated value is a word, such as `close`, in any case.
    package static func list(_ value: String, contains word: String) -> Bool {
        value.utf8.split(separator: UInt8(ascii: ",")).contains { element in
            let trimmed = element.drop { ByteClass.isBlank($0) }
            let length =
                (trimmed.lastIndex { !ByteClass.isBlank($0) }).map { trimmed.distance(from: trimmed.startIndex, to: $0) + 1 } ?? 0
            return length == word.utf8.count
                && zip(trimmed.prefix(length), word.utf8).allSatisfy { ASCII.equalsIgnoringCase($0, $1) }
        }
    }
}
