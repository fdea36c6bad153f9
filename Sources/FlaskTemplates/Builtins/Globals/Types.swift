/// The global functions that make values: `range`, `dict`, `cycler`, `joiner`, `namespace`.
enum TypeFunctions {
    /// How long the ranges of templates that are not trusted may be.
    static let sandboxedRangeLimit = 100_000

    @Sendable
    static func range(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expect("range", 1, 3)
        let first = try arguments[0].integerArgument()
        let range: RangeObject
        if arguments.count == 1 {
            range = RangeObject(0, first)
        } else {
            let stop = try arguments[1].integerArgument()
            let step = arguments.count > 2 ? try arguments[2].integerArgument() : 1
            if step == 0 { throw TemplateError(.value, "range() arg 3 must not be zero") }
            range = RangeObject(first, stop, step)
        }
        if state.isSandboxed && range.length > sandboxedRangeLimit {
            throw TemplateError(
                .overflow, "Range too big. The sandbox blocks ranges larger than MAX_RANGE (\(sandboxedRangeLimit)).")
        }
        return .object(range)
    }

    @Sendable
    static func dict(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        .dict(try entries(arguments, state))
    }

    private static func entries(_ arguments: borrowing Arguments, _ state: RenderState) throws -> DictBox {
        if arguments.positionalCount > 1 {
            throw TemplateError(.type, "dict expected at most 1 argument, got \(arguments.positionalCount)")
        }
        let box = DictBox()
        if arguments.positionalCount == 1 { try box.update(arguments[0], state) }
        for (index, name) in arguments.names.enumerated() {
            box.set(name, to: arguments[arguments.positionalCount + index])
        }
        return box
    }

    @Sendable
    static func namespace(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        .object(NamespaceObject(try entries(arguments, state)))
    }

    @Sendable
    static func cycler(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        if !arguments.names.isEmpty {
            throw TemplateError(.type, "Cycler() got an unexpected keyword argument '\(arguments.names[0])'")
        }
        if arguments.count == 0 { throw TemplateError(.state, "at least one item has to be provided") }
        return .object(Cycler(arguments.positional))
    }

    @Sendable
    static func joiner(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        .object(Joiner(try arguments.bind("Joiner", ["sep"])[0] ?? .string(", ")))
    }
}

/// A global function that is a class in Python, so it prints as one.
final class TypeObject: Object {
    private let name: String
    private let function: NativeFunction

    init(_ name: String, _ function: @escaping NativeFunction) {
        self.name = name
        self.function = function
    }

    override var typeName: String { "type" }
    override var isCallable: Bool { true }

    override func call(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try function(arguments, state)
    }

    override func attribute(_ name: String, _ state: RenderState) throws -> Value? {
        name == "__name__" ? .string(self.name.split(separator: ".").last.map(String.init) ?? self.name) : nil
    }

    override func representation(_ state: RenderState) throws -> String { "<class '\(name)'>" }
}
