/// The pieces of a template as Jinja2's lexer sees them, white space and comments included.
///
/// Reference: jinja2/environment.py, `Environment.lex`.
enum TokenListing {
    /// Lists the pieces with their lines.
    static func list(
        _ source: String, name: String?, syntax: TemplateSyntax, rules: DelimiterRules
    ) throws(TemplateError) -> [(line: Int, type: String, text: String)] {
        let text = SourceText(source, keepsTrailingNewline: syntax.keepTrailingNewline)
        let result = text.bytes.withUnsafeBufferPointer {
            bytes -> Result<[(line: Int, type: String, text: String)], TemplateError> in
            do throws(TemplateError) {
                let start = bytes.baseAddress.unsafelyUnwrapped
                var lexer = Lexer(start, count: text.count, syntax: syntax, rules: rules, name: name)
                lexer.pieces = []
                while try lexer.next().kind != .endOfTemplate {}
                var line = 1, place = 0
                return .success(
                    (lexer.pieces ?? []).map { piece in
                        while place < piece.start {
                            if bytes[place] == 0x0A { line += 1 }
                            place += 1
                        }
                        let slice = UnsafeBufferPointer(rebasing: bytes[piece.start..<piece.end])
                        return (line, piece.piece.rawValue, String(decoding: slice, as: UTF8.self))
                    })
            } catch { return .failure(error) }
        }
        return try result.get()
    }
}
