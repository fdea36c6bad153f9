extension Parser {
    func call(of callee: Int32) throws(TemplateError) -> Int32 {
        let start = current
        return add(.call, callee, try callArguments(), at: start.start)
    }

    /// Reads arguments in parentheses.
    func callArguments() throws(TemplateError) -> Int32 {
        let open = current
        try expect(.leftParenthesis)
        let arguments = try arguments(until: .rightParenthesis, open: open)
        try expect(.rightParenthesis)
        return arguments
    }

    /// Reads arguments up to a token.
    func arguments(until end: TokenKind, open: Token) throws(TemplateError) -> Int32 {
        var list = NodeList(), hasKeywords = false, hasSpread = false, hasSpreadKeywords = false
        while current.kind != end {
            if !list.isEmpty {
                try expect(.comma)
                if current.kind == end { break }
            }
            let place = current.start
            let isValid: Bool, argument: Int32
            switch current.kind {
            case .multiply:
                isValid = !hasSpread && !hasSpreadKeywords
                hasSpread = true
                if isValid { try advance() }
                argument = isValid ? add(.spreadArgument, try expression(), at: place) : -1
            case .power:
                isValid = !hasSpreadKeywords
                hasSpreadKeywords = true
                if isValid { try advance() }
                argument = isValid ? add(.spreadKeywords, try expression(), at: place) : -1
            default:
                let isKeyword = current.kind == .name ? try look().kind == .assign : false
                isValid = isKeyword ? !hasSpreadKeywords : !hasSpread && !hasSpreadKeywords && !hasKeywords
                if isKeyword { hasKeywords = true }
                argument = isValid ? isKeyword ? try keywordArgument() : try expression() : -1
            }
            guard isValid else { throw failure("invalid syntax for function call expression", at: open.start, to: current.end) }
            append(argument, to: &list)
        }
        return list.first
    }

    private func keywordArgument() throws(TemplateError) -> Int32 {
        let name = current
        try advance()
        try advance()
        return add(.keywordArgument, name.symbol, try expression(), at: name.start)
    }

    /// Reads filters behind a value, or, for blocks, behind nothing.
    func filters(of value: Int32, startsInline: Bool = false) throws(TemplateError) -> Int32 {
        var value = value, startsInline = startsInline
        while current.kind == .pipe || startsInline {
            if !startsInline { try advance() }
            startsInline = false
            let token = current
            let name = try dottedName()
            let arguments = current.kind == .leftParenthesis ? try callArguments() : -1
            value = add(.filter, value, arguments, name, at: token.start)
        }
        return value
    }

    /// Reads `is` and a test, with an argument that may stand without parentheses.
    func test(of value: Int32) throws(TemplateError) -> Int32 {
        let position = current.start
        try advance()
        let isNegated = try skip(.not)
        let name = try dottedName()
        var arguments: Int32 = -1
        switch current.kind {
        case .leftParenthesis: arguments = try callArguments()
        case .name, .string, .integer, .float, .leftBracket, .leftBrace:
            if isAt(.else) || isAt(.or) || isAt(.and) { break }
            if isAt(.is) { throw failure("You cannot chain multiple tests with is") }
            arguments = try postfix(primary())
        default: break
        }
        let test = add(.test, value, arguments, name, at: position)
        return isNegated ? add(.not, test, at: position) : test
    }

    /// Reads a name that may have dots in it.
    private func dottedName() throws(TemplateError) -> Int32 {
        let first = try expect(.name).symbol
        guard current.kind == .dot else { return first }
        var name = lexer.symbols[first]
        while try skip(.dot) { name += "." + lexer.symbols[try expect(.name).symbol] }
        return lexer.symbols.intern(name)
    }
}
