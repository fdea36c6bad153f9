extension TemplateValue {
    /// What Python's `repr` gives.
    package func representation() throws -> String { try value.representation(RenderState()) }

    /// What Python's `format(value, specification)` gives.
    package func formatted(_ specification: String) throws -> String {
        try FormatSpecification.format(value, specification, RenderState())
    }

    /// The result of an operator of Python, by its symbol.
    package static func apply(_ symbol: String, _ left: TemplateValue, _ right: TemplateValue) throws -> TemplateValue {
        let (state, left, right) = (RenderState(), left.value, right.value)
        switch symbol {
        case "+": return TemplateValue(try FlaskTemplates.Value.add(left, right, state))
        case "-": return TemplateValue(try FlaskTemplates.Value.subtract(left, right, state))
        case "*": return TemplateValue(try FlaskTemplates.Value.multiply(left, right, state))
        case "/": return TemplateValue(try FlaskTemplates.Value.divide(left, right, state))
        case "//": return TemplateValue(try FlaskTemplates.Value.floorDivide(left, right, state))
        case "%": return TemplateValue(try FlaskTemplates.Value.modulo(left, right, state))
        case "**": return TemplateValue(try FlaskTemplates.Value.power(left, right, state))
        case "==": return TemplateValue(.bool(try left.isEqual(to: right)))
        case "<": return TemplateValue(.bool(try FlaskTemplates.Value.compare(left, .less, right)))
        case "<=": return TemplateValue(.bool(try FlaskTemplates.Value.compare(left, .lessOrEqual, right)))
        case ">": return TemplateValue(.bool(try FlaskTemplates.Value.compare(left, .greater, right)))
        case ">=": return TemplateValue(.bool(try FlaskTemplates.Value.compare(left, .greaterOrEqual, right)))
        case "in": return TemplateValue(.bool(try right.contains(left, state)))
        case "[]": return TemplateValue(try left.requireItem(right, state))
        default: throw TemplateError(.runtime, "there is no operator \(symbol)")
        }
    }

    /// `value[start:stop:step]`.
    package func sliced(_ start: TemplateValue, _ stop: TemplateValue, _ step: TemplateValue) throws -> TemplateValue {
        TemplateValue(try value.slice(start.value, stop.value, step.value, RenderState()))
    }

    /// Whether it counts as true.
    package func isTrue() throws -> Bool { try value.isTrue() }

    /// The result of a method.
    package func calling(
        _ name: String, _ arguments: [TemplateValue], named: [(String, TemplateValue)] = []
    ) throws -> TemplateValue {
        guard let method = MethodName(name: name).flatMap({ value.method($0) }) else {
            throw TemplateError(.attribute, "'\(value.typeName)' object has no attribute '\(name)'")
        }
        let values = arguments.map(\.value) + named.map(\.1.value)
        let receiver = value
        return TemplateValue(
            try RenderState.invoke(values, named.map(\.0), RenderState()) { arguments, state throws in
                try method(receiver, arguments, state)
            })
    }

    /// What `int(text, base)` gives.
    package func integer(base: Int? = nil) throws -> TemplateValue {
        let state = RenderState()
        let number = try base.map { try NumberParsing.integer(value, base: $0, state) } ?? NumberParsing.integer(value, state)
        switch number {
        case .int(let value): return TemplateValue(.int(value))
        case .double(let value): return TemplateValue(.double(value))
        case .big(let value): return TemplateValue(.integer(value))
        }
    }

    /// What `float(value)` gives.
    package func float() throws -> TemplateValue { TemplateValue(.double(try NumberParsing.float(value, RenderState()))) }

    /// A copy that a template may change.
    package func thawed() -> TemplateValue {
        var copies = ThawedValues()
        return TemplateValue(copies.own(value))
    }
}
