/// An operator of templates that a sandboxed environment may answer itself.
///
/// Reference: jinja2/sandbox.py, `SandboxedEnvironment.intercepted_binops`, `intercepted_unops`.
public enum InterceptedOperator: Sendable, Hashable, CaseIterable {
    /// The plus between two operands.
    case add
    /// The minus between two operands.
    case subtract
    /// Multiplication, which also repeats texts and lists.
    case multiply
    /// True division, whose result is a float.
    case divide
    /// Division rounded downwards.
    case floorDivide
    /// The remainder, and the formatting of texts.
    case modulo
    /// Raising to a power.
    case power
    /// The signs before a number.
    case negate, plus

    /// How templates write it.
    public var symbol: String {
        switch self {
        case .add, .plus: "+"
        case .subtract, .negate: "-"
        case .multiply: "*"
        case .divide: "/"
        case .floorDivide: "//"
        case .modulo: "%"
        case .power: "**"
        }
    }

    /// What answers the operator.
    ///
    /// - Parameters:
    ///   - symbol: the operator.
    ///   - operands: the left and the right operand, or the only one.
    /// - Returns: the result; `nil` to do as usual.
    public typealias Handler = @Sendable (_ symbol: InterceptedOperator, _ operands: [TemplateValue]) throws -> TemplateValue?
}

extension InterceptedOperator {
    init?(_ binary: BinaryOperator) {
        switch binary {
        case .add: self = .add
        case .subtract: self = .subtract
        case .multiply: self = .multiply
        case .divide: self = .divide
        case .floorDivide: self = .floorDivide
        case .modulo: self = .modulo
        case .power: self = .power
        case .and, .or: return nil
        }
    }

    /// The operator of a node; `nil` if it has none that can be intercepted.
    init?(_ node: Node) {
        switch node.kind {
        case .binary:
            guard let kind = BinaryOperator(rawValue: node.detail) else { return nil }
            self.init(kind)
        case .negate: self = .negate
        case .plus: self = .plus
        default: return nil
        }
    }

    /// What the operator does unless somebody answers it.
    private func usual(_ values: [Value], _ state: RenderState) throws -> Value {
        switch self {
        case .add: try Operations.binary(.add, values[0], values[1], state)
        case .subtract: try Operations.binary(.subtract, values[0], values[1], state)
        case .multiply: try Operations.binary(.multiply, values[0], values[1], state)
        case .divide: try Operations.binary(.divide, values[0], values[1], state)
        case .floorDivide: try Operations.binary(.floorDivide, values[0], values[1], state)
        case .modulo: try Operations.binary(.modulo, values[0], values[1], state)
        case .power: try Operations.binary(.power, values[0], values[1], state)
        case .negate: try Value.negate(values[0])
        case .plus: try Value.plus(values[0])
        }
    }

    /// The operator as a function of its operands.
    func native(_ handler: @escaping Handler) -> NativeFunction {
        { arguments, state in
            let values = arguments.positional
            if let result = try handler(self, values.map(TemplateValue.init)) { return result.value }
            return try usual(values, state)
        }
    }
}

extension TemplateEnvironment {
    /// Answers operators of sandboxed templates, for instance to limit how large numbers become.
    ///
    /// Environments that trust their templates do not ask, which would cost time. An operator that is intercepted is not
    /// computed while compiling.
    /// Reference: jinja2/sandbox.py, `SandboxedEnvironment.call_binop`, `call_unop`.
    ///
    /// - Parameters:
    ///   - operators: which ones.
    ///   - handler: gives the result, or `nil` to do as usual.
    public func interceptOperators(_ operators: Set<InterceptedOperator>, with handler: @escaping InterceptedOperator.Handler) {
        configure("interceptOperators") { setup in
            for symbol in operators { setup.intercepted[symbol] = symbol.native(handler) }
        }
    }
}
