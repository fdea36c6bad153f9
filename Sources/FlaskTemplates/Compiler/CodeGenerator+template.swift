extension CodeGenerator {
    /// Compiles the template and its blocks.
    func template() throws {
        try collectBlocks()
        let hasExtends = tree.nodes.contains { $0.kind == .extends }
        let closures = ClosureScan(tree)
        closureScan = closures
        scope.isTopLevel = true
        checksOutput = hasExtends
        try functionBody(
            declaring: [special.selfName], body: tree.root, closures: closures.names(in: tree.root)
        ) {
            try statements(tree.root)
        }
        if hasExtends { emit(Instruction(.runParent)) }
        emit(Instruction(.end))
        for index in blocks.indices { try block(index) }
    }

    /// Finds all blocks; their names are unique.
    private func collectBlocks() throws {
        var seen: Set<Int32> = []
        for index in tree.nodes.indices where tree.nodes[index].kind == .block {
            let node = tree.nodes[index]
            if !seen.insert(node.a).inserted {
                throw failure(.assertion, "block '\(name(node.a))' defined twice", at: node)
            }
            let builder = FunctionBuilder(name: "block '\(name(node.a))'", parent: nil)
            builders.append(builder)
            blocks.append((node.a, Int32(index), builders.count - 1))
        }
    }

    /// The variables of a function that has no other around it.
    private func functionBody(declaring names: [Int32], body: Int32, closures: ClosureNames, _ code: () throws -> Void) throws {
        let found = MentionScan(tree, for: names, in: body).found
        for symbol in found { scope.declareParameter(symbol) }
        var analysis = ScopeAnalysis(tree, scope)
        analysis.visitList(body)
        placeVariables(scope, closures: closures)
        for symbol in found {
            if let variable = scope.own(symbol) {
                let opcode: Opcode = symbol == special.superName ? .makeSuper : .makeSelf
                emit(Instruction(opcode, a: variable.register, immediate: superSite(symbol)))
            }
        }
        startVariables(scope)
        try code()
    }

    private func superSite(_ symbol: Int32) -> Int {
        guard let current = currentBlock else { return 0 }
        parts.templateSites.append(TemplateSite(key: key(blocks[current].symbol), function: blocks[current].function))
        return parts.templateSites.count - 1
    }

    /// Compiles one block as a function of its own.
    private func block(_ index: Int) throws {
        let (_, node, number) = blocks[index]
        currentBlock = index
        function = builders[number]
        scope = Scope(parent: nil, function: function)
        escape = options.autoescape ? .escaped : .plain
        constantEscape = escape
        isSoft = false
        isRootLevel = false
        checksOutput = false
        endsBody = false
        let body = tree[node].b
        let closures = closureScan?.names(in: body) ?? ClosureNames()
        try functionBody(declaring: [special.selfName, special.superName], body: body, closures: closures) {
            try statements(body)
        }
        emit(Instruction(.end))
    }

    /// Compiles statements in order, until one never goes on.
    func statements(_ first: Int32) throws {
        var index = first
        while index >= 0 {
            let mark = function.temporaries
            try statement(index)
            function.temporaries = mark
            if endsBody { break }
            index = tree[index].next
        }
    }

    /// Compiles a body after which the code goes on even if it does not.
    func body(_ first: Int32) throws {
        try statements(first)
        endsBody = false
    }

    private func statement(_ index: Int32) throws {
        let node = tree[index]
        function.position = node.position
        try descend(node) { try dispatch(node) }
    }

    private func dispatch(_ node: Node) throws {
        switch node.kind {
        case .text: text(node)
        case .output: try output(node)
        case .forLoop: try forLoop(node)
        case .ifElse: try ifElse(node)
        case .macro: try macro(node)
        case .callBlock: try callBlock(node)
        case .filterBlock: try filterBlock(node)
        case .set: try set(node)
        case .setBlock: try setBlock(node)
        case .with: try with(node)
        case .block: try blockCall(node)
        case .extends: try extends(node)
        case .include: try include(node)
        case .importAs: try importAs(node)
        case .importFrom: try importFrom(node)
        case .autoescape: try autoescape(node)
        case .expressionStatement: _ = try evaluate(node.a)
        case .breakLoop, .continueLoop: try leaveLoop(node)
        case .debug: try debug(node)
        default: throw failure(.runtime, "the tree has an expression where a statement belongs", at: node)
        }
    }
}
