extension Parser {
    /// How tightly operators bind, from the loosest.
    private enum Level: Int {
        case or, and, not, compare, add, concat, multiply, power, operand
        var next: Level { Level(rawValue: rawValue + 1) ?? .operand }
    }

    /// Reads an expression.
    func expression(withConditional: Bool = true) throws(TemplateError) -> Int32 {
        try deeper { parser throws(TemplateError) in
            let value = try parser.operators(.or)
            return withConditional && parser.isAt(.if) ? try parser.conditional(value) : value
        }
    }

    /// Reads expressions with commas between them as a tuple, or the one that there is.
    func tuple(
        withConditional: Bool = true, isInParentheses: Bool = false
    ) throws(TemplateError) -> Int32 {
        var position = current.start
        guard !isTupleEnd else {
            if isInParentheses { return add(.tuple, at: position) }
            throw failure("Expected an expression, got '\(describe(current))'")
        }
        let first = try expression(withConditional: withConditional)
        guard current.kind == .comma else { return first }
        var items = NodeList()
        append(first, to: &items)
        while current.kind == .comma {
            position = current.start
            try advance()
            if isTupleEnd { break }
            append(try expression(withConditional: withConditional), to: &items)
        }
        return add(.tuple, items.first, at: position)
    }

    /// Whether a tuple may end here.
    ///
    /// Not before `in`: Jinja2 means to end it there, but reads the word as a name.
    var isTupleEnd: Bool {
        switch current.kind {
        case .variableEnd, .blockEnd, .rightParenthesis: true
        default: false
        }
    }

    /// Reads `if` and what follows it behind a value.
    private func conditional(_ value: Int32) throws(TemplateError) -> Int32 {
        var value = value
        while isAt(.if) {
            let position = current.start
            try advance()
            let test = try operators(.or)
            let otherwise = try skip(.else) ? try expression() : -1
            value = add(.conditional, test, value, otherwise, at: position)
        }
        return value
    }

    /// Reads operands with operators between them that bind at least as tightly as a level.
    private func operators(_ level: Level) throws(TemplateError) -> Int32 {
        var left = level.rawValue <= Level.not.rawValue && isAt(.not) ? try negation() : try unary()
        while let next = operatorLevel(), next.rawValue >= level.rawValue {
            switch next {
            case .compare:
                guard let comparison = try comparison(left) else { return left }
                left = comparison
            case .concat: left = try concatenation(left)
            default: left = try binary(left, next)
            }
        }
        return left
    }

    /// Reads any number of `not` and what they negate.
    private func negation() throws(TemplateError) -> Int32 {
        var positions: [Int32] = []
        while isAt(.not) {
            positions.append(current.start)
            try advance()
        }
        guard positions.count <= Self.depthLimit else {
            throw failure("'not' stands \(positions.count) times in a row; leave all but one or two out")
        }
        var value = try operators(.compare)
        for position in positions.reversed() { value = add(.not, value, at: position) }
        return value
    }

    /// The level of the operator at the current token; `nil` if it is none.
    private func operatorLevel() -> Level? {
        switch current.kind {
        case .add, .subtract: .add
        case .multiply, .divide, .floorDivide, .modulo: .multiply
        case .power: .power
        case .tilde: .concat
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .compare
        case .name:
            switch Keyword(rawValue: current.symbol) {
            case .or: .or
            case .and: .and
            case .in, .not: .compare
            default: nil
            }
        default: nil
        }
    }

    private func binary(_ left: Int32, _ level: Level) throws(TemplateError) -> Int32 {
        let position = current.start, kind = current.kind
        try advance()
        let right = try operators(level.next)
        let sign: BinaryOperator =
            switch kind {
            case .add: .add
            case .subtract: .subtract
            case .multiply: .multiply
            case .divide: .divide
            case .floorDivide: .floorDivide
            case .modulo: .modulo
            case .power: .power
            default: level == .or ? .or : .and
            }
        return add(.binary, left, right, detail: sign.rawValue, at: position)
    }

    private func concatenation(_ left: Int32) throws(TemplateError) -> Int32 {
        let position = current.start
        var items = NodeList()
        append(left, to: &items)
        while current.kind == .tilde {
            try advance()
            append(try operators(.multiply), to: &items)
        }
        return add(.concat, items.first, at: position)
    }

    /// Reads a chain of comparisons; `nil` if `not` stands here without `in`.
    private func comparison(_ left: Int32) throws(TemplateError) -> Int32? {
        let position = current.start
        var comparisons = NodeList()
        while let sign = try comparisonOperator() {
            let place = current.start
            try advance()
            append(add(.comparison, try operators(.add), detail: sign.rawValue, at: place), to: &comparisons)
        }
        return comparisons.isEmpty ? nil : add(.compare, left, comparisons.first, at: position)
    }

    /// The comparison at the current token, whose last word it then is.
    private func comparisonOperator() throws(TemplateError) -> ComparisonOperator? {
        switch current.kind {
        case .equal: return .equal
        case .notEqual: return .notEqual
        case .less: return .less
        case .lessOrEqual: return .lessOrEqual
        case .greater: return .greater
        case .greaterOrEqual: return .greaterOrEqual
        case .name:
            if isAt(.in) { return .contained }
            guard isAt(.not), try lookIsAt(.in) else { return nil }
            try advance()
            return .notContained
        default: return nil
        }
    }
}
