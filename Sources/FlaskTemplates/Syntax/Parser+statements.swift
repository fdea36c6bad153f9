extension Parser {
    func forLoop() throws(TemplateError) -> Int32 {
        let start = current.start
        try advance()
        let target = try assignmentTarget()
        try expect(.in)
        let iterable = try tuple(withConditional: false)
        let filter = try skip(.if) ? try expression() : -1
        let isRecursive = try skip(.recursive)
        let body = try block(until: .forBody)
        var otherwise: Int32 = -1
        let hasElse = isAt(.else)
        try advance()
        if hasElse { otherwise = try wholeBlock(until: .endfor) }
        let parts = add(.loopParts, body, otherwise, filter, at: start)
        return add(.forLoop, target, iterable, parts, detail: isRecursive ? 1 : 0, at: start)
    }

    func ifElse() throws(TemplateError) -> Int32 {
        let start = current.start
        try advance()
        let first = add(.ifElse, at: start)
        var node = first
        while true {
            let condition = try tuple(withConditional: false)
            let body = try block(until: .ifBody)
            nodes[Int(node)].a = condition
            nodes[Int(node)].b = body
            let end = current
            try advance()
            switch Keyword(rawValue: end.symbol) {
            case .elif:
                let next = add(.ifElse, at: current.start)
                nodes[Int(node)].c = next
                node = next
            case .else:
                let otherwise = try wholeBlock(until: .endif)
                nodes[Int(node)].c = otherwise
                return first
            default: return first
            }
        }
    }

    func set() throws(TemplateError) -> Int32 {
        let start = current.start
        try advance()
        let target = try assignmentTarget(withNamespace: true)
        if try skip(.assign) { return add(.set, target, try tuple(), at: start) }
        let filter = try filters(of: -1)
        let body = try wholeBlock(until: .endset)
        return add(.setBlock, target, filter, body, at: start)
    }

    func with() throws(TemplateError) -> Int32 {
        let start = current.start
        try advance()
        var bindings = NodeList()
        while current.kind != .blockEnd {
            if !bindings.isEmpty { try expect(.comma) }
            let place = current.start
            let target = try assignmentTarget()
            try expect(.assign)
            let value = try expression()
            append(add(.withBinding, target, value, at: place), to: &bindings)
        }
        return add(.with, bindings.first, try wholeBlock(until: .endwith), at: start)
    }

    func autoescape() throws(TemplateError) -> Int32 {
        let start = current.start
        try advance()
        let value = try expression()
        return add(.autoescape, value, try wholeBlock(until: .endautoescape), at: start)
    }

    func namedBlock() throws(TemplateError) -> Int32 {
        let start = current.start
        try advance()
        let name = try expect(.name)
        let isScoped = try skip(.scoped), isRequired = try skip(.required)
        if current.kind == .subtract {
            throw failure(
                "Block names in Jinja have to be valid Python identifiers and may not contain hyphens, use an underscore instead."
            )
        }
        let body = try wholeBlock(until: .endblock)
        if isRequired { try checkRequired(body) }
        if current.kind == .name, current.symbol == name.symbol { try advance() }
        return add(.block, name.symbol, body, detail: (isScoped ? 1 : 0) | (isRequired ? 2 : 0), at: start)
    }

    /// A block that must be overridden may only hold white space.
    private func checkRequired(_ body: Int32) throws(TemplateError) {
        var index = body
        while index >= 0 {
            let node = nodes[Int(index)]
            guard node.kind == .text, isBlank(node) else {
                throw failure("Required blocks can only contain comments or whitespace")
            }
            index = node.next
        }
    }

    private func isBlank(_ node: Node) -> Bool {
        guard Int(node.a) < lexer.count else {
            return extra[(Int(node.a) - lexer.count)...].prefix(Int(node.b)).allSatisfy(Whitespace.isASCII)
        }
        return lexer.skipWhitespace(Int(node.a)) >= Int(node.a) + Int(node.b)
    }

    func macro() throws(TemplateError) -> Int32 {
        let start = current.start
        try advance()
        let name = try nameTarget()
        let signature = try signature()
        return add(.macro, name, signature, try wholeBlock(until: .endmacro), at: start)
    }

    /// Reads parameters in parentheses.
    private func signature() throws(TemplateError) -> Int32 {
        let start = current.start
        try expect(.leftParenthesis)
        var parameters = NodeList(), hasDefault = false
        while current.kind != .rightParenthesis {
            if !parameters.isEmpty { try expect(.comma) }
            let place = current.start, name = try nameTarget()
            var value: Int32 = -1
            if try skip(.assign) {
                value = try expression()
                hasDefault = true
            } else if hasDefault {
                throw failure("non-default argument follows default argument")
            }
            append(add(.parameter, name, value, at: place), to: &parameters)
        }
        try advance()
        return add(.signature, parameters.first, at: start)
    }

    func callBlock() throws(TemplateError) -> Int32 {
        let start = current.start
        try advance()
        let signature = current.kind == .leftParenthesis ? try signature() : add(.signature, at: start)
        let call = try expression()
        guard nodes[Int(call)].kind == .call else { throw failure("expected call", at: start) }
        return add(.callBlock, call, signature, try wholeBlock(until: .endcall), at: start)
    }

    func filterBlock() throws(TemplateError) -> Int32 {
        let start = current.start
        try advance()
        let filter = try filters(of: -1, startsInline: true)
        return add(.filterBlock, filter, try wholeBlock(until: .endfilter), at: start)
    }

    func print(into list: inout NodeList) throws(TemplateError) {
        let start = current.start
        try advance()
        var isFirst = true
        while current.kind != .blockEnd {
            if !isFirst { try expect(.comma) }
            isFirst = false
            append(add(.output, try expression(), at: start), to: &list)
        }
    }
}
