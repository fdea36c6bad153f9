extension Lexer {
    /// Where a tag begins.
    struct TagStart {
        enum Kind { case block, variable, comment, raw, lineStatement, lineComment }
        enum Sign { case none, strip, keep }

        var kind: Kind
        var start: Int
        /// Behind the delimiter and its sign; of raw, behind the whole tag.
        var end: Int
        var sign = Sign.none
    }

    /// Template data up to the next tag, or that tag's beginning.
    mutating func nextData() throws(TemplateError) -> Token {
        while true {
            let start = position
            guard let tag = findTag(from: start) else {
                position = count
                note(.data, start, count, evenIfEmpty: false)
                if start < count { return token(.data, start, count) }
                return token(.endOfTemplate, count, count)
            }
            let end = stripped(start, tag.start, sign: tag.sign, isVariable: tag.kind == .variable)
            note(.data, start, end, evenIfEmpty: false)
            startsLine = bytes[tag.end - 1] == 0x0A
            position = tag.end
            if let begin = beginToken(tag) {
                pending = begin
                if end > start { return token(.data, start, end) }
                return try next()
            }
            let data = end > start ? token(.data, start, end) : nil
            let raw = try skip(tag)
            if let data {
                if let raw { pending = raw }
                return data
            }
            if let raw { return raw }
        }
    }

    func token(_ kind: TokenKind, _ start: Int, _ end: Int) -> Token {
        Token(kind: kind, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))
    }

    private mutating func beginToken(_ tag: TagStart) -> Token? {
        switch tag.kind {
        case .block:
            note(.blockBegin, tag.start, tag.end)
            return token(.blockBegin, tag.start, tag.end)
        case .lineStatement:
            note(.lineStatementBegin, tag.start, tag.end)
            var begin = token(.blockBegin, tag.start, tag.end)
            begin.symbol = Self.lineStatementMark
            return begin
        case .variable:
            note(.variableBegin, tag.start, tag.end)
            return token(.variableBegin, tag.start, tag.end)
        case .comment, .raw, .lineComment: return nil
        }
    }

    /// Skips a comment, or takes the text of a raw block.
    private mutating func skip(_ tag: TagStart) throws(TemplateError) -> Token? {
        switch tag.kind {
        case .comment:
            note(.commentBegin, tag.start, tag.end)
            try skipComment(tag)
        case .lineComment:
            note(.lineCommentBegin, tag.start, tag.end)
            var end = tag.end
            while end < count, bytes[end] != 0x0A { end += 1 }
            note(.lineComment, tag.end, end, evenIfEmpty: false)
            note(.lineCommentEnd, end, end)
            position = end
            startsLine = false
        default:
            note(.rawBegin, tag.start, tag.end)
            return try rawText(tag)
        }
        return nil
    }

    /// Where the data before a tag ends after white space was taken off.
    private func stripped(_ start: Int, _ end: Int, sign: TagStart.Sign, isVariable: Bool) -> Int {
        switch sign {
        case .strip:
            var end = end
            while true {
                let length = Whitespace.length(bytes, before: end, from: start)
                if length == 0 { return end }
                end -= length
            }
        case .keep: return end
        case .none:
            guard syntax.lstripBlocks, !isVariable else { return end }
            var line = end
            while line > start, bytes[line - 1] != 0x0A { line -= 1 }
            guard line < end, line > start || startsLine, skipWhitespace(line) >= end else { return end }
            return line
        }
    }

    private mutating func skipComment(_ tag: TagStart) throws(TemplateError) {
        var index = tag.end
        while index < count {
            if has(rules.commentEnd, at: index) {
                let isSigned = index > tag.end && (bytes[index - 1] == 0x2B || bytes[index - 1] == 0x2D)
                let start = isSigned ? index - 1 : index
                note(.comment, tag.end, start, evenIfEmpty: false)
                endTag(index + rules.commentEnd.count, sign: isSigned ? bytes[index - 1] : 0)
                note(.commentEnd, start, position)
                return
            }
            index += 1
        }
        // A comment that begins where the text ends is none; Jinja2 has it so.
        position = count
        if tag.end < count { throw failure("Missing end of comment tag", at: tag.start, to: tag.end) }
    }

    /// Moves behind the end of a tag and the white space that goes with it.
    mutating func endTag(_ end: Int, sign: UInt8) {
        switch sign {
        case 0x2D: position = skipWhitespace(end)
        case 0x2B: position = end
        default: position = syntax.trimBlocks && bytes[end] == 0x0A && end < count ? end + 1 : end
        }
        startsLine = bytes[position - 1] == 0x0A
    }

    private mutating func rawText(_ tag: TagStart) throws(TemplateError) -> Token? {
        var index = tag.end
        while index < count {
            if has(rules.blockStart, at: index), let end = endOfRaw(index) {
                let dataEnd = stripped(tag.end, index, sign: end.sign, isVariable: false)
                note(.data, tag.end, dataEnd, evenIfEmpty: false)
                let start = index
                endTag(end.end, sign: end.closing)
                note(.rawEnd, start, position)
                return dataEnd > tag.end ? token(.data, tag.end, dataEnd) : nil
            }
            index += 1
        }
        position = count
        if tag.end < count { throw failure("Missing end of raw directive", at: tag.end, from: tag.start) }
        return nil
    }

    /// Reads `{% endraw %}` at a place; where its delimiter ends, and both signs.
    private func endOfRaw(_ start: Int) -> (end: Int, sign: TagStart.Sign, closing: UInt8)? {
        var index = start + rules.blockStart.count
        let sign = Self.sign(bytes[index])
        if sign != .none { index += 1 }
        index = skipWhitespace(index)
        guard has(Self.endraw, at: index) else { return nil }
        return closing(index + Self.endraw.count).map { ($0.end, sign, $0.sign) }
    }

    /// The end of a statement behind its last word: blanks, an optional sign, and the delimiter, which may begin with a blank.
    func closing(_ start: Int) -> (end: Int, sign: UInt8)? {
        var index = skipWhitespace(start)
        while index >= start {
            let sign = bytes[index]
            if sign == 0x2B || sign == 0x2D, has(rules.blockEnd, at: index + 1) {
                return (index + 1 + rules.blockEnd.count, sign)
            }
            if has(rules.blockEnd, at: index) { return (index + rules.blockEnd.count, 0) }
            index -= 1
        }
        return nil
    }

    static func sign(_ byte: UInt8) -> TagStart.Sign { byte == 0x2D ? .strip : byte == 0x2B ? .keep : .none }

    static let raw = Array("raw".utf8), endraw = Array("endraw".utf8)
}
