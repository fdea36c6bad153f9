extension Parser {
    /// A fault of the text at an offset in bytes.
    func fault(_ message: String, _ offset: Int, _ kind: JSONError.Kind = .syntax) -> JSONError {
        var (characters, line, column) = (0, 1, 1)
        for byte in bytes[..<min(offset, bytes.count)] {
            if byte & 0xC0 == 0x80 { continue }
            characters += 1
            column += 1
            if byte == 0x0A { (line, column) = (line + 1, 1) }
        }
        return JSONError(kind, message, at: .init(offset: characters, line: line, column: column))
    }
}
