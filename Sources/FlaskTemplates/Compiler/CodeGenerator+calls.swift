extension CodeGenerator {
    /// Compiles a call; its result goes to a register, or straight to the output.
    func call(_ node: Node, caller: Int?, into destination: Int?, escape: EscapeMode) throws {
        if options.isNative, destination == nil {
            let value = function.newTemporary()
            try call(node, caller: caller, into: value, escape: escape)
            emit(Instruction(.emit, a: value, x: EscapeMode.native.rawValue))
            return
        }
        if caller == nil, let loop = plainLoop(callee: node) { return try loopMethod(node, loop, into: destination) }
        var site = CallSite()
        let order = try arguments(node.b, &site)
        let callee = tree[node.a]
        let isMethod = callee.kind == .attribute && plainLoop(callee.a) == nil
        if caller != nil { site.names.append("caller") }
        let base = function.newTemporaries(1 + order.count + (caller == nil ? 0 : 1))
        let mark = function.temporaries
        try evaluate(isMethod ? callee.a : node.a, into: base)
        function.temporaries = mark
        try fill(order, caller: caller, site: site, from: base + 1)
        if isMethod {
            site.name = name(callee.b)
            site.key = key(callee.b)
        }
        let count = order.count + (caller == nil ? 0 : 1)
        parts.callSites.append(site)
        function.position = node.position
        let number = parts.callSites.count - 1
        if let destination {
            emit(
                Instruction(
                    isMethod ? .callMethod : .call, a: destination, b: base, c: try checked(count, node), immediate: number))
        } else {
            emit(
                Instruction(
                    isMethod ? .emitCallMethod : .emitCall, a: base, b: base, c: try checked(count, node), x: escape.rawValue,
                    immediate: number))
        }
    }

    /// Puts arguments in their registers: positional ones, then those with names, `caller` before a spread mapping.
    private func fill(_ order: [Int32], caller: Int?, site: CallSite, from first: Int) throws {
        var register = first
        for argument in order {
            let node = tree[argument]
            if node.kind == .spreadKeywords, let caller {
                emit(Instruction(.move, a: register, b: caller))
                register += 1
            }
            let mark = function.temporaries
            switch node.kind {
            case .keywordArgument: try evaluate(node.b, into: register)
            case .spreadArgument, .spreadKeywords: try evaluate(node.a, into: register)
            default: try evaluate(argument, into: register)
            }
            function.temporaries = mark
            register += 1
        }
        if let caller, !site.spreadsKeywords { emit(Instruction(.move, a: register, b: caller)) }
    }

    /// The arguments of a call in the order of their registers; notes names and spreads.
    func arguments(_ first: Int32, _ site: inout CallSite) throws -> [Int32] {
        var positional: [Int32] = [], named: [Int32] = [], spread: Int32 = -1, mapping: Int32 = -1
        var index = first
        while index >= 0 {
            switch tree[index].kind {
            case .keywordArgument:
                named.append(index)
                site.names.append(name(tree[index].a))
            case .spreadArgument: spread = index
            case .spreadKeywords: mapping = index
            default: positional.append(index)
            }
            index = tree[index].next
        }
        for (position, name) in site.names.enumerated() where site.names[..<position].contains(name) {
            failLate(.syntax, "keyword argument repeated: \(name)", at: tree[named[position]])
        }
        site.spreadsPositionals = spread >= 0
        site.spreadsKeywords = mapping >= 0
        if spread >= 0 { positional.append(spread) }
        if mapping >= 0 { named.append(mapping) }
        return positional + named
    }

    /// The loop whose `cycle` or `changed` a call means, if it is not an object.
    private func plainLoop(callee node: Node) -> LoopCode? {
        let isMethod = LoopScan.isMethod(node, tree) { index in plainLoop(index) != nil }
        return isMethod ? plainLoop(tree[node.a].a) : nil
    }

    private func loopMethod(_ node: Node, _ loop: LoopCode, into destination: Int?) throws {
        let isChanged = name(tree[node.a].b) == "changed"
        let count = count(node.b)
        let base = try window(node.b, count: count, trailing: 1)
        function.position = node.position
        let result = destination ?? base + count
        emit(
            Instruction(
                isChanged ? .loopChanged : .loopCycle, a: result, b: base, c: try checked(count, node),
                immediate: isChanged ? loop.changed ?? 0 : loop.iterator))
        if destination == nil { emit(Instruction(.emit, a: result, x: escape.rawValue)) }
    }

    /// Compiles a filter or a test.
    func filter(_ node: Node, into destination: Int?) throws -> Int {
        let isFilter = node.kind == .filter
        let name = name(node.c)
        var site = CallSite(name: name)
        site.native = (isFilter ? options.filters[name] : options.tests[name]).map(NativeFunctionBox.init)
        if site.native == nil, !isSoft { throw unknown(name, isFilter: isFilter, at: node) }
        let register = destination ?? function.newTemporary()
        let order = try arguments(node.b, &site)
        let mark = function.temporaries
        let operand = filterOperand
        let base = function.newTemporaries(1 + order.count)
        if node.a >= 0 {
            let inner = function.temporaries
            try evaluate(node.a, into: base)
            function.temporaries = inner
        } else if let operand {
            emit(Instruction(.move, a: base, b: operand))
        }
        try fill(order, caller: nil, site: site, from: base + 1)
        function.position = node.position
        if site.native == nil {
            let message = "No \(isFilter ? "filter" : "test") named '\(name)' found.\(hint(name, isFilter: isFilter))"
            emit(Instruction(.raise, immediate: errorSite(.runtime, message, at: node)))
        } else {
            parts.callSites.append(site)
            emit(
                Instruction(
                    isFilter ? .filter : .test, a: register, b: base, c: try checked(1 + order.count, node),
                    immediate: parts.callSites.count - 1))
        }
        function.temporaries = mark
        return register
    }

    private func unknown(_ name: String, isFilter: Bool, at node: Node) -> TemplateError {
        failure(.assertion, "No \(isFilter ? "filter" : "test") named '\(name)'.\(hint(name, isFilter: isFilter))", at: node)
    }

    /// Which name was probably meant.
    private func hint(_ name: String, isFilter: Bool) -> String {
        NearestName.hint(name, in: (isFilter ? options.filters : options.tests).keys)
    }
}
