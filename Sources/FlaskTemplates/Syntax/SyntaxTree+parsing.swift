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
        try parse(source, isExpression: false, name: name, syntax: syntax, rules: rules, extensions: extensions, spans: nil)
    }

    /// Parses an expression that stands alone.
    static func parse(
        expression source: String, syntax: TemplateSyntax, rules: DelimiterRules, extensions: SyntaxExtensions
    ) throws(TemplateError) -> SyntaxTree {
        try parse(source, isExpression: true, name: nil, syntax: syntax, rules: rules, extensions: extensions, spans: nil)
    }

    /// Parses a template or an expression, and notes where its nodes end if that is wanted.
    static func parse(
        _ source: String, isExpression: Bool, name: String?, syntax: TemplateSyntax, rules: DelimiterRules,
        extensions: SyntaxExtensions, spans: NodeSpans?
    ) throws(TemplateError) -> SyntaxTree {
        let text = SourceText(source, keepsTrailingNewline: syntax.keepTrailingNewline)
        let parsed = text.bytes.withUnsafeBufferPointer { bytes -> Result<(SyntaxTree, [UInt8]), TemplateError> in
            do throws(TemplateError) {
                let start = bytes.baseAddress.unsafelyUnwrapped
                let lexer = Lexer(start, count: text.count, syntax: syntax, rules: rules, name: name)
                let parser = try Parser(lexer, extensions: extensions, spans: spans)
                let root = isExpression ? try parser.wholeExpression() : try parser.wholeTemplate()
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

extension Parser {
    fileprivate func wholeTemplate() throws(TemplateError) -> Int32 {
        try advance()
        return try body()
    }

    fileprivate func wholeExpression() throws(TemplateError) -> Int32 {
        lexer.mode = .variable
        try advance()
        let value = try expression()
        guard current.kind == .endOfTemplate else { throw failure("chunk after expression") }
        return value
    }
}
