/// Checks of header fields that are about to be sent.
package enum FieldSyntax {
    /// Whether bytes are a field name: a token (RFC 9110 §5.1).
    package static func isName(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where !ByteClass.isToken(bytes[index]) { return false }
        return !bytes.isEmpty
    }

    /// Whether bytes can be sent as a value: they hold no CR, LF or NUL, which would end the line (RFC 9110 §5.5).
    package static func isValue(_ bytes: Span<UInt8>) -> Bool {
        var index = bytes.firstControl(from: 0)
        while index < bytes.count {
            if bytes[index] == 0x0D || bytes[index] == 0x0A || bytes[index] == 0 { return false }
            index = bytes.firstControl(from: index + 1)
        }
        return true
    }

    /// Whether every byte is ASCII.
    package static func isASCII(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where bytes[index] >= 0x80 { return false }
        return true
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
