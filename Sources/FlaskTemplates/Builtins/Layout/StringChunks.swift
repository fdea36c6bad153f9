/// Divides long strings into pieces that fit into lines, each with quotes.
///
/// Reference: Python's pprint.PrettyPrinter._pprint_str and _wrap_bytes_repr.
enum StringChunks {
    /// The pieces of a text: its lines, long ones divided before words.
    static func chunks(of text: String, width: Int, allowance: Int) -> [String] {
        var chunks: [String] = []
        let lines = text.lines(keepingEnds: true)
        for (index, line) in lines.enumerated() {
            let end = index == lines.count - 1 ? allowance : 0
            let whole = Representation.text(of: line)
            if whole.codePointCount <= width - end {
                chunks.append(whole)
            } else {
                appendWords(of: line, width, end, to: &chunks)
            }
        }
        return chunks
    }

    private static func appendWords(of line: String, _ width: Int, _ allowance: Int, to chunks: inout [String]) {
        let words = words(of: line)
        var current = PieceWidth()
        for (index, word) in words.enumerated() {
            var candidate = current
            for scalar in word { candidate.add(scalar) }
            let allowed = index == words.count - 1 ? width - allowance : width
            if candidate.width > allowed {
                if !current.text.isEmpty { chunks.append(Representation.text(of: String(current.text))) }
                current = PieceWidth()
                for scalar in word { current.add(scalar) }
            } else {
                current = candidate
            }
        }
        if !current.text.isEmpty { chunks.append(Representation.text(of: String(current.text))) }
    }

    /// The words of a line, each with the whitespace behind it.
    private static func words(of line: String) -> [Substring.UnicodeScalarView] {
        var words: [Substring.UnicodeScalarView] = []
        let scalars = line.unicodeScalars
        var (start, wasSpace) = (scalars.startIndex, false)
        for index in scalars.indices {
            let isSpace = scalars[index].isSpace
            if wasSpace && !isSpace {
                words.append(scalars[start..<index])
                start = index
            }
            wasSpace = isSpace
        }
        if start < scalars.endIndex { words.append(scalars[start...]) }
        return words
    }

    /// The pieces of bytes, in steps of four.
    static func chunks(of bytes: [UInt8], width: Int, allowance: Int) -> [String] {
        var chunks: [String] = []
        var current: [UInt8] = []
        let last = bytes.count / 4 * 4
        for position in stride(from: 0, to: bytes.count, by: 4) {
            let part = bytes[position..<min(position + 4, bytes.count)]
            let allowed = position == last ? width - allowance : width
            if Representation.bytes(current + part).utf8.count > allowed {
                if !current.isEmpty { chunks.append(Representation.bytes(current)) }
                current = Array(part)
            } else {
                current += part
            }
        }
        if !current.isEmpty { chunks.append(Representation.bytes(current)) }
        return chunks
    }
}

/// A piece of a string, and how long its representation is.
private struct PieceWidth {
    private(set) var text = String.UnicodeScalarView()
    private var plainWidth = 2
    private var singleQuotes = 0
    private var hasDoubleQuote = false

    /// The length with quotes around it; single ones are escaped where both kinds occur.
    var width: Int { plainWidth + (hasDoubleQuote ? singleQuotes : 0) }

    mutating func add(_ scalar: Unicode.Scalar) {
        text.append(scalar)
        switch scalar {
        case "'":
            singleQuotes += 1
            plainWidth += 1
        case "\"":
            hasDoubleQuote = true
            plainWidth += 1
        case "\\", "\n", "\r", "\t": plainWidth += 2
        default: plainWidth += scalar.isPrintable ? 1 : Representation.escape(scalar.value).utf8.count
        }
    }
}
