/// Divides a text into what may not be divided further when it is wrapped: words, parts of words up to a hyphen, blanks.
///
/// Reference: the expression wordsep_re of Python's textwrap module.
struct WordChunks {
    private let text: [Unicode.Scalar]
    /// Where the run of hyphens ends that was looked at last.
    private var runEnd = 0

    private init(_ text: [Unicode.Scalar]) { self.text = text }

    /// The chunks, one behind the other.
    static func chunks(of text: [Unicode.Scalar], splitsAtHyphens: Bool) -> [Range<Int>] {
        var splitter = WordChunks(text)
        var chunks: [Range<Int>] = []
        var start = 0
        while start < text.count {
            let end = splitsAtHyphens ? splitter.end(from: start) : splitter.runEnd(from: start)
            chunks.append(start..<end)
            start = end
        }
        return chunks
    }

    /// The end of a run of blanks, or of what lies between blanks.
    private func runEnd(from start: Int) -> Int {
        let isBlank = Self.isBlank(text[start])
        var end = start + 1
        while end < text.count && Self.isBlank(text[end]) == isBlank { end += 1 }
        return end
    }

    private mutating func end(from start: Int) -> Int {
        if Self.isBlank(text[start]) { return runEnd(from: start) }
        if let end = dashEnd(at: start) { return end }
        var position = start + 1
        while position < text.count {
            if isHyphenInWord(at: position) { return position + 1 }
            if Self.isBlank(text[position]) || dashEnd(at: position) != nil { return position }
            position += 1
        }
        return position
    }

    /// The end of the dash of several hyphens between words at a position.
    private mutating func dashEnd(at position: Int) -> Int? {
        guard position > 0, text[position] == "-", Self.isWordOrPunctuation(text[position - 1]) else { return nil }
        if position >= runEnd {
            runEnd = position
            while runEnd < text.count && text[runEnd] == "-" { runEnd += 1 }
        }
        guard runEnd - position >= 2, runEnd < text.count, text[runEnd].isWordCharacter else { return nil }
        return runEnd
    }

    /// Whether a hyphen stands between letters so that the word may be divided behind it.
    private func isHyphenInWord(at position: Int) -> Bool {
        guard text[position] == "-", isLetter(position - 1), isLetter(position + 1) else { return false }
        guard isLetter(position - 2) || (isHyphen(position - 2) && isLetter(position - 3)) else { return false }
        return isLetter(position + 2) || (isHyphen(position + 2) && isLetter(position + 3))
    }

    private func isHyphen(_ position: Int) -> Bool { text.indices.contains(position) && text[position] == "-" }

    private func isLetter(_ position: Int) -> Bool {
        guard text.indices.contains(position) else { return false }
        return text[position].isWordCharacter && text[position].decimalDigit == nil
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value >= 0x09 && scalar.value <= 0x0d) || scalar == " "
    }

    private static func isWordOrPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "!", "\"", "'", "&", ".", ",", "?": true
        default: scalar.isWordCharacter
        }
    }
}

extension Unicode.Scalar {
    /// Whether Python's regular expressions count it as a part of a word (`\w`).
    var isWordCharacter: Bool { isLetter || isNumeric || self == "_" }
}
