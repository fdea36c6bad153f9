extension SyntaxTree {
    /// Parses a template.
    ///
    /// - Parameters:
    ///   - source: the text.
    ///   - name: the template's name, for errors.
    ///   - syntax: how templates are written.
    ///   - rules: the delimiters of that syntax.
    ///   - extensions: the tags that are enabled.
    /// - Returns: the tree.
    /// - Throws: an error of kind `syntax` or `assertion` with its line.
    static func parse(
        _ source: String, name: String?, syntax: TemplateSyntax, rules: DelimiterRules, extensions: SyntaxExtensions
    ) throws(TemplateError) -> SyntaxTree {
        let text = SourceText(source, keepsTrailingNewline: syntax.keepTrailingNewline)
        return try build(text, name: name, syntax: syntax, rules: rules, extensions: extensions) { parser throws(TemplateError) in
            try parser.advance()
            return try parser.body()
        }
    }

    /// Parses an expression that stands alone.
    static func parse(
        expression source: String, syntax: TemplateSyntax, rules: DelimiterRules, extensions: SyntaxExtensions
    ) throws(TemplateError) -> SyntaxTree {
        let text = SourceText(source, keepsTrailingNewline: syntax.keepTrailingNewline)
        return try build(text, name: nil, syntax: syntax, rules: rules, extensions: extensions) { parser throws(TemplateError) in
            parser.lexer.mode = .variable
            try parser.advance()
            let value = try parser.expression()
            guard parser.current.kind == .endOfTemplate else { throw parser.failure("chunk after expression") }
            return value
        }
    }

    private static func build(
        _ text: SourceText, name: String?, syntax: TemplateSyntax, rules: DelimiterRules, extensions: SyntaxExtensions,
        _ read: (Parser) throws(TemplateError) -> Int32
    ) throws(TemplateError) -> SyntaxTree {
        let parsed = text.bytes.withUnsafeBufferPointer { bytes -> Result<(SyntaxTree, [UInt8]), TemplateError> in
            do throws(TemplateError) {
                let start = bytes.baseAddress.unsafelyUnwrapped
                let lexer = Lexer(start, count: text.count, syntax: syntax, rules: rules, name: name)
                let parser = try Parser(lexer, extensions: extensions)
                let root = try read(parser)
                let tree = SyntaxTree(
                    bytes: [], sourceCount: text.count, nodes: parser.nodes, root: root, symbols: parser.lexer.symbols.all,
                    name: name)
                return .success((tree, parser.extra))
            } catch { return .failure(error) }
        }
        var (tree, extra) = try parsed.get()
        tree.bytes = text.bytes
        if !extra.isEmpty {
            tree.bytes.replaceSubrange(text.count..<text.count, with: extra)
        }
        return tree
    }
}
