extension CodeGenerator {
    /// Places the temporaries behind the locals, resolves labels, checks all operands, and makes the program.
    func finish() throws -> Program {
        parts.functions = try builders.map(finish)
        parts.blocks = blocks.map { (key($0.symbol), $0.function) }
        parts.mutates = tree.symbols.contains(where: Self.mutatingMethods.contains) || namesMutatingMethod || setsItems
        return Program(parts)
    }

    /// Whether a method that changes values is looked up by a text: `items["append"]`, `items|attr("append")`.
    private var namesMutatingMethod: Bool {
        let looksUp = tree.nodes.contains { $0.kind == .item } || tree.symbols.contains("attr")
        return looksUp && tree.nodes.contains { $0.kind == .string && Self.mutatingMethods.contains(tree.text(of: $0)) }
    }

    /// Whether a block is assigned to what may be an item of a dictionary.
    private var setsItems: Bool { tree.nodes.contains { $0.kind == .setBlock && tree[$0.a].kind == .namespaceTarget } }

    private static let mutatingMethods: Set<String> = [
        "append", "clear", "pop", "reverse", "insert", "sort", "extend", "remove", "update", "setdefault", "popitem", "add",
        "discard", "difference_update", "intersection_update", "symmetric_difference_update",
    ]

    private func finish(_ builder: FunctionBuilder) throws -> Function {
        let locals = builder.localCount, count = locals + builder.temporaryLimit
        guard locals < FunctionBuilder.firstTemporary, builder.temporaryLimit < 0x7FF0, count < 0xFFF0 else {
            throw TemplateError(
                .syntax, "\(builder.name) needs more than 65520 variables", at: .init(template: tree.name, line: 1))
        }
        func place(_ register: Int) -> Int {
            register >= FunctionBuilder.firstTemporary ? register - FunctionBuilder.firstTemporary + locals : register
        }
        var code = builder.code
        for index in code.indices {
            let shape = code[index].shape
            if shape.a { code[index].registerA = UInt16(place(code[index].a)) }
            if shape.jumps {
                code[index].target = builder.labels[code[index].target]
            } else if shape.b || shape.c {
                let b = shape.b ? place(code[index].b) : code[index].b
                let c = shape.c ? place(code[index].c) : code[index].c
                code[index].pair = UInt32(b) | UInt32(c) << 16
            }
            if shape.product { code[index].immediate = ProductRemainder(code[index].immediate).placing(place) }
            if shape.immediate { code[index].immediate = UInt64(place(code[index].integer)) }
            precondition(isValid(code[index], shape, registers: count, instructions: code.count), "the code is faulty")
        }
        // A text at the end of a loop goes round by itself.
        for index in code.indices.dropLast() where code[index].opcode == .text && code[index + 1].opcode == .loop {
            code[index].x = 1
        }
        let captures = builder.captureSources.map { outer, register in
            (outer, place(register))
        }
        return Function(builder, code: code, registerCount: count, keys: key, captures: captures)
    }

    /// Whether all operands are within the frame and the code: rendering does not check them again.
    private func isValid(_ code: Instruction, _ shape: OperandShape, registers: Int, instructions: Int) -> Bool {
        if shape.a && code.a >= registers { return false }
        if shape.product && ProductRemainder(code.immediate).factor >= registers { return false }
        if shape.jumps { return code.target >= 0 && code.target < instructions }
        if shape.b && code.b >= registers && !(shape.window != nil && code.c == 0 && code.b <= registers) { return false }
        if shape.c && code.c >= registers { return false }
        if shape.immediate && code.integer >= registers { return false }
        if let window = shape.window, code.b + window.factor * code.c + window.extra > registers { return false }
        return true
    }
}
