extension Parser {
    /// Reads statements and data until a tag ends them, which is then the current token.
    ///
    /// - Parameter ends: what ends them; the end of the template if it is not given.
    /// - Returns: the first of them.
    /// - Throws: an error of kind `syntax` or `assertion`.
    func body(until ends: EndTags? = nil) throws(TemplateError) -> Int32 {
        var list = NodeList()
        if let ends { openEnds.append(ends) }
        while true {
            switch current.kind {
            case .data:
                try appendData(to: &list)
            case .variableBegin:
                let start = current.start
                try advance()
                let value = try tuple()
                append(add(.output, value, at: start), to: &list)
                try expect(.variableEnd)
            case .blockBegin:
                try advance()
                if let ends, current.kind == .name, ends.contains(current.symbol) {
                    openEnds.removeLast()
                    return list.first
                }
                try statement(into: &list)
                try expect(.blockEnd)
            default:
                guard ends == nil else { throw failure(unknownTag: nil, looking: endNames) }
                return list.first
            }
        }
    }

    private func appendData(to list: inout NodeList) throws(TemplateError) {
        let token = current
        try advance()
        append(text(token), to: &list)
    }

    /// The node of template data, with newlines as the environment wants them.
    private func text(_ token: Token) -> Int32 {
        let data = lexer.text(token)
        guard lexer.syntax.newlineSequence != "\n", data.contains(0x0A) else {
            return add(.text, token.start, token.end - token.start, at: token.start)
        }
        let (start, length) = keep(lexer.withNewlines(Array(data)))
        return add(.text, start, length, at: token.start)
    }

    /// Reads a body between its tags: the rest of the opening tag, and what follows up to the end, which is then current.
    func block(until ends: EndTags) throws(TemplateError) -> Int32 {
        // A colon may end the tag, as in Python.
        if current.kind == .colon { try advance() }
        try expect(.blockEnd)
        return try deeper { parser throws(TemplateError) in try parser.body(until: ends) }
    }

    /// Reads a body, and goes on behind the tag that ends it.
    func wholeBlock(until ends: EndTags) throws(TemplateError) -> Int32 {
        let body = try block(until: ends)
        try advance()
        return body
    }

    /// Reads one statement, whose name is the current token.
    private func statement(into list: inout NodeList) throws(TemplateError) {
        guard current.kind == .name else { throw failure("tag name expected") }
        let tag = current
        openTags.append(tag.symbol)
        let isKnown = try knownStatement(tag, into: &list)
        openTags.removeLast()
        if !isKnown { throw failure(unknownTag: tag, looking: endNames) }
    }

    private func knownStatement(_ tag: Token, into list: inout NodeList) throws(TemplateError) -> Bool {
        switch Keyword(rawValue: tag.symbol) {
        case .for: append(try forLoop(), to: &list)
        case .if: append(try ifElse(), to: &list)
        case .set: append(try set(), to: &list)
        case .with: append(try with(), to: &list)
        case .block: append(try namedBlock(), to: &list)
        case .extends: append(try extends(), to: &list)
        case .include: append(try include(), to: &list)
        case .import: append(try importAs(), to: &list)
        case .from: append(try importFrom(), to: &list)
        case .macro: append(try macro(), to: &list)
        case .call: append(try callBlock(), to: &list)
        case .filter: append(try filterBlock(), to: &list)
        case .autoescape: append(try autoescape(), to: &list)
        case .print: try print(into: &list)
        default: return try extensionStatement(tag, into: &list)
        }
        return true
    }

    private func extensionStatement(_ tag: Token, into list: inout NodeList) throws(TemplateError) -> Bool {
        switch Keyword(rawValue: tag.symbol) {
        case .do where extensions.hasDo:
            try advance()
            append(add(.expressionStatement, try tuple(), at: tag.start), to: &list)
        case .break where extensions.hasLoopControls, .continue where extensions.hasLoopControls:
            try advance()
            append(add(tag.symbol == Keyword.break.rawValue ? .breakLoop : .continueLoop, at: tag.start), to: &list)
        case .debug where extensions.hasDebug:
            try advance()
            append(add(.debug, at: tag.start), to: &list)
        case .trans:
            guard let translation = extensions.translation else { return try ownTag(tag, into: &list) }
            try trans(translation, into: &list)
        default: return try ownTag(tag, into: &list)
        }
        return true
    }

    /// Reads a tag of the application's own, as a call of its function: its arguments, and its body as `caller`.
    private func ownTag(_ tag: Token, into list: inout NodeList) throws(TemplateError) -> Bool {
        guard !extensions.tags.isEmpty else { return false }
        let name = lexer.symbols[tag.symbol]
        guard let index = extensions.tags.firstIndex(where: { $0.name == name }) else { return false }
        try advance()
        let callee = add(.extensionTag, Int32(truncatingIfNeeded: index), at: tag.start)
        let call = add(.call, callee, try arguments(until: .blockEnd, open: tag), at: tag.start)
        if let end = extensions.tags[index].end {
            let signature = add(.signature, at: tag.start)
            let body = try wholeBlock(until: .own(lexer.symbols.intern(end)))
            append(add(.callBlock, call, signature, body, at: tag.start), to: &list)
        } else {
            append(add(.output, call, at: tag.start), to: &list)
        }
        return true
    }
}
