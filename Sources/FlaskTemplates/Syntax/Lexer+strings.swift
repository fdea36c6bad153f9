extension Lexer {
    /// The bytes of a token.
    func text(_ token: Token) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + Int(token.start), count: Int(token.end - token.start))
    }

    /// A text with the newlines that the environment wants.
    func withNewlines(_ text: [UInt8]) -> [UInt8] {
        let sequence = Array(syntax.newlineSequence.utf8)
        guard sequence != [0x0A] else { return text }
        return text.reduce(into: []) { result, byte in
            if byte == 0x0A { result += sequence } else { result.append(byte) }
        }
    }

    /// Whether a string differs from what stands between its quotes.
    func needsUnescaping(_ token: Token) -> Bool {
        let text = text(token)
        return text.contains(0x5C) || syntax.newlineSequence != "\n" && text.contains(0x0A)
    }

    /// The text of a string, its escapes replaced as Python does.
    func unescaped(_ token: Token) throws(TemplateError) -> [UInt8] {
        let inner = withNewlines(Array(text(token).dropFirst().dropLast()))
        guard inner.contains(0x5C) else { return inner }
        do { return try StringEscapes.replace(in: inner) } catch {
            throw failure(error.reason, at: Int(token.start), to: Int(token.end))
        }
    }
}
