extension CodeGenerator {
    /// Whether the code of an expression writes its destination only when its operands are read.
    func isWrittenLast(_ index: Int32) -> Bool {
        switch tree[index].kind {
        case .conditional, .compare, .not: false
        case .binary: tree[index].detail < BinaryOperator.and.rawValue
        default: true
        }
    }

    /// Compiles an expression; the register that has its value, which may be a variable's.
    @discardableResult
    func evaluate(_ index: Int32, into destination: Int? = nil) throws -> Int {
        let node = tree[index]
        return try descend(node) {
            if escape != .dynamic, let value = foldedConstant(index) { return load(value, into: destination) }
            if escape != .dynamic, let copied = copiedConstant(index, node, into: destination) { return copied }
            function.position = node.position
            let result = try expression(index, node, into: destination)
            guard let destination, destination != result else { return result }
            emit(Instruction(.move, a: destination, b: result))
            return destination
        }
    }

    /// A register for the result: the one that is wanted, or a new one.
    private func place(_ destination: Int?) -> Int { destination ?? function.newTemporary() }

    /// A list or dict that an expression of constants gives: a new one each time.
    private func copiedConstant(_ index: Int32, _ node: Node, into destination: Int?) -> Int? {
        switch node.kind {
        case .tuple, .list, .dictionary, .name, .call: return nil
        default: break
        }
        guard let value = folded(index) else { return nil }
        let register = place(destination)
        emit(Instruction(.copyConstant, a: register, immediate: constant(value)))
        return register
    }

    /// Brings a constant into a register.
    func load(_ value: Value, into destination: Int?) -> Int {
        if destination == nil, function.loopNesting > 0, let register = function.constantRegister(value) { return register }
        let register = place(destination)
        emit(Instruction(.constant, a: register, immediate: constant(value)))
        return register
    }

    private func expression(_ index: Int32, _ node: Node, into destination: Int?) throws -> Int {
        switch node.kind {
        case .name: return try read(node)
        case .tuple, .list: return try sequence(node, into: destination)
        case .dictionary: return try dictionary(node, into: destination)
        case .attribute: return try attribute(node, into: destination)
        case .item: return try item(node, into: destination)
        case .call:
            let register = place(destination)
            try call(node, caller: nil, into: register, escape: escape)
            return register
        case .filter, .test: return try filter(node, into: destination)
        case .not, .negate, .plus: return try unary(node, into: destination)
        case .binary: return try binary(node, into: destination)
        case .concat: return try concat(node, into: destination)
        case .compare: return try compare(node, into: destination)
        case .conditional: return try conditional(node, into: destination)
        case .markSafeIfAutoescape:
            let value = try evaluate(node.a)
            let register = place(destination)
            emit(Instruction(.markSafe, a: register, b: value, x: EscapeMode.dynamic.rawValue))
            return register
        case .extensionTag: return load(options.tags[Int(node.a)], into: destination)
        case .slice:
            failLate(.syntax, "a slice cannot be a part of a tuple", at: node)
            return load(.none, into: destination)
        default:
            // Literals: with a fold they are constants, without one they are loaded the same way.
            if let value = literal(node) { return load(value, into: destination) }
            throw failure(.runtime, "the tree has a statement where an expression belongs", at: node)
        }
    }

    /// Reads a variable.
    private func read(_ node: Node) throws -> Int {
        let variable = try variable(node.a, at: node)
        if pendingParameters.contains(node.a), variable.function === function, case .parameter = variable.load {
            return readPending(variable)
        }
        // A loop whose body only asks for its numbers has no object; a mention elsewhere reads it as missing.
        if variable.register < 0 && variable.function === function { variable.register = function.newLocal() }
        return register(of: variable)
    }

    /// A parameter that a default before its own reads: undefined unless it was given.
    private func readPending(_ variable: Variable) -> Int {
        let result = function.newTemporary()
        let given = function.newLabel()
        let source = register(of: variable)
        emit(Instruction(.move, a: result, b: source))
        function.jump(.jumpIfProvided, a: result, to: given)
        let missing = parts.keys[key(variable.symbol)].missing
        emit(Instruction(.constant, a: result, immediate: constant(.undefined(missing))))
        function.bind(given)
        return result
    }

    /// Compiles a list of expressions into registers next to each other.
    func window(_ first: Int32, count: Int, leading: Int = 0, trailing: Int = 0) throws -> Int {
        let base = function.newTemporaries(leading + count + trailing)
        var (index, register) = (first, base + leading)
        while index >= 0 {
            let mark = function.temporaries
            try evaluate(index, into: register)
            function.temporaries = mark
            index = tree[index].next
            register += 1
        }
        return base
    }

    private func sequence(_ node: Node, into destination: Int?) throws -> Int {
        let register = place(destination)
        let count = count(node.a)
        let mark = function.temporaries
        let base = try window(node.a, count: count)
        emit(Instruction(node.kind == .list ? .makeList : .makeTuple, a: register, b: base, c: try checked(count, node)))
        function.temporaries = mark
        return register
    }

    /// The number of values that an instruction takes has a limit.
    func checked(_ count: Int, _ node: Node) throws -> Int {
        guard count < 0x7FFF else { throw failure(.syntax, "more than 32766 values in one expression", at: node) }
        return count
    }

    private func dictionary(_ node: Node, into destination: Int?) throws -> Int {
        let register = place(destination)
        let count = count(node.a)
        let mark = function.temporaries
        let base = function.newTemporaries(2 * count)
        var (pair, place) = (node.a, base)
        while pair >= 0 {
            let inner = function.temporaries
            try evaluate(tree[pair].a, into: place)
            try evaluate(tree[pair].b, into: place + 1)
            function.temporaries = inner
            place += 2
            pair = tree[pair].next
        }
        function.position = node.position
        emit(Instruction(.makeDictionary, a: register, b: base, c: try checked(2 * count, node) / 2))
        function.temporaries = mark
        return register
    }

    /// The loop that a name means, if it is not an object.
    func plainLoop(_ index: Int32) -> LoopCode? {
        guard index >= 0, tree[index].kind == .name, tree[index].a == special.loop, special.loop >= 0,
            let variable = scope.find(special.loop)
        else { return nil }
        return loops.last { $0.variable === variable && !$0.isObject }
    }

    func attribute(_ node: Node, into destination: Int?) throws -> Int {
        let register: Int
        if let loop = plainLoop(node.a), let attribute = LoopAttribute(name: name(node.b)) {
            register = place(destination)
            emit(Instruction(.loopAttribute, a: register, b: loop.iterator, x: attribute.rawValue))
            return register
        }
        register = place(destination)
        let mark = function.temporaries
        let object = try evaluate(node.a)
        function.temporaries = mark
        function.position = node.position
        emit(Instruction(.attribute, a: register, b: object, immediate: key(node.b)))
        return register
    }

    private func item(_ node: Node, into destination: Int?) throws -> Int {
        let register = place(destination)
        let mark = function.temporaries
        if tree[node.b].kind == .slice {
            let base = try window(node.a, single: true, extra: 3)
            let slice = tree[node.b]
            for (offset, part) in [slice.a, slice.b, slice.c].enumerated() {
                let inner = function.temporaries
                if part >= 0 {
                    try evaluate(part, into: base + 1 + offset)
                } else {
                    emit(Instruction(.constant, a: base + 1 + offset, immediate: constant(.none)))
                }
                function.temporaries = inner
            }
            function.position = node.position
            emit(Instruction(.slice, a: register, b: base))
        } else {
            let object = try evaluate(node.a), index = try evaluate(node.b)
            function.position = node.position
            emit(Instruction(.item, a: register, b: object, c: index))
        }
        function.temporaries = mark
        return register
    }

    /// One expression in the first register of a window.
    private func window(_ index: Int32, single: Bool, extra: Int) throws -> Int {
        let base = function.newTemporaries(1 + extra)
        let mark = function.temporaries
        try evaluate(index, into: base)
        function.temporaries = mark
        return base
    }

    private func concat(_ node: Node, into destination: Int?) throws -> Int {
        let register = place(destination)
        let count = count(node.a)
        let mark = function.temporaries
        let base = try window(node.a, count: count)
        function.position = node.position
        emit(Instruction(.concat, a: register, b: base, c: try checked(count, node), x: escape.rawValue))
        function.temporaries = mark
        return register
    }

    private func conditional(_ node: Node, into destination: Int?) throws -> Int {
        let register = function.newTemporary()
        let otherwise = function.newLabel(), end = function.newLabel()
        let soft = isSoft
        isSoft = true
        defer { isSoft = soft }
        let mark = function.temporaries
        try jump(unless: node.a, to: otherwise)
        try evaluate(node.b, into: register)
        function.jump(to: end)
        function.bind(otherwise)
        if node.c >= 0 {
            try evaluate(node.c, into: register)
        } else {
            emit(Instruction(.constant, a: register, immediate: constant(.undefined(conditionalUndefined(node)))))
        }
        function.bind(end)
        function.temporaries = mark
        return register
    }

    /// What an inline `if` without `else` gives: a plain undefined, whatever the environment's kind.
    private func conditionalUndefined(_ node: Node) -> Undefined {
        let place = location(node.position)
        let position = place.template.map { "line \(place.line) in '\($0)'" } ?? "line \(place.line)"
        return Undefined(
            behavior: .lenient, name: nil,
            hint: "the inline if-expression on \(position) evaluated to false and no else section was defined.")
    }
}
