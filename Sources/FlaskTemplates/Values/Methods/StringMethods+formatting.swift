extension StringMethods {
    @Sendable
    static func format(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        var named: [(String, Value)] = []
        for (index, name) in arguments.names.enumerated() { named.append((name, arguments[arguments.positionalCount + index])) }
        let table = named
        return try run(receiver, arguments.positional, state) { name in table.last { $0.0.hasSameText(as: name) }?.1 }
    }

    @Sendable
    static func formatMap(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expect("format_map", exactly: 1)
        let mapping = arguments[0]
        return try run(receiver, [], state, isMapping: true) { name in try mapping.requireItem(.string(name), state) }
    }

    private static func run(
        _ receiver: Value, _ positional: [Value], _ state: RenderState, isMapping: Bool = false,
        named: @escaping (String) throws -> Value?
    ) throws -> Value {
        var isMarkup = false
        if case .safe = receiver { isMarkup = true }
        var formatter = BraceFormat(positional, named: named, escaping: isMarkup, isMapping: isMapping && !isMarkup, state)
        return wrap(receiver, try formatter.format(text(receiver)))
    }

    @Sendable
    static func translate(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expect("translate", exactly: 1)
        let table = arguments[0]
        var result = ""
        for scalar in text(receiver).unicodeScalars {
            switch try table.item(.int(Int(scalar.value)), state) {
            case nil: result.unicodeScalars.append(scalar)
            case Value.none?: break
            case .int(let code)?:
                guard let other = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else {
                    throw TemplateError(.value, "character mapping must be in range(0x110000)")
                }
                result.unicodeScalars.append(other)
            case let value?:
                guard let text = value.stringValue else {
                    throw TemplateError(.type, "character mapping must return integer, None or str")
                }
                result += text
            }
            try Limits.checkText(result.utf8.count)
        }
        return wrap(receiver, result)
    }

    @Sendable
    static func maketrans(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expect("maketrans", 1, 3)
        let table = DictBox()
        if arguments.count == 1 {
            guard case .dict(let box) = arguments[0] else {
                throw TemplateError(.type, "if you give only one argument to maketrans it must be a dict")
            }
            for (key, value) in box.pairs { try table.set(code(key), to: value) }
            return .dict(table)
        }
        let from = Array(try arguments[0].textArgument("maketrans").unicodeScalars)
        let to = Array(try arguments[1].textArgument("maketrans").unicodeScalars)
        guard from.count == to.count else {
            throw TemplateError(.value, "the first two maketrans arguments must have equal length")
        }
        for (key, value) in zip(from, to) { try table.set(.int(Int(key.value)), to: .int(Int(value.value))) }
        if arguments.count == 3 {
            for scalar in try arguments[2].textArgument("maketrans").unicodeScalars {
                try table.set(.int(Int(scalar.value)), to: .none)
            }
        }
        return .dict(table)
    }

    private static func code(_ key: Value) throws -> Value {
        if let text = key.stringValue {
            guard text.codePointCount == 1, let scalar = text.unicodeScalars.first else {
                throw TemplateError(.value, "string keys in translate table must be of length 1")
            }
            return .int(Int(scalar.value))
        }
        if case .int = key { return key }
        throw TemplateError(.type, "keys in translate table must be strings or integers")
    }
}
