extension CodeGenerator {
    /// Runs a body in a scope of its own within the one here.
    func withScope(
        _ inner: Scope, closures: ClosureNames, targetsMove: Bool = false, enter: Bool = true, _ body: () throws -> Void
    ) throws {
        let (outer, soft, root) = (scope, isSoft, isRootLevel)
        scope = inner
        isSoft = false
        isRootLevel = false
        defer {
            scope = outer
            isSoft = soft
            isRootLevel = root
        }
        placeVariables(inner, closures: closures, targetsMove: targetsMove)
        if enter { startVariables(inner) }
        try body()
        leave(inner)
    }

    /// Gives the variables of a scope their registers.
    func placeVariables(_ scope: Scope, closures: ClosureNames, targetsMove: Bool = false) {
        for variable in scope.variables {
            let moves = variable.isReassigned || (targetsMove && variable.isStored)
            variable.isCell = moves && closures.contains(variable.symbol)
            if variable.isCell {
                let argument = variable.register
                variable.register = function.newCell()
                if argument >= 0 { emit(Instruction(.storeCell, a: variable.register, b: argument)) }
            } else if variable.register < 0 {
                variable.register =
                    if case .context = variable.load, !variable.isStored {
                        function.contextRegister(variable.symbol)
                    } else {
                        function.newLocal()
                    }
            }
        }
    }

    /// Loads what the variables of a scope start with.
    func startVariables(_ scope: Scope) {
        for variable in scope.variables {
            switch variable.load {
            case .parameter: break
            case .context:
                if variable.isStored { assign(variable, from: function.contextRegister(variable.symbol)) }
            case .alias(let outer):
                let mark = function.temporaries
                assign(variable, from: register(of: outer))
                function.temporaries = mark
            case .missing: startMissing(variable)
            }
        }
    }

    private func startMissing(_ variable: Variable) {
        if function.loopNesting == 0 && !variable.isCell && scope.parent == nil {
            function.startMissing(variable.symbol, variable.register)
            return
        }
        let mark = function.temporaries
        let value = function.newTemporary()
        emit(Instruction(.constant, a: value, immediate: constant(.undefined(parts.keys[key(variable.symbol)].missing))))
        assign(variable, from: value)
        function.temporaries = mark
    }

    /// Frees the registers of a scope that ends.
    func leave(_ scope: Scope) {
        for variable in scope.variables where !variable.isCell {
            if case .context = variable.load, !variable.isStored { continue }
            function.freeLocal(variable.register)
        }
    }

    /// A register that holds the value of a variable, of this function or one around it.
    func register(of variable: Variable) -> Int {
        let place = variable.function === function ? variable.register : function.capture(variable)
        guard variable.isCell else { return place }
        let value = function.newTemporary()
        emit(Instruction(.loadCell, a: value, b: place))
        return value
    }

    /// Sets a variable of this function.
    func assign(_ variable: Variable, from register: Int) {
        if variable.isCell {
            emit(Instruction(.storeCell, a: variable.register, b: register))
        } else if variable.register != register {
            emit(Instruction(.move, a: variable.register, b: register))
        }
    }

    /// The variable that a name means.
    func variable(_ symbol: Int32, at node: Node) throws -> Variable {
        guard let variable = scope.find(symbol) else {
            throw failure(
                .failedAssertion, "Tried to resolve a name to a reference that was unknown to the frame ('\(name(symbol))')",
                at: node)
        }
        return variable
    }

    /// Assigns a register to a target: a name, several, an attribute of a namespace.
    func assign(target index: Int32, from register: Int) throws {
        let node = tree[index]
        switch node.kind {
        case .name: assign(try variable(node.a, at: node), from: register)
        case .namespaceTarget:
            let mark = function.temporaries
            let object = self.register(of: try variable(node.a, at: node))
            emit(Instruction(.setNamespace, a: object, b: register, immediate: key(node.b)))
            function.temporaries = mark
        default:
            let mark = function.temporaries
            let count = self.count(node.a)
            let first = function.newTemporaries(count)
            emit(Instruction(.unpack, a: register, b: first, c: count))
            var (item, place) = (node.a, first)
            while item >= 0 {
                try assign(target: item, from: place)
                item = tree[item].next
                place += 1
            }
            function.temporaries = mark
        }
    }

    /// How many nodes a list has.
    func count(_ first: Int32) -> Int {
        var (index, count) = (first, 0)
        while index >= 0 {
            count += 1
            index = tree[index].next
        }
        return count
    }

    /// Makes assignments at the top of a template visible to blocks, includes and importers.
    func export(target index: Int32) throws {
        guard scope.isTopLevel else { return }
        let node = tree[index]
        if node.kind == .name {
            try storeInContext(node.a, isExported: true, at: node)
        } else if node.kind == .tuple || node.kind == .list {
            var item = node.a
            while item >= 0 {
                try export(target: item)
                item = tree[item].next
            }
        }
    }

    /// Stores a variable in the context.
    func storeInContext(_ symbol: Int32, isExported: Bool, at node: Node) throws {
        guard scope.isTopLevel else { return }
        let mark = function.temporaries
        let value = register(of: try variable(symbol, at: node))
        let isPrivate = name(symbol).utf8.first == UInt8(ascii: "_")
        let mode: ExportMode = isPrivate ? .keep : isExported ? .export : .hide
        emit(Instruction(.storeContext, a: value, x: mode.rawValue, immediate: key(symbol)))
        function.temporaries = mark
    }

    /// The variables that another template or a scoped block sees.
    func visibleLocals() -> [(key: Int, register: Int, isCell: Bool)] {
        scope.visibleStores().map { variable in
            let place = variable.function === function ? variable.register : function.capture(variable)
            return (key(variable.symbol), place, variable.isCell)
        }
    }

    /// The index of a constant.
    func constant(_ value: Value) -> Int {
        parts.constants.append(value)
        return parts.constants.count - 1
    }
}
