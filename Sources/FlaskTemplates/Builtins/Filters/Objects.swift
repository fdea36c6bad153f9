/// The filters for single values and mappings.
enum ObjectFilters {
    /// The filters by name.
    static let filters: [String: NativeFunction] = [
        "attr": attribute, "d": defaultValue, "default": defaultValue, "items": items,
    ]

    /// Replaces an undefined value, or a false one as well.
    @Sendable
    static func defaultValue(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        if arguments.names.isEmpty && (1...3).contains(arguments.count) {
            let operand = arguments[0]
            var isMissing = operand.isUndefined
            if !isMissing && arguments.count == 3, try arguments[2].isTrue() { isMissing = try !operand.isTrue() }
            if !isMissing { return operand }
            return arguments.count > 1 ? arguments[1] : .string("")
        }
        let options = try arguments.bind("default", ["value", "default_value", "boolean"], required: 1)
        let operand = arguments[0]
        if operand.isUndefined { return options[1] ?? .string("") }
        if let isBoolean = options[2], try isBoolean.isTrue(), try !operand.isTrue() { return options[1] ?? .string("") }
        return operand
    }

    /// The attribute of an object, never an item.
    ///
    /// Reference: jinja2/filters.py, do_attr.
    @Sendable
    static func attribute(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("attr", ["obj", "name"], required: 2)
        guard let name = options[1]?.stringValue else {
            throw TemplateError(.type, "attribute name must be string, not '\(options[1]?.typeName ?? "NoneType")'")
        }
        let (operand, key) = (arguments[0], DictKey(name))
        if try operand.attribute(key, state) != nil { return try Operations.attribute(operand, key, state) }
        return .undefined(Undefined(behavior: state.undefinedBehavior, name: name, owner: operand.ownerDescription))
    }

    /// The entries of a mapping as pairs.
    @Sendable
    static func items(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("items")
        let operand = arguments[0]
        return .generator { state in
            switch operand {
            case .undefined: return []
            case .dict(let box): return box.pairs.map { .tuple(TupleBox([$0.key, $0.value])) }
            case .object(let object) where object.isMapping:
                return try operand.entries(state).map { .tuple(TupleBox([$0.key, $0.value])) }
            default: throw TemplateError(.type, "Can only get item pairs from a mapping.")
            }
        }
    }
}
