extension Lexer {
    /// The next token inside a tag.
    mutating func nextInTag() throws(TemplateError) -> Token {
        while true {
            let start = position, byte = bytes[start]
            if mayEnd(byte), brackets.isEmpty, let end = tagEnd() { return end }
            guard start < count else { return token(.endOfTemplate, count, count) }
            if Whitespace.length(bytes, at: start) > 0 {
                position = byte == 0x20 && bytes[start + 1] > 0x20 && bytes[start + 1] < 0x80 ? start + 1 : skipWhitespace(start)
                note(.whitespace, start, position)
                continue
            }
            switch byte {
            case 0x61...0x7A, 0x41...0x5A, 0x5F: return try nameToken()
            case 0x30...0x39: return numberToken()
            case 0x22, 0x27: if let string = stringToken(byte) { return string }
            case 0x80...: if let name = try wideNameToken() { return name }
            default: if let sign = try operatorToken(byte) { return sign }
            }
            throw unexpected(at: start)
        }
    }

    private func unexpected(at index: Int) -> TemplateError {
        let text = String(decoding: UnsafeBufferPointer(start: bytes, count: index), as: UTF8.self)
        let rest = String(decoding: UnsafeBufferPointer(start: bytes + index, count: min(4, count - index)), as: UTF8.self)
        let character = rest.unicodeScalars.first.map(String.init) ?? ""
        let shown = character == "'" ? "\"'\"" : "'\(character == "\\" ? "\\\\" : character)'"
        return failure("unexpected char \(shown) at \(text.unicodeScalars.count)", at: index)
    }

    /// Whether the end of the tag may begin with a byte; any byte may where delimiters are the application's own.
    @inline(__always)
    private func mayEnd(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x25, 0x7D, 0x2D, 0x2B: true
        default: !isUsual
        }
    }

    /// The end of the tag, if it stands here.
    private mutating func tagEnd() -> Token? {
        switch mode {
        case .block: delimiterEnd(.blockEnd)
        case .variable: delimiterEnd(.variableEnd)
        case .lineStatement: lineEnd()
        case .data: nil
        }
    }

    /// How long the delimiter is that ends the tag, if it stands at a place.
    @inline(__always)
    private func endLength(_ kind: TokenKind, at index: Int) -> Int? {
        if isUsual {
            // The zeros behind the text are no delimiter.
            return bytes[index] == (kind == .blockEnd ? 0x25 : 0x7D) && bytes[index + 1] == 0x7D ? 2 : nil
        }
        let delimiter = kind == .blockEnd ? rules.blockEnd : rules.variableEnd
        return has(delimiter, at: index) ? delimiter.count : nil
    }

    private mutating func delimiterEnd(_ kind: TokenKind) -> Token? {
        let start = position, first = bytes[start]
        if first == 0x2D || first == 0x2B && kind == .blockEnd, let length = endLength(kind, at: start + 1) {
            endTag(start + 1 + length, sign: first)
        } else if let length = endLength(kind, at: start) {
            let end = start + length
            if kind == .blockEnd { endTag(end, sign: 0) } else { position = end; startsLine = bytes[end - 1] == 0x0A }
        } else {
            return nil
        }
        mode = .data
        note(kind == .blockEnd ? .blockEnd : .variableEnd, start, position)
        return token(kind, start, position)
    }

    /// The end of a line statement: white space through the last newline of it, or the end of the template.
    private mutating func lineEnd() -> Token? {
        let start = position, blank = skipWhitespace(start)
        var end = blank
        if blank < count {
            while end > start, bytes[end - 1] != 0x0A { end -= 1 }
            guard end > start else { return nil }
        }
        position = end
        startsLine = end > start ? bytes[end - 1] == 0x0A : false
        mode = .data
        note(.lineStatementEnd, start, end)
        return token(.blockEnd, start, end)
    }

    private mutating func nameToken() throws(TemplateError) -> Token {
        let start = position
        var end = start, hash = SymbolTable.seed
        repeat {
            hash = SymbolTable.hash(hash, bytes[end])
            end &+= 1
        } while Self.isNameByte(bytes[end])
        if bytes[end] >= 0x80, end < count { return try wideName(start) }
        position = end
        var token = token(.name, start, end)
        token.symbol = symbols.intern(UnsafeBufferPointer(start: bytes + start, count: end - start), hash)
        note(.name, start, end)
        return token
    }

    mutating func name(_ start: Int, _ end: Int) -> Token {
        var token = token(.name, start, end)
        token.symbol = symbols.intern(UnsafeBufferPointer(start: bytes + start, count: end - start))
        note(.name, start, end)
        return token
    }

    @inline(__always)
    static func isNameByte(_ byte: UInt8) -> Bool {
        let folded = byte | 0x20
        return folded >= 0x61 && folded <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x5F
    }

    private mutating func operatorToken(_ byte: UInt8) throws(TemplateError) -> Token? {
        let start = position
        guard let (kind, length) = Self.operatorAt(byte, bytes[start + 1]) else { return nil }
        switch byte {
        case 0x28: brackets.append(0x29)
        case 0x5B: brackets.append(0x5D)
        case 0x7B: brackets.append(0x7D)
        case 0x29, 0x5D, 0x7D:
            let shown = Character(Unicode.Scalar(byte))
            guard let expected = brackets.popLast() else { throw failure("unexpected '\(shown)'", at: start) }
            guard expected == byte else {
                throw failure("unexpected '\(shown)', expected '\(Character(Unicode.Scalar(expected)))'", at: start)
            }
        default: break
        }
        position = start + length
        note(.operatorSign, start, position)
        return token(kind, start, position)
    }

    private static func operatorAt(_ first: UInt8, _ second: UInt8) -> (TokenKind, Int)? {
        switch (first, second) {
        case (0x2F, 0x2F): (.floorDivide, 2)
        case (0x2A, 0x2A): (.power, 2)
        case (0x3D, 0x3D): (.equal, 2)
        case (0x21, 0x3D): (.notEqual, 2)
        case (0x3E, 0x3D): (.greaterOrEqual, 2)
        case (0x3C, 0x3D): (.lessOrEqual, 2)
        default: single(first).map { ($0, 1) }
        }
    }

    @inline(__always)
    private static func single(_ byte: UInt8) -> TokenKind? {
        switch byte {
        case 0x25: .modulo
        case 0x28: .leftParenthesis
        case 0x29: .rightParenthesis
        case 0x2A: .multiply
        case 0x2B: .add
        case 0x2C: .comma
        case 0x2D: .subtract
        case 0x2E: .dot
        case 0x2F: .divide
        case 0x3A: .colon
        case 0x3B: .semicolon
        case 0x3C: .less
        case 0x3D: .assign
        case 0x3E: .greater
        case 0x5B: .leftBracket
        case 0x5D: .rightBracket
        case 0x7B: .leftBrace
        case 0x7C: .pipe
        case 0x7D: .rightBrace
        case 0x7E: .tilde
        default: nil
        }
    }
}
