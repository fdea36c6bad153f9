/// Breaks text into lines of a width.
enum TextWrap {
    /// The lines of one paragraph; spaces inside of a line stay as they are.
    static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = [], line = "", gap = ""
        for word in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
            if word.isEmpty {
                gap += " "
                continue
            }
            if !line.isEmpty && line.count + gap.count + word.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : gap + word
            gap = " "
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// The lines of a text whose paragraphs stand apart by empty lines, which stay.
    static func paragraphs(_ text: String, width: Int) -> [String] {
        var paragraphs: [String] = [""]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) { paragraphs.append("") } else { paragraphs[paragraphs.count - 1] += "\(line)\n" }
        }
        let wrapped = paragraphs.filter { !$0.isEmpty }.map { lines($0, width: width) }
        return Array(wrapped.joined(separator: [""]))
    }

    /// The first sentence of a text, or as much of it as fits.
    ///
    /// Reference: click/utils.py, make_default_short_help.
    static func summary(_ text: String, width: Int) -> String {
        let paragraph = text.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.allSatisfy(\.isWhitespace) }
        var kept: [Substring] = [], length = 0
        let words = paragraph.joined(separator: " ").split(whereSeparator: \.isWhitespace)
        for word in words {
            length += word.count + (kept.isEmpty ? 0 : 1)
            if length > width { break }
            kept.append(word)
            if word.hasSuffix(".") { return kept.joined(separator: " ") }
        }
        if kept.count == words.count { return kept.joined(separator: " ") }
        while !kept.isEmpty, kept.joined(separator: " ").count + 3 > width { kept.removeLast() }
        return kept.joined(separator: " ") + "..."
    }
}
