/// Removes tags from HTML.
///
/// Reference: markupsafe, Markup.striptags.
enum HTMLTags {
    /// The text without comments and tags, with single blanks, and with characters in place of references.
    static func strip(_ html: String) -> String {
        let bytes = withoutTags(withoutComments(Array(html.utf8)))
        let text = String(decoding: bytes, as: UTF8.self)
        return HTMLEntities.unescape(text.words().joined(separator: " "))
    }

    /// Removes comments; what is left may form the start of another one, which counts then.
    private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
        let (less, hyphen, greater) = (UInt8(ascii: "<"), UInt8(ascii: "-"), UInt8(ascii: ">"))
        guard bytes.contains(less) else { return bytes }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            output.append(bytes[position])
            position += 1
            guard output.count >= 4, output.suffix(4).elementsEqual([less, UInt8(ascii: "!"), hyphen, hyphen]) else { continue }
            // The end may begin with the hyphens of the start.
            var hyphens = 2
            var end = position
            while end < bytes.count, !(bytes[end] == greater && hyphens >= 2) {
                hyphens = bytes[end] == hyphen ? hyphens + 1 : 0
                end += 1
            }
            guard end < bytes.count else { return output + bytes[position...] }
            output.removeLast(4)
            position = end + 1
        }
        return output
    }

    private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
        guard var start = bytes.firstIndex(of: UInt8(ascii: "<")) else { return bytes }
        var output = Array(bytes[..<start])
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) {
            let next = bytes[(end + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            output += bytes[(end + 1)..<next]
            start = next
            if next == bytes.count { return output }
        }
        return output + bytes[start...]
    }
}
