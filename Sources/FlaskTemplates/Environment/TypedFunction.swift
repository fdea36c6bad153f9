/// Functions of Swift types in their native form.
enum TypedFunction {
    /// A function whose parameters are read from the arguments in order, or by their names.
    static func native<
        each Parameter: TemplateValueReadable & SendableMetatype, Result: TemplateValueConvertible & SendableMetatype
    >(
        _ name: String, _ names: [String], _ function: @escaping @Sendable (repeat each Parameter) throws -> Result
    ) -> NativeFunction {
        { arguments, _ in
            var reader = ArgumentReader(name, names, positional(arguments), named(arguments))
            let result = try function(repeat try reader.next((each Parameter).self))
            try reader.finish()
            return result.templateValue.value
        }
    }

    /// A function of any arguments.
    static func native(_ function: @escaping VariadicTemplateFunction) -> NativeFunction {
        { arguments, _ in try function(positional(arguments), named(arguments)).value }
    }

    /// An asynchronous function whose parameters are read from the arguments in order, or by their names.
    static func call<
        each Parameter: TemplateValueReadable & SendableMetatype, Result: TemplateValueConvertible & SendableMetatype
    >(
        _ name: String, _ names: [String], _ function: @escaping @Sendable (repeat each Parameter) async throws -> Result
    ) -> AsyncFunctionObject.Call {
        { positional, named in
            var reader = ArgumentReader(name, names, positional, named)
            let arguments = (repeat try reader.next((each Parameter).self))
            try reader.finish()
            return try await function(repeat each arguments).templateValue.value
        }
    }

    /// A filter or a test that waits for an asynchronous function.
    static func native(filter name: String, _ call: @escaping AsyncFunctionObject.Call) -> NativeFunction {
        { arguments, state in
            let (positional, named) = (positional(arguments), named(arguments))
            throw state.suspension(.filter(name: name) { try await call(positional, named) }, "the filter '\(name)'")
        }
    }

    static func positional(_ arguments: borrowing Arguments) -> [TemplateValue] {
        var values: [TemplateValue] = []
        for place in 0..<arguments.positionalCount { values.append(TemplateValue(arguments[place])) }
        return values
    }

    static func named(_ arguments: borrowing Arguments) -> [(name: String, value: TemplateValue)] {
        var values: [(name: String, value: TemplateValue)] = []
        for (place, name) in arguments.names.enumerated() {
            values.append((name, TemplateValue(arguments[arguments.positionalCount + place])))
        }
        return values
    }
}

/// Gives the arguments of a call to one parameter after the other.
struct ArgumentReader {
    private let function: String
    private let names: [String]
    private let positional: [TemplateValue]
    private var named: [(name: String, value: TemplateValue)]
    private var position = 0

    init(_ function: String, _ names: [String], _ positional: [TemplateValue], _ named: [(name: String, value: TemplateValue)]) {
        self.function = function
        self.names = names
        self.positional = positional
        self.named = named
    }

    /// The argument for the next parameter.
    mutating func next<Parameter: TemplateValueReadable>(_ type: Parameter.Type) throws -> Parameter {
        defer { position += 1 }
        if let value = take() {
            if case .undefined(let undefined) = value.value, undefined.behavior == .strict { throw undefined.error }
            if let read = Parameter(templateValue: value) { return read }
            throw TemplateError(
                .type, "argument \(position + 1) of \(function)() has to be \(Parameter.self), not \(value.value.typeName)")
        }
        // An optional parameter reads None as nil.
        if type is any OptionalParameter.Type, let none = Parameter(templateValue: .none) { return none }
        throw TemplateError(.type, "\(function)() is missing argument \(position + 1)")
    }

    private mutating func take() -> TemplateValue? {
        if position < positional.count { return positional[position] }
        guard position < names.count else { return nil }
        let name = names[position]
        return named.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }.map { named.remove(at: $0).value }
    }

    /// Fails if there are arguments left.
    func finish() throws {
        if positional.count > position {
            throw TemplateError(.type, "\(function)() takes \(position) arguments but \(positional.count) were given")
        }
        if let first = named.first {
            throw TemplateError(.type, "\(function)() got an unexpected keyword argument '\(first.name)'")
        }
    }
}

/// Parameters that may be left out.
private protocol OptionalParameter {}

extension Optional: OptionalParameter {}
