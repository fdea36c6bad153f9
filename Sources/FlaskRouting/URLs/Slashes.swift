/// Slashes in paths.
enum Slashes {
    /// The text with each run of slashes as one.
    static func merged(_ text: String) -> String {
        guard hasRun(text) else { return text }
        var output: [UInt8] = []
        for byte in text.utf8 where byte != UInt8(ascii: "/") || output.last != byte { output.append(byte) }
        return String(decoding: output, as: UTF8.self)
    }

    /// Whether two slashes stand beside each other.
    static func hasRun(_ text: String) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "/"), previous == byte { return true }
            previous = byte
        }
        return false
    }

    /// The text without slashes at its start.
    static func trimmedStart(_ text: String) -> Substring {
        text[(text.utf8.firstIndex { $0 != UInt8(ascii: "/") } ?? text.endIndex)...]
    }

    /// The text without slashes at either end.
    static func trimmed(_ text: String) -> Substring {
        var rest = trimmedStart(text)
        while rest.utf8.last == UInt8(ascii: "/") { rest = Substring(rest.utf8.dropLast()) }
        return rest
    }

    /// The text without slashes at its end.
    static func trimmedEnd(_ text: String) -> Substring {
        var rest = text[...]
        while rest.utf8.last == UInt8(ascii: "/") { rest = Substring(rest.utf8.dropLast()) }
        return rest
    }
}
