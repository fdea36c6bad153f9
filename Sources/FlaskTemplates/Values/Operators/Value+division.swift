extension Value {
    /// `left / right`.
    @inline(never)
    static func divide(_ left: Value, _ right: Value, _ state: RenderState) throws -> Value {
        if let left = left.number, let right = right.number { return .double(try Arithmetic.divide(left, right)) }
        try checkDefined(left, right)
        throw unsupported("/", left, right)
    }

    /// `left // right` of any types.
    @inline(never)
    static func floorDivideOutOfLine(_ left: Value, _ right: Value, _ state: RenderState) throws -> Value {
        if let left = left.number, let right = right.number { return try Arithmetic.floorDivide(left, right) }
        try checkDefined(left, right)
        throw unsupported("//", left, right)
    }

    /// `left % right` of any types; strings format.
    @inline(never)
    static func moduloOutOfLine(_ left: Value, _ right: Value, _ state: RenderState) throws -> Value {
        switch left {
        case .string(let format): return .string(try PercentFormat.format(format, right, escaping: false, state))
        case .safe(let format): return .safe(try PercentFormat.format(format, right, escaping: true, state))
        default: break
        }
        if let left = left.number, let right = right.number { return try Arithmetic.modulo(left, right) }
        try checkDefined(left, right)
        throw unsupported("%", left, right)
    }

    /// `left ** right`.
    @inline(never)
    static func power(_ left: Value, _ right: Value, _ state: RenderState) throws -> Value {
        if let left = left.number, let right = right.number { return try Arithmetic.power(left, right) }
        try checkDefined(left, right)
        throw unsupported("** or pow()", left, right)
    }

    /// `-value`.
    @inline(never)
    static func negate(_ value: Value) throws -> Value {
        switch value.number {
        case .int(let number): return number == .min ? .integer(BigInteger(number).negated) : .int(-number)
        case .double(let number): return .double(-number)
        case .big(let number): return .integer(number.negated)
        case nil: throw unaryError("-", value)
        }
    }

    /// `+value`.
    @inline(never)
    static func plus(_ value: Value) throws -> Value {
        switch value.number {
        case .int(let number): return .int(number)
        case .double, .big: return value
        case nil: throw unaryError("+", value)
        }
    }

    private static func unaryError(_ symbol: String, _ value: Value) -> TemplateError {
        if case .undefined(let undefined) = value { return undefined.error }
        return TemplateError(.type, "bad operand type for unary \(symbol): '\(value.typeName)'")
    }
}
