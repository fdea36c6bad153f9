extension Parser {
    /// An error at the current token, or at another place.
    func failure(
        _ message: String, at position: Int32? = nil, to end: Int32? = nil, kind: TemplateError.Kind = .syntax
    ) -> TemplateError {
        let start = position ?? current.start
        // There is nothing to show behind the end: the last token is.
        let isCurrent = start == current.start && current.kind != .endOfTemplate
        return lexer.failure(message, at: Int(start), to: Int(end ?? (isCurrent ? current.end : lastEnd)), kind: kind)
    }

    /// The error of a token that is not the one that must follow.
    func unexpected(_ expected: String) -> TemplateError {
        if current.kind == .endOfTemplate { return failure("unexpected end of template, expected '\(expected)'.") }
        return failure("expected token '\(expected)', got '\(describe(current))'")
    }

    /// How messages name a token.
    func describe(_ token: Token) -> String {
        token.kind == .name ? lexer.symbols[token.symbol] : token.kind.description
    }

    /// The error of a tag that there is not, or of a template that ends too early (without a tag).
    ///
    /// Reference: jinja2/parser.py, `Parser._fail_ut_eof`.
    func failure(unknownTag tag: Token?, looking ends: [[String]]) -> TemplateError {
        let name = tag.map(describe)
        var message = name.map { "Encountered unknown tag '\($0)'." } ?? "Unexpected end of template."
        let hint = name.map { NearestName.hint($0, in: tagNames + ends.joined()) } ?? ""
        if let innermost = ends.last {
            let wanted = innermost.map { "'\($0)'" }.joined(separator: " or ")
            if let name, ends.contains(where: { $0.contains(name) }) {
                message +=
                    " You probably made a nesting mistake. Jinja is expecting this tag, but currently looking for \(wanted)."
            } else {
                message += hint
                message += " Jinja was looking for the following tags: \(wanted)."
            }
        } else {
            message += hint
        }
        if let open = openTags.last {
            message += " The innermost block that needs to be closed is '\(lexer.symbols[open])'."
        }
        return failure(message, at: tag?.start)
    }

    /// The tags that may stand here.
    private var tagNames: [String] {
        var keywords: [Keyword] = [
            .for, .if, .set, .with, .block, .extends, .include, .import, .from, .macro, .call, .filter, .autoescape, .print,
        ]
        if extensions.hasDo { keywords.append(.do) }
        if extensions.hasLoopControls { keywords += [.break, .continue] }
        if extensions.hasDebug { keywords.append(.debug) }
        if extensions.translation != nil { keywords.append(.trans) }
        return keywords.map { lexer.symbols[$0.rawValue] } + extensions.tags.map(\.name)
    }

    /// The names of the tags that would end the open bodies.
    var endNames: [[String]] { openEnds.map { $0.symbols.map { lexer.symbols[$0] } } }

    /// What Jinja2 calls a node that nothing can be assigned to.
    func typeName(of node: Int32) -> String {
        switch nodes[Int(node)].kind {
        case .integer, .bigInteger, .float, .string, .boolean, .none: "const"
        case .tuple: "tuple"
        case .list: "list"
        case .dictionary: "dict"
        case .name: "name"
        case .attribute: "getattr"
        case .item: "getitem"
        case .call: "call"
        case .filter: "filter"
        case .test: "test"
        case .conditional: "condexpr"
        case .compare: "compare"
        case .concat: "concat"
        case .not: "not"
        case .negate: "neg"
        case .plus: "pos"
        default: "expression"
        }
    }
}
