extension CodeGenerator {
    func forLoop(_ node: Node) throws {
        let isRecursive = node.detail & 1 != 0
        try checkLoopTargets(node)
        guard isRecursive else {
            let source = try asksForItems(node) ? (register: evaluate(node.b), view: nil) : loopSource(node)
            return try loop(node, over: source.register, source.view, depth: nil)
        }
        let child = FunctionBuilder(name: "loop", parent: function)
        builders.append(child)
        let number = builders.count - 1
        try within(child) {
            _ = function.newLocals(2)
            try loop(node, over: 0, nil, depth: 1)
            emit(Instruction(.end))
        }
        finishCaptures(of: child)
        function.position = node.position
        emit(Instruction(.recursiveLoop, a: try evaluate(node.b), immediate: number))
    }

    /// Compiles code that belongs to another function than the one here.
    func within(_ child: FunctionBuilder, _ body: () throws -> Void) throws {
        let outer = (function, loops, openCaptures, checksOutput, filterOperand, endsBody)
        function = child
        function.position = outer.0.position
        loops = []
        openCaptures = []
        defer { (function, loops, openCaptures, checksOutput, filterOperand, endsBody) = outer }
        try body()
    }

    /// Notes where the function here finds what a function within it sees.
    func finishCaptures(of child: FunctionBuilder) {
        child.captureSources = child.captures.map { variable, register in
            (variable.function === function ? variable.register : function.capture(variable), register)
        }
    }

    /// The iterable of a loop: `for key, value in mapping.items()` needs neither a method nor tuples.
    private func loopSource(_ node: Node) throws -> (register: Int, view: DictionaryView?) {
        let iterable = tree[node.b]
        if iterable.kind == .call, iterable.b < 0 {
            let callee = tree[iterable.a]
            if callee.kind == .attribute, let view = DictionaryView(name: name(callee.b)) {
                return (try evaluate(callee.a), view)
            }
        }
        return (try evaluate(node.b), nil)
    }

    /// Whether the body asks for `loop` in a way that may look at other items than the current one.
    private func asksForItems(_ node: Node) -> Bool {
        let body = tree[node.c].a
        if containsScopedBlock(body) { return true }
        guard mentionsLoop(body) else { return false }
        guard special.loop >= 0, tree[node.c].c < 0 else { return true }
        let scan = LoopScan(tree, loop: special.loop, body: body)
        return scan.needsObject || scan.looksAround
    }

    /// Whether a target is two different names.
    private func isPair(_ index: Int32) -> Bool { names(of: index)?.count == 2 }

    /// The different names of a target that is nothing but a tuple of names.
    private func names(of index: Int32) -> [Int32]? {
        guard tree[index].kind == .tuple || tree[index].kind == .list else { return nil }
        var (item, names): (Int32, [Int32]) = (tree[index].a, [])
        while item >= 0 {
            guard tree[item].kind == .name, !names.contains(tree[item].a) else { return nil }
            names.append(tree[item].a)
            item = tree[item].next
        }
        return names
    }

    private func loop(_ node: Node, over iterable: Int, _ view: DictionaryView?, depth: Int?) throws {
        let parts = tree[node.c]
        let isNamed = depth != nil || mentionsLoop(parts.a) || containsScopedBlock(parts.a)
        let inner = Scope(parent: scope, function: function)
        if isNamed, special.loop >= 0 { inner.declareParameter(special.loop) }
        let scan = isNamed && special.loop >= 0 ? LoopScan(tree, loop: special.loop, body: parts.a) : nil
        let iterator = function.iteratorCount
        function.iteratorCount += 1
        let end = function.newLabel(), next = function.newLabel(), empty = function.newLabel()
        var (source, start) = (iterable, view)
        var filter = parts.c
        if filter >= 0 && isNamed {
            source = try filtered(node, over: iterable, view, filter)
            (start, filter) = (nil, -1)
        }
        let indicator = parts.b >= 0 && (filter >= 0 || leavesEarly(parts.a)) ? function.newLocal() : nil
        if let indicator { emit(Instruction(.constant, a: indicator, immediate: constant(.bool(true)))) }
        let isObject = depth != nil || (scan?.needsObject ?? containsScopedBlock(parts.a))
        startLoop(over: source, start, isIndexed: isObject || scan?.looksAround ?? false, iterator, empty: empty)
        let code = LoopCode(
            iterator: iterator, next: next, end: end, variable: special.loop >= 0 ? inner.own(special.loop) : nil,
            isObject: isObject, captures: openCaptures.count, depth: depth, changed: changedMemory(scan))
        try loopBody(node, inner, code, filter: filter, indicator: indicator)
        function.bind(end)
        emit(Instruction(.endLoop, a: iterator))
        try loopElse(parts.b, indicator: indicator, empty: empty)
        if let indicator { function.freeLocal(indicator) }
    }

    private func startLoop(
        over source: Int, _ view: DictionaryView?, isIndexed: Bool, _ iterator: Int, empty: FunctionBuilder.Label
    ) {
        guard let view else {
            return function.jump(.iterate, a: source, x: isIndexed ? 1 : 0, immediate: iterator, to: empty)
        }
        function.jump(.iterateView, a: source, x: view.rawValue, immediate: iterator, to: empty)
    }

    private func loopElse(_ first: Int32, indicator: Int?, empty: FunctionBuilder.Label) throws {
        guard first >= 0 else { return function.bind(empty) }
        let after = function.newLabel()
        if let indicator { function.jump(.jumpIfFalse, a: indicator, to: after) } else { function.jump(to: after) }
        function.bind(empty)
        let inner = Scope(parent: scope, function: function)
        var analysis = ScopeAnalysis(tree, inner)
        analysis.visitList(first)
        try withScope(inner, closures: closureNames(first)) { try body(first) }
        function.bind(after)
    }

    private func changedMemory(_ scan: LoopScan?) -> Int? {
        guard let scan, scan.usesChanged, !scan.needsObject else { return nil }
        let register = function.newLocals(1)
        emit(Instruction(.constant, a: register, immediate: constant(.undefined(.notProvided))))
        return register
    }

    private func loopBody(_ node: Node, _ inner: Scope, _ code: LoopCode, filter: Int32, indicator: Int?) throws {
        let parts = tree[node.c]
        var analysis = ScopeAnalysis(tree, inner)
        analysis.visitTarget(node.a, asParameter: true)
        analysis.visitList(parts.a)
        let closures = closureNames(parts.a)
        let direct = directTarget(node.a, inner, closures)
        try withScope(inner, closures: closures, targetsMove: true, enter: false) {
            if code.isObject, let variable = code.variable { makeLoop(code, variable) }
            let top = function.newLabel()
            let pair = direct?.count == 2 && isPair(node.a)
            let element = direct.map { $0.count == 1 || pair ? $0.first : function.newTemporary() } ?? function.newTemporary()
            let borrows = direct != nil && (direct?.count == 1 || pair) && !inner.reassignsTargets
            function.jump(
                pair ? .advancePair : .advance, a: element, x: borrows ? 1 : 0, immediate: code.iterator, to: code.end)
            function.bind(top)
            function.loopNesting += 1
            if let direct, direct.count > 1, !pair {
                emit(Instruction(.unpack, a: element, b: direct.first, c: direct.count))
            } else if direct == nil {
                try assign(target: node.a, from: element)
            }
            if filter >= 0 { try test(filter, target: node.a, element: element, isPair: pair, inner, otherwise: code.next) }
            startVariables(inner)
            loops.append(code)
            try body(parts.a)
            loops.removeLast()
            if let indicator { emit(Instruction(.constant, a: indicator, immediate: constant(.bool(false)))) }
            function.loopNesting -= 1
            function.bind(code.next)
            function.position = node.position
            function.jump(pair ? .loopPair : .loop, a: element, immediate: code.iterator, to: top)
        }
    }

    private func makeLoop(_ code: LoopCode, _ variable: Variable) {
        let object = variable.isCell ? function.newTemporary() : variable.register
        emit(Instruction(.makeLoop, a: object, b: code.iterator, immediate: code.depth.map { $0 + 1 } ?? 0))
        if variable.isCell { assign(variable, from: object) }
    }

    /// The registers that items of the loop go to without a detour: of one name, or of several next to each other.
    private func directTarget(_ index: Int32, _ inner: Scope, _ closures: ClosureNames) -> (first: Int, count: Int)? {
        let symbols = tree[index].kind == .name ? [tree[index].a] : names(of: index) ?? []
        if symbols.isEmpty || symbols.contains(where: closures.contains) { return nil }
        let first = symbols.count == 1 && tree[index].kind == .name ? function.newLocal() : function.newLocals(symbols.count)
        for (offset, symbol) in symbols.enumerated() { inner.own(symbol)?.register = first + offset }
        if symbols.count == 1 && tree[index].kind != .name {
            // A tuple of one name still takes an item apart.
            return nil
        }
        return (first, symbols.count)
    }

    /// The condition of a loop in its body: items that do not meet it are passed over.
    private func test(
        _ filter: Int32, target: Int32, element: Int, isPair: Bool, _ inner: Scope, otherwise: FunctionBuilder.Label
    ) throws {
        guard let outer = inner.parent else { return }
        let scope = Scope(parent: outer, function: function)
        var analysis = ScopeAnalysis(tree, scope)
        analysis.visitTarget(target, asParameter: true)
        analysis.visit(filter)
        // The target has its value already; the condition sees it in the same registers.
        for variable in scope.variables {
            if case .parameter = variable.load, let own = inner.own(variable.symbol) {
                variable.register = own.register
                variable.isCell = own.isCell
            }
        }
        let (current, mark) = (self.scope, function.temporaries)
        self.scope = scope
        defer { self.scope = current }
        for variable in scope.variables where variable.register < 0 {
            variable.register = function.contextRegister(variable.symbol)
        }
        try jump(unless: filter, to: otherwise)
        function.temporaries = mark
    }

    /// The list of the items that meet the condition of a loop that asks for `loop`.
    private func filtered(_ node: Node, over iterable: Int, _ view: DictionaryView?, _ filter: Int32) throws -> Int {
        let list = function.newTemporary()
        emit(Instruction(.makeList, a: list, b: list, c: 0))
        let inner = Scope(parent: scope, function: function)
        var analysis = ScopeAnalysis(tree, inner)
        analysis.visitTarget(node.a, asParameter: true)
        analysis.visit(filter)
        let iterator = function.iteratorCount
        function.iteratorCount += 1
        let end = function.newLabel(), next = function.newLabel(), top = function.newLabel()
        startLoop(over: iterable, view, isIndexed: false, iterator, empty: end)
        try withScope(inner, closures: ClosureNames()) {
            let element = function.newTemporary()
            function.jump(.advance, a: element, immediate: iterator, to: end)
            function.bind(top)
            function.loopNesting += 1
            let mark = function.temporaries
            try assign(target: node.a, from: element)
            try jump(unless: filter, to: next)
            function.temporaries = mark
            emit(Instruction(.append, a: list, b: element))
            function.loopNesting -= 1
            function.bind(next)
            function.jump(.loop, a: element, immediate: iterator, to: top)
        }
        function.bind(end)
        emit(Instruction(.endLoop, a: iterator))
        return list
    }

    func leaveLoop(_ node: Node) throws {
        let isBreak = node.kind == .breakLoop
        guard let loop = loops.last else {
            return failLate(.syntax, isBreak ? "'break' outside loop" : "'continue' not properly in loop", at: node)
        }
        if openCaptures.count > loop.captures {
            let count = openCaptures.count - loop.captures
            emit(Instruction(.captureDrop, a: openCaptures[loop.captures], x: UInt8(clamping: count)))
        }
        function.jump(to: isBreak ? loop.end : loop.next)
    }
}
