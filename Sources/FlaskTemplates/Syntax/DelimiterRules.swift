/// What may begin a tag, in the order in which it is tried at a place: the longest delimiter first.
///
/// Reference: jinja2/lexer.py, `compile_rules`.
struct DelimiterRules: Sendable {
    /// What a delimiter begins.
    enum Kind: UInt8, Sendable { case block, comment, lineComment, lineStatement, variable }

    struct Rule: Sendable {
        let kind: Kind
        let text: [UInt8]
    }

    let rules: [Rule]
    let blockStart: [UInt8]
    let blockEnd: [UInt8]
    let variableEnd: [UInt8]
    let commentEnd: [UInt8]
    let hasLineRules: Bool
    /// Which bytes begin a delimiter.
    let starts: [Bool]

    init(_ syntax: TemplateSyntax) {
        var rules = [
            Rule(kind: .comment, text: Array(syntax.commentStart.utf8)),
            Rule(kind: .block, text: Array(syntax.blockStart.utf8)),
            Rule(kind: .variable, text: Array(syntax.variableStart.utf8)),
        ]
        if let prefix = syntax.lineStatementPrefix { rules.append(Rule(kind: .lineStatement, text: Array(prefix.utf8))) }
        if let prefix = syntax.lineCommentPrefix { rules.append(Rule(kind: .lineComment, text: Array(prefix.utf8))) }
        // Delimiters of one length go by the names of their kinds, from the last in the alphabet to the first.
        rules.sort { ($0.text.count, $0.kind.rawValue) > ($1.text.count, $1.kind.rawValue) }
        self.rules = rules.filter { !$0.text.isEmpty }
        blockStart = Array(syntax.blockStart.utf8)
        blockEnd = Array(syntax.blockEnd.utf8)
        variableEnd = Array(syntax.variableEnd.utf8)
        commentEnd = Array(syntax.commentEnd.utf8)
        hasLineRules = syntax.lineStatementPrefix != nil || syntax.lineCommentPrefix != nil
        var starts = [Bool](repeating: false, count: 256)
        for rule in self.rules where rule.kind != .lineStatement && rule.kind != .lineComment { starts[Int(rule.text[0])] = true }
        self.starts = starts
    }
}
