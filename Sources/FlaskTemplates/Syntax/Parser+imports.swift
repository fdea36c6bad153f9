extension Parser {
    func extends() throws(TemplateError) -> Int32 {
        let start = current.start
        try advance()
        return add(.extends, try expression(), at: start)
    }

    func include() throws(TemplateError) -> Int32 {
        let start = current.start
        try advance()
        let template = try expression()
        var detail: UInt8 = 0
        if isAt(.ignore), try lookIsAt(.missing) {
            try advance()
            try advance()
            detail |= 1
        }
        if try withContext() ?? true { detail |= 2 }
        return add(.include, template, detail: detail, at: start)
    }

    func importAs() throws(TemplateError) -> Int32 {
        let start = current.start
        try advance()
        let template = try expression()
        try expect(.as)
        let name = try nameTarget()
        return add(.importAs, template, name, detail: try withContext() == true ? 2 : 0, at: start)
    }

    func importFrom() throws(TemplateError) -> Int32 {
        let start = current.start
        try advance()
        let template = try expression()
        try expect(.import)
        var names = NodeList(), context: Bool?
        while true {
            if !names.isEmpty { try expect(.comma) }
            guard current.kind == .name else {
                try expect(.name)
                continue
            }
            context = try withContext()
            if context != nil { break }
            append(try importName(), to: &names)
            context = try withContext()
            if context != nil || current.kind != .comma { break }
        }
        return add(.importFrom, template, names.first, detail: context == true ? 2 : 0, at: start)
    }

    private func importName() throws(TemplateError) -> Int32 {
        let start = current.start, name = try nameTarget()
        if lexer.symbols[name].utf8.first == UInt8(ascii: "_") {
            throw failure("names starting with an underline can not be imported", at: start, kind: .assertion)
        }
        let alias = try skip(.as) ? try nameTarget() : name
        return add(.importName, name, alias, at: start)
    }

    /// Reads `with context` or `without context`; `nil` if neither stands here.
    private func withContext() throws(TemplateError) -> Bool? {
        guard isAt(.with) || isAt(.without), try lookIsAt(.context) else { return nil }
        let isWith = isAt(.with)
        try advance()
        try advance()
        return isWith
    }

    func lookIsAt(_ keyword: Keyword) throws(TemplateError) -> Bool {
        let next = try look()
        return next.kind == .name && next.symbol == keyword.rawValue
    }
}
