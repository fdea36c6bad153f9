extension CodeGenerator {
    func unary(_ node: Node, into destination: Int?) throws -> Int {
        if let native = interception(of: node) { return try call(native, node, [node.a], into: destination) }
        let register = destination ?? function.newTemporary()
        let mark = function.temporaries
        let operand = try evaluate(node.a)
        function.temporaries = mark
        let opcode: Opcode = node.kind == .not ? .not : node.kind == .negate ? .negate : .plus
        function.position = node.position
        emit(Instruction(opcode, a: register, b: operand))
        return register
    }

    func binary(_ node: Node, into destination: Int?) throws -> Int {
        let kind = BinaryOperator(rawValue: node.detail) ?? .add
        if kind == .and || kind == .or { return try logical(node, kind) }
        if let native = interception(of: node) { return try call(native, node, [node.a, node.b], into: destination) }
        let register = destination ?? function.newTemporary()
        let mark = function.temporaries
        defer { function.temporaries = mark }
        let left = try operand(node.a)
        if let integer = smallInteger(node.b), let opcode = Self.integerForm(kind, integer) {
            let value = kind == .subtract ? -integer : integer
            function.position = node.position
            emit(Instruction(opcode, a: register, b: left, immediate: value))
            return register
        }
        let right = try evaluate(node.b)
        function.position = node.position
        emit(Instruction(Self.opcode(kind), a: register, b: left, c: right))
        return register
    }

    /// What answers an operator, if somebody does.
    func interception(of node: Node) -> NativeFunction? {
        options.intercepted.isEmpty ? nil : InterceptedOperator(node).flatMap { options.intercepted[$0] }
    }

    /// Compiles an operator that is a function.
    private func call(_ native: @escaping NativeFunction, _ node: Node, _ operands: [Int32], into destination: Int?) throws -> Int
    {
        let register = destination ?? function.newTemporary(), mark = function.temporaries
        let base = function.newTemporaries(operands.count)
        for (offset, operand) in operands.enumerated() {
            let inner = function.temporaries
            try evaluate(operand, into: base + offset)
            function.temporaries = inner
        }
        parts.callSites.append(CallSite(native: NativeFunctionBox(native)))
        function.position = node.position
        emit(Instruction(.filter, a: register, b: base, c: operands.count, immediate: parts.callSites.count - 1))
        function.temporaries = mark
        return register
    }

    /// A left operand: a variable that the right one may not change.
    private func operand(_ index: Int32) throws -> Int { try evaluate(index) }

    private static func opcode(_ kind: BinaryOperator) -> Opcode {
        switch kind {
        case .add, .and, .or: .add
        case .subtract: .subtract
        case .multiply: .multiply
        case .divide: .divide
        case .floorDivide: .floorDivide
        case .modulo: .modulo
        case .power: .power
        }
    }

    private static func integerForm(_ kind: BinaryOperator, _ value: Int) -> Opcode? {
        switch kind {
        case .add, .subtract: .addInteger
        case .modulo: value > 0 ? .moduloInteger : nil
        default: nil
        }
    }

    /// The value of a literal integer that fits an instruction.
    func smallInteger(_ index: Int32) -> Int? {
        guard tree[index].kind == .integer, case .int(let value)? = literal(tree[index]), abs(value) < 1 << 31 else { return nil }
        return value
    }

    private func logical(_ node: Node, _ kind: BinaryOperator) throws -> Int {
        let register = function.newTemporary()
        let mark = function.temporaries
        let end = function.newLabel()
        try evaluate(node.a, into: register)
        function.jump(kind == .and ? .jumpIfFalse : .jumpIfTrue, a: register, to: end)
        try evaluate(node.b, into: register)
        function.bind(end)
        function.temporaries = mark
        return register
    }

    /// Comparisons in a chain: each operand is evaluated once, the first that fails decides.
    func compare(_ node: Node, into destination: Int?) throws -> Int {
        let register = function.newTemporary()
        let mark = function.temporaries
        let end = function.newLabel()
        var left = try evaluate(node.a)
        var index = node.b
        while index >= 0 {
            let comparison = tree[index]
            let right = try comparand(comparison)
            function.position = comparison.position
            emit(Instruction(.compare, a: register, b: left, c: right, x: comparison.detail))
            index = comparison.next
            if index >= 0 { function.jump(.jumpIfFalse, a: register, to: end) }
            left = right
        }
        function.bind(end)
        function.temporaries = mark
        return register
    }

    /// The right operand of a comparison: a constant list is not copied for a look into it.
    private func comparand(_ comparison: Node) throws -> Int {
        let kind = ComparisonOperator(rawValue: comparison.detail)
        guard kind == .contained || kind == .notContained, escape != .dynamic, let value = folded(comparison.a) else {
            return try evaluate(comparison.a)
        }
        return load(value, into: nil)
    }

    // MARK: Conditions

    /// Compiles a condition: falls through if it is true, jumps if not.
    func jump(unless index: Int32, to label: FunctionBuilder.Label) throws {
        let node = tree[index]
        try descend(node) {
            if escape != .dynamic, let value = folded(index) {
                if !isTrue(value) { function.jump(to: label) }
                return
            }
            switch node.kind {
            case .binary where node.detail == BinaryOperator.and.rawValue:
                try jump(unless: node.a, to: label)
                try jump(unless: node.b, to: label)
            case .binary where node.detail == BinaryOperator.or.rawValue:
                let met = function.newLabel()
                try jump(if: node.a, to: met)
                try jump(unless: node.b, to: label)
                function.bind(met)
            case .not: try jump(if: node.a, to: label)
            case .compare where tree[node.b].next < 0: try jump(unlessComparison: node, to: label)
            case .attribute where plainLoop(node.a) == nil:
                let object = try evaluate(node.a)
                function.position = node.position
                function.jump(.jumpUnlessAttribute, a: object, immediate: key(node.b), to: label)
            case .attribute where jump(unlessLoopAttribute: node, to: label): break
            default: function.jump(.jumpIfFalse, a: try evaluate(index), to: label)
            }
        }
    }

    /// Compiles a condition: jumps if it is true, falls through if not.
    private func jump(if index: Int32, to label: FunctionBuilder.Label) throws {
        let node = tree[index]
        try descend(node) {
            switch node.kind {
            case .binary where node.detail == BinaryOperator.or.rawValue:
                try jump(if: node.a, to: label)
                try jump(if: node.b, to: label)
            case .binary where node.detail == BinaryOperator.and.rawValue:
                let failed = function.newLabel()
                try jump(unless: node.a, to: failed)
                try jump(if: node.b, to: label)
                function.bind(failed)
            case .not: try jump(unless: node.a, to: label)
            case .attribute where jump(ifLoopAttribute: node, to: label): break
            default: function.jump(.jumpIfTrue, a: try evaluate(index), to: label)
            }
        }
    }

    /// `loop.first`, `loop.last`: one instruction; whether it is of that form.
    private func jump(unlessLoopAttribute node: Node, to label: FunctionBuilder.Label) -> Bool {
        jumpOnLoopAttribute(node, .jumpUnlessLoopAttribute, to: label)
    }

    private func jump(ifLoopAttribute node: Node, to label: FunctionBuilder.Label) -> Bool {
        jumpOnLoopAttribute(node, .jumpIfLoopAttribute, to: label)
    }

    private func jumpOnLoopAttribute(_ node: Node, _ opcode: Opcode, to label: FunctionBuilder.Label) -> Bool {
        guard let loop = plainLoop(node.a), let attribute = LoopAttribute(name: name(node.b)) else { return false }
        function.position = node.position
        function.jump(opcode, a: loop.iterator, x: attribute.rawValue, to: label)
        return true
    }

    /// `value % 2 == 0`: one instruction; whether it is of that form.
    private func jump(unlessRemainder node: Node, to label: FunctionBuilder.Label) throws -> Bool {
        let (division, comparison) = (tree[node.a], tree[node.b])
        guard division.kind == .binary, division.detail == BinaryOperator.modulo.rawValue,
            comparison.detail == ComparisonOperator.equal.rawValue, let divisor = smallInteger(division.b), divisor > 0,
            let remainder = smallInteger(comparison.a), remainder >= 0, interception(of: division) == nil
        else { return false }
        let immediate = divisor << 32 | remainder
        let operand = tree[division.a]
        if operand.kind == .attribute, let loop = plainLoop(operand.a), name(operand.b) == "index" {
            function.position = comparison.position
            function.jump(.jumpUnlessRemainder, a: loop.iterator, x: 1, immediate: immediate, to: label)
        } else if isProduct(operand) {
            let left = try evaluate(operand.a), right = try evaluate(operand.b)
            function.position = comparison.position
            if let number = ProductRemainder(factor: right, divisor: divisor, remainder: remainder) {
                function.jump(.jumpUnlessRemainder, a: left, x: 2, immediate: number.immediate, to: label)
            } else {
                let product = function.newTemporary()
                emit(Instruction(.multiply, a: product, b: left, c: right))
                function.jump(.jumpUnlessRemainder, a: product, immediate: immediate, to: label)
            }
        } else {
            let value = try evaluate(division.a)
            function.position = comparison.position
            function.jump(.jumpUnlessRemainder, a: value, immediate: immediate, to: label)
        }
        return true
    }

    /// Whether a node is a multiplication that nobody intercepts.
    private func isProduct(_ node: Node) -> Bool {
        node.kind == .binary && node.detail == BinaryOperator.multiply.rawValue && interception(of: node) == nil
    }

    private func jump(unlessComparison node: Node, to label: FunctionBuilder.Label) throws {
        let comparison = tree[node.b]
        if try jump(unlessRemainder: node, to: label) { return }
        let left = try evaluate(node.a)
        let kind = ComparisonOperator(rawValue: comparison.detail) ?? .equal
        if let integer = smallInteger(comparison.a), kind == .equal || kind == .notEqual {
            function.position = comparison.position
            let opcode: Opcode = kind == .equal ? .jumpUnlessEqualInteger : .jumpIfEqualInteger
            function.jump(opcode, a: left, immediate: integer, to: label)
            return
        }
        let right = try comparand(comparison)
        function.position = comparison.position
        function.jump(.jumpUnlessComparison, a: left, x: comparison.detail, immediate: right, to: label)
    }
}
