/// Escaping of text that goes into HTML.
package enum HTMLEscaping {
    /// Replaces the five characters that mean something in HTML.
    ///
    /// Reference: MarkupSafe, `escape`.
    ///
    /// - Parameter text: any text.
    /// - Returns: the text, safe as content and inside quoted attribute values.
    package static func escape(_ text: String) -> String {
        guard text.utf8.contains(where: { entity($0) != nil }) else { return text }
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            if let entity = entity(byte) { output.append(contentsOf: entity.utf8) } else { output.append(byte) }
        }
        return String(decoding: output, as: UTF8.self)
    }

    @inline(__always)
    private static func entity(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&#34;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
