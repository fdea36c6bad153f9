/// HTML's entities for the five characters that have a meaning in it.
enum HTMLText {
    /// The text with entities; a text without such characters itself.
    static func escape(_ text: String) -> String {
        text.withBytes { bytes in
            guard let base = bytes.baseAddress else { return text }
            let count = HTMLBytes.escapedCount(base, bytes.count)
            if count == bytes.count { return text }
            // Entities are stored eight bytes at a time.
            return String(unsafeUninitializedCapacity: count + 8) { buffer in
                guard let target = buffer.baseAddress else { return 0 }
                return HTMLBytes.escape(base, bytes.count, to: target)
            }
        }
    }
}
