/// The filters that make or round numbers.
enum NumberFilters {
    /// The filters by name.
    static let filters: [String: NativeFunction] = ["abs": absolute, "float": float, "int": integer, "round": round]

    @Sendable
    static func absolute(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("abs")
        switch arguments[0].number {
        case .int(let number)?: return number == Int.min ? try Value.negate(.int(number)) : .int(number < 0 ? -number : number)
        case .double(let number)?: return .double(number.magnitude)
        case .big(let number)?: return .integer(BigInteger(limbs: number.limbs, isNegative: false))
        case nil: throw TemplateError(.type, "bad operand type for abs(): '\(arguments[0].typeName)'")
        }
    }

    /// Reads an integer; what is none becomes the default.
    ///
    /// Reference: jinja2/filters.py, do_int.
    @Sendable
    static func integer(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("int", ["value", "default", "base"], required: 1)
        let operand = arguments[0]
        if case .int = operand { return operand }
        do {
            if operand.stringValue != nil {
                return try Value(NumberParsing.integer(operand, base: options[2]?.integerArgument() ?? 10, state))
            }
            return try Value(NumberParsing.integer(operand, state))
        } catch let error as TemplateError where error.kind == .type || error.kind == .value {
            return try integerOfFloat(operand, state) ?? options[1] ?? .int(0)
        }
    }

    private static func integerOfFloat(_ value: Value, _ state: RenderState) throws -> Value? {
        do {
            return try Value(NumberParsing.integer(.double(NumberParsing.float(value, state)), state))
        } catch let error as TemplateError where [.type, .value, .overflow].contains(error.kind) {
            return nil
        }
    }

    /// Reads a float; what is none becomes the default.
    @Sendable
    static func float(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("float", ["value", "default"], required: 1)
        do {
            return .double(try NumberParsing.float(arguments[0], state))
        } catch let error as TemplateError where error.kind == .type || error.kind == .value {
            return options[1] ?? .double(0)
        }
    }

    /// Rounds a number: to even, up or down.
    ///
    /// Reference: jinja2/filters.py, do_round.
    @Sendable
    static func round(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("round", ["value", "precision", "method"], required: 1)
        let method = options[2] ?? .string("common")
        // Python looks the method up in a set.
        _ = try method.hash()
        let precision = options[1] ?? .int(0)
        switch method.stringValue {
        case "common": return try Rounding.round(arguments[0], precision)
        case "ceil": return try Rounding.round(arguments[0], precision, .up, state)
        case "floor": return try Rounding.round(arguments[0], precision, .down, state)
        default: throw TemplateError(.filterArgument, "method must be common, ceil or floor")
        }
    }
}

extension Value {
    /// A number as a value.
    init(_ number: Number) {
        switch number {
        case .int(let value): self = .int(value)
        case .double(let value): self = .double(value)
        case .big(let value): self = .integer(value)
        }
    }
}
