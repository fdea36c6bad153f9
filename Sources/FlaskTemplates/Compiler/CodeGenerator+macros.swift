extension CodeGenerator {
    func macro(_ node: Node) throws {
        let number = try macroBody(node, name: name(node.a))
        function.position = node.position
        let variable = try variable(node.a, at: node)
        let mark = function.temporaries
        let register = variable.isCell ? function.newTemporary() : variable.register
        emit(Instruction(.makeMacro, a: register, immediate: number))
        if variable.isCell { assign(variable, from: register) }
        function.temporaries = mark
        try storeInContext(node.a, isExported: true, at: node)
    }

    func callBlock(_ node: Node) throws {
        let number = try macroBody(node, name: nil)
        function.position = node.position
        let caller = function.newTemporary()
        emit(Instruction(.makeMacro, a: caller, immediate: number))
        try call(tree[node.a], caller: caller, into: nil, escape: .raw)
    }

    /// Compiles the body of a macro or a call block; the number of its function.
    private func macroBody(_ node: Node, name: String?) throws -> Int {
        let child = FunctionBuilder(name: name.map { "macro '\($0)'" } ?? "call block", parent: function)
        builders.append(child)
        let number = builders.count - 1
        let parameters = self.parameters(of: node.b)
        var signature = MacroSignature(name: name, parameters: parameters.map { self.name(tree[$0].a) })
        let found = MentionScan(tree, for: [special.caller, special.keywords, special.positionals], in: node.c).found
        try checkCaller(node, parameters, isRead: found.contains(special.caller))
        signature.readsCaller = found.contains(special.caller) && !signature.hasCallerParameter
        signature.readsKeywords = found.contains(special.keywords) && !signature.parameters.contains("kwargs")
        signature.readsPositionals = found.contains(special.positionals) && !signature.parameters.contains("varargs")
        child.signature = signature
        let inner = Scope(parent: scope, function: child)
        var analysis = ScopeAnalysis(tree, inner)
        analysis.visitSignature(node.b)
        analysis.visitList(node.c)
        var arguments = parameters.map { tree[$0].a }
        if signature.readsCaller { arguments.append(special.caller) }
        if signature.readsKeywords { arguments.append(special.keywords) }
        if signature.readsPositionals { arguments.append(special.positionals) }
        for symbol in arguments.dropFirst(parameters.count) { inner.declareParameter(symbol) }
        let closures = closureNames(node.c)
        try within(child) {
            checksOutput = false
            let first = function.newLocals(arguments.count)
            for (offset, symbol) in arguments.enumerated() { inner.own(symbol)?.register = first + offset }
            try withScope(inner, closures: closures) {
                try defaults(parameters)
                try body(node.c)
            }
            emit(Instruction(.end))
        }
        finishCaptures(of: child)
        return number
    }

    private func parameters(of signature: Int32) -> [Int32] {
        var (parameter, result): (Int32, [Int32]) = (signature >= 0 ? tree[signature].a : -1, [])
        while parameter >= 0 {
            result.append(parameter)
            parameter = tree[parameter].next
        }
        return result
    }

    private func checkCaller(_ node: Node, _ parameters: [Int32], isRead: Bool) throws {
        guard isRead, let parameter = parameters.first(where: { tree[$0].a == special.caller }) else { return }
        if tree[parameter].b < 0 {
            throw failure(
                .assertion,
                "When defining macros or call blocks the special \"caller\" argument must be omitted or be given a default.",
                at: node)
        }
    }

    /// Fills parameters that no argument was given for, in order.
    private func defaults(_ parameters: [Int32]) throws {
        let outer = pendingParameters
        defer { pendingParameters = outer }
        pendingParameters = Set(parameters.map { tree[$0].a })
        for (register, parameter) in parameters.enumerated() {
            let node = tree[parameter]
            let given = function.newLabel()
            function.position = node.position
            function.jump(.jumpIfProvided, a: register, to: given)
            let mark = function.temporaries
            let value: Int
            if node.b >= 0 {
                value = try evaluate(node.b)
            } else {
                value = function.newTemporary()
                let parameterName = name(node.a)
                let missing = Undefined(
                    behavior: options.undefinedBehavior, name: parameterName,
                    hint: "parameter '\(parameterName)' was not provided")
                emit(Instruction(.constant, a: value, immediate: constant(.undefined(missing))))
            }
            assign(try variable(node.a, at: node), from: value)
            function.temporaries = mark
            function.bind(given)
            pendingParameters.remove(node.a)
        }
    }
}
