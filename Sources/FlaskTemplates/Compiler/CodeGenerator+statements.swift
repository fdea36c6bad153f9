extension CodeGenerator {
    /// An elif is the only statement of an else list: a loop instead of recursion.
    func ifElse(_ first: Node) throws {
        let (soft, root) = (isSoft, isRootLevel)
        isSoft = true
        isRootLevel = false
        defer {
            isSoft = soft
            isRootLevel = root
        }
        let end = function.newLabel()
        var node = first
        while true {
            let otherwise = function.newLabel()
            let mark = function.temporaries
            try jump(unless: node.a, to: otherwise)
            function.temporaries = mark
            try body(node.b)
            if node.c >= 0 { function.jump(to: end) }
            function.bind(otherwise)
            guard node.c >= 0 else { break }
            if tree[node.c].kind == .ifElse && tree[node.c].next < 0 {
                node = tree[node.c]
                function.position = node.position
            } else {
                try body(node.c)
                break
            }
        }
        function.bind(end)
    }

    func set(_ node: Node) throws {
        try checkNamespaces(node.a)
        let target = tree[node.a]
        if target.kind == .name {
            let variable = try variable(target.a, at: target)
            if !variable.isCell, isWrittenLast(node.b) {
                try evaluate(node.b, into: variable.register)
            } else {
                assign(variable, from: try evaluate(node.b))
            }
        } else {
            try assign(target: node.a, from: try evaluate(node.b))
        }
        try export(target: node.a)
    }

    /// Before the value is computed, the objects whose attributes get it must be namespaces.
    private func checkNamespaces(_ index: Int32) throws {
        let node = tree[index]
        if node.kind == .namespaceTarget {
            let mark = function.temporaries
            emit(Instruction(.checkNamespace, a: register(of: try variable(node.a, at: node))))
            function.temporaries = mark
        } else if node.kind == .tuple || node.kind == .list {
            var item = node.a
            while item >= 0 {
                try checkNamespaces(item)
                item = tree[item].next
            }
        }
    }

    func setBlock(_ node: Node) throws {
        let inner = Scope(parent: scope, function: function)
        var analysis = ScopeAnalysis(tree, inner)
        analysis.visitList(node.c)
        let value = function.newTemporary()
        let (checks, outer) = (checksOutput, scope)
        checksOutput = false
        try withScope(inner, closures: closureNames(node.c)) {
            try capture(node.c, into: value, mode: node.b >= 0 ? filterMode : .dynamic)
            checksOutput = checks
            function.position = node.position
            if node.b >= 0 {
                filterOperand = value
                let result = try evaluate(node.b)
                emit(Instruction(.markSafe, a: value, b: result, x: EscapeMode.dynamic.rawValue))
            }
            // The target belongs to the scope around the block.
            scope = outer
            try assign(target: node.a, from: value)
            scope = inner
        }
        try export(target: node.a)
    }

    /// What captured output is to a filter.
    private var filterMode: CaptureMode {
        switch escape {
        case .plain, .raw, .native: .plain
        case .escaped: .safe
        case .dynamic: .dynamic
        }
    }

    /// Captures the output of statements in a register.
    func capture(_ first: Int32, into register: Int, mode: CaptureMode) throws {
        let start = function.newTemporary()
        emit(Instruction(.captureStart, a: start))
        openCaptures.append(start)
        try body(first)
        openCaptures.removeLast()
        emit(Instruction(.captureEnd, a: register, b: start, x: mode.rawValue))
    }

    func filterBlock(_ node: Node) throws {
        let inner = Scope(parent: scope, function: function)
        var analysis = ScopeAnalysis(tree, inner)
        analysis.visitList(node.b)
        analysis.visit(node.a)
        try withScope(inner, closures: closureNames(node.b)) {
            let value = function.newTemporary()
            try capture(node.b, into: value, mode: filterMode)
            function.position = node.position
            filterOperand = value
            emitRaw(try evaluate(node.a))
        }
    }

    /// Writes a value that must be text already.
    func emitRaw(_ register: Int) {
        emit(Instruction(.emit, a: register, x: (options.isNative ? EscapeMode.native : .raw).rawValue))
    }

    func with(_ node: Node) throws {
        let inner = Scope(parent: scope, function: function), outer = scope
        var analysis = ScopeAnalysis(tree, inner)
        var binding = node.a
        while binding >= 0 {
            analysis.visitTarget(tree[binding].a, asParameter: true)
            binding = tree[binding].next
        }
        analysis.visitList(node.b)
        try withScope(inner, closures: closureNames(node.b)) {
            binding = node.a
            while binding >= 0 {
                let mark = function.temporaries
                scope = outer
                let value = try evaluate(tree[binding].b)
                scope = inner
                try assign(target: tree[binding].a, from: value)
                function.temporaries = mark
                binding = tree[binding].next
            }
            try body(node.b)
        }
    }

    func autoescape(_ node: Node) throws {
        let inner = Scope(parent: scope, function: function)
        var analysis = ScopeAnalysis(tree, inner)
        analysis.visit(node.a)
        analysis.visitList(node.b)
        let (outer, outerConstant) = (escape, constantEscape)
        try withScope(inner, closures: closureNames(node.b)) {
            let saved = function.newTemporary()
            emit(Instruction(.saveAutoescape, a: saved))
            let mark = function.temporaries
            let constant: EscapeMode? = folded(node.a).map { isTrue($0) ? .escaped : .plain }
            emit(Instruction(.setAutoescape, a: try evaluate(node.a)))
            function.temporaries = mark
            constantEscape = constant ?? outerConstant
            escape = outer == .dynamic ? .dynamic : constant ?? .dynamic
            try body(node.b)
            (escape, constantEscape) = (outer, outerConstant)
            emit(Instruction(.setAutoescape, a: saved))
        }
    }

    func debug(_ node: Node) throws {
        let register = function.newTemporary()
        emit(Instruction(.debug, a: register))
        emit(Instruction(.emit, a: register, x: outputMode.rawValue))
    }

    /// How an expression is written.
    var outputMode: EscapeMode { options.isNative ? .native : escape }

    /// The names that functions within some statements see.
    func closureNames(_ first: Int32, _ second: Int32 = -1) -> ClosureNames {
        closureScan?.names(in: first, second) ?? ClosureNames()
    }
}
