/// The text of a template as the lexer reads it: UTF-8 with `\n` for every newline, and zeros behind it to look ahead into.
struct SourceText {
    /// How many zeros follow, so that looking a few bytes ahead needs no check.
    static let padding = 64

    private(set) var bytes: [UInt8]
    let count: Int

    /// Takes a text, dropping one newline at its end unless it is to be kept.
    ///
    /// Reference: jinja2/lexer.py, `Lexer.tokeniter`.
    init(_ source: String, keepsTrailingNewline: Bool) {
        var source = source
        bytes = source.withUTF8 { Self.normalized($0) }
        if !keepsTrailingNewline, bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        count = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: Self.padding))
    }

    private static func normalized(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard source.contains(0x0D) else {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(source.count + padding)
            bytes.append(contentsOf: source)
            return bytes
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count + padding)
        var index = 0
        while index < source.count {
            if source[index] == 0x0D {
                bytes.append(0x0A)
                if index + 1 < source.count, source[index + 1] == 0x0A { index += 1 }
            } else {
                bytes.append(source[index])
            }
            index += 1
        }
        return bytes
    }
}
