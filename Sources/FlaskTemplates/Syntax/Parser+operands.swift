extension Parser {
    /// Reads an operand: signs, a value, and what is behind it.
    func unary() throws(TemplateError) -> Int32 {
        guard current.kind == .subtract || current.kind == .add else { return try filtered(postfix(primary())) }
        var signs: [Token] = []
        while current.kind == .subtract || current.kind == .add {
            signs.append(current)
            try advance()
        }
        guard signs.count <= Self.depthLimit else { throw failure("\(signs.count) signs stand in a row; leave them out") }
        var value = try postfix(primary())
        for sign in signs.reversed() { value = add(sign.kind == .subtract ? .negate : .plus, value, at: sign.start) }
        return try filtered(postfix(value))
    }

    /// Reads a name, a literal, or an expression in brackets.
    func primary(withNamespace: Bool = false) throws(TemplateError) -> Int32 {
        let token = current
        switch token.kind {
        case .name: return try name(withNamespace: withNamespace)
        case .string: return try strings()
        case .integer:
            try advance()
            return integer(token)
        case .float:
            try advance()
            return float(token)
        case .leftParenthesis:
            try advance()
            let value = try tuple(isInParentheses: true)
            try expect(.rightParenthesis)
            if let spans { spans.brackets[value] = token.start }
            return value
        case .leftBracket: return try list()
        case .leftBrace: return try dictionary()
        default: throw failure("unexpected '\(describe(token))'")
        }
    }

    private func name(withNamespace: Bool) throws(TemplateError) -> Int32 {
        let token = current
        try advance()
        switch Keyword(rawValue: token.symbol) {
        case .lowerTrue, .upperTrue: return add(.boolean, 1, at: token.start)
        case .lowerFalse, .upperFalse: return add(.boolean, 0, at: token.start)
        case .lowerNone, .upperNone: return add(.none, at: token.start)
        default: break
        }
        guard withNamespace, current.kind == .dot else { return add(.name, token.symbol, at: token.start) }
        try advance()
        return add(.namespaceTarget, token.symbol, try expect(.name).symbol, at: token.start)
    }

    private func list() throws(TemplateError) -> Int32 {
        let start = current.start
        try advance()
        var items = NodeList()
        while current.kind != .rightBracket {
            if !items.isEmpty { try expect(.comma) }
            if current.kind == .rightBracket { break }
            append(try expression(), to: &items)
        }
        try expect(.rightBracket)
        return add(.list, items.first, at: start)
    }

    private func dictionary() throws(TemplateError) -> Int32 {
        let start = current.start
        try advance()
        var pairs = NodeList()
        while current.kind != .rightBrace {
            if !pairs.isEmpty { try expect(.comma) }
            if current.kind == .rightBrace { break }
            let place = current.start, key = try expression()
            try expect(.colon)
            append(add(.pair, key, try expression(), at: place), to: &pairs)
        }
        try expect(.rightBrace)
        return add(.dictionary, pairs.first, at: start)
    }

    /// Reads attributes, items and calls behind a value.
    func postfix(_ value: Int32) throws(TemplateError) -> Int32 {
        var value = value
        while true {
            switch current.kind {
            case .dot: value = try attribute(of: value)
            case .leftBracket: value = try item(of: value)
            case .leftParenthesis: value = try call(of: value)
            default: return value
            }
        }
    }

    /// Reads filters, tests and calls behind a value.
    private func filtered(_ value: Int32) throws(TemplateError) -> Int32 {
        var value = value
        while true {
            switch current.kind {
            case .pipe: value = try filters(of: value)
            case .leftParenthesis: value = try call(of: value)
            case .name where isAt(.is): value = try test(of: value)
            default: return value
            }
        }
    }

    private func attribute(of value: Int32) throws(TemplateError) -> Int32 {
        let position = current.start
        try advance()
        let token = current
        try advance()
        switch token.kind {
        case .name: return add(.attribute, value, token.symbol, at: position)
        case .integer: return add(.item, value, integer(token), at: position)
        default: throw failure("expected name or number", at: token.start)
        }
    }

    private func item(of value: Int32) throws(TemplateError) -> Int32 {
        let position = current.start
        try advance()
        var items = NodeList()
        while current.kind != .rightBracket {
            if !items.isEmpty { try expect(.comma) }
            append(try subscripted(), to: &items)
        }
        try advance()
        let isOne = items.first >= 0 && items.first == items.last
        return add(.item, value, isOne ? items.first : add(.tuple, items.first, at: position), at: position)
    }

    /// Reads an index or a slice.
    private func subscripted() throws(TemplateError) -> Int32 {
        let position = current.start
        var start: Int32 = -1
        if current.kind != .colon {
            start = try expression()
            guard current.kind == .colon else { return start }
        }
        try advance()
        let stop = try slicePart()
        let step = try skip(.colon) ? try slicePart() : -1
        return add(.slice, start, stop, step, at: position)
    }

    private func slicePart() throws(TemplateError) -> Int32 {
        switch current.kind {
        case .colon, .rightBracket, .comma: -1
        default: try expression()
        }
    }
}
