/// Fills lines with words up to a width.
///
/// Reference: Python's textwrap.TextWrapper, with the settings that Jinja2's `wordwrap` gives it.
struct TextWrapper {
    let width: Int
    /// Whether a word that is longer than a line is cut.
    var breaksLongWords = true
    /// Whether words may be divided after hyphens.
    var splitsAtHyphens = true
    /// Whether long words are rather cut after a hyphen.
    var breaksAfterHyphens = true

    init(width: Int) { self.width = width }

    /// Wraps every line of a text; the function gives what is written of one.
    func wrap(_ text: String, newline: String, _ transform: (String) -> String) throws -> String {
        var output = ""
        for (index, line) in text.lines(keepingEnds: false).enumerated() {
            if index > 0 { output += newline }
            let content = Array(line.unicodeScalars)
            for (position, range) in try wrap(content).enumerated() {
                if position > 0 { output += newline }
                var part = String.UnicodeScalarView()
                part.append(contentsOf: content[range])
                output += transform(String(part))
                try Limits.checkText(output.utf8.count)
            }
            try Limits.checkText(output.utf8.count)
        }
        return output
    }

    /// Where the lines are that one line becomes.
    func wrap(_ text: [Unicode.Scalar]) throws -> [Range<Int>] {
        if width <= 0 { throw TemplateError(.value, "invalid width \(width) (must be > 0)") }
        var filling = LineFilling(self, text)
        return filling.run()
    }
}

/// Fills the lines of one text.
private struct LineFilling {
    private let wrapper: TextWrapper
    private let text: [Unicode.Scalar]
    private let chunks: [Range<Int>]
    /// The chunk that comes next, and where the rest of it begins.
    private var index = 0
    private var start = 0

    /// The line that is being filled, where its last piece begins, and how many pieces it has.
    private var line = 0..<0
    private var lastPiece = 0
    private var pieceCount = 0

    init(_ wrapper: TextWrapper, _ text: [Unicode.Scalar]) {
        self.wrapper = wrapper
        self.text = text
        chunks = WordChunks.chunks(of: text, splitsAtHyphens: wrapper.splitsAtHyphens)
        start = chunks.first?.lowerBound ?? 0
    }

    mutating func run() -> [Range<Int>] {
        var lines: [Range<Int>] = []
        while index < chunks.count {
            if !lines.isEmpty && isBlank(start..<chunks[index].upperBound) { advance() }
            line = start..<start
            pieceCount = 0
            while index < chunks.count, line.count + (chunks[index].upperBound - start) <= wrapper.width {
                take(to: chunks[index].upperBound)
                advance()
            }
            if index < chunks.count, chunks[index].upperBound - start > wrapper.width { cutLongWord() }
            if pieceCount > 0 && isBlank(lastPiece..<line.upperBound) {
                line = line.lowerBound..<lastPiece
                pieceCount -= 1
            }
            if pieceCount > 0 { lines.append(line) }
        }
        return lines
    }

    private mutating func advance() {
        index += 1
        start = index < chunks.count ? chunks[index].lowerBound : text.count
    }

    private mutating func take(to end: Int) {
        lastPiece = start
        line = line.lowerBound..<end
        pieceCount += 1
    }

    /// Puts as much of a word onto the line as fits, where it is longer than any line.
    private mutating func cutLongWord() {
        if wrapper.breaksLongWords {
            var end = start + wrapper.width - line.count
            if wrapper.breaksAfterHyphens,
                let hyphen = text[start..<end].lastIndex(of: "-"), hyphen > start,
                text[start..<hyphen].contains(where: { $0 != "-" })
            {
                end = hyphen + 1
            }
            take(to: end)
            start = end
        } else if pieceCount == 0 {
            take(to: chunks[index].upperBound)
            advance()
        }
    }

    private func isBlank(_ range: Range<Int>) -> Bool { text[range].allSatisfy { $0.isSpace } }
}
