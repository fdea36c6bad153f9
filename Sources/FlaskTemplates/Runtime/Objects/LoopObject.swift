/// The variable `loop` where a template passes it on.
///
/// Reference: jinja2/runtime.py, `LoopContext`.
final class LoopObject: Object {
    /// What a recursive loop calls itself with.
    struct Recursion {
        let function: Function
        let template: LoadedTemplate
        let context: Context
        let captured: [Value]
    }

    /// The loop's state; items are kept in it, the round is written by the loop.
    @exclusivity(unchecked) var iteration: IteratorState
    let depth: Int
    let recursion: Recursion?
    private var changedValue: [Value]?

    init(_ iteration: IteratorState, depth: Int, recursion: Recursion?) {
        self.iteration = iteration
        self.depth = depth
        self.recursion = recursion
    }

    override var isCallable: Bool { true }
    override var typeName: String { "LoopContext" }
    override var ownerDescription: String { "jinja2.runtime.LoopContext object" }
    override var count: Int? { iteration.kind == .pull ? nil : iteration.count }

    override func attribute(_ name: String, _ state: RenderState) throws -> Value? {
        if let attribute = LoopAttribute(name: name) {
            return switch attribute {
            case .depth: .int(depth + 1)
            case .depth0: .int(depth)
            default: try iteration.attribute(attribute, state)
            }
        }
        return switch name {
        case "cycle": .object(LoopMethod(self, name) { loop, arguments, _ in try loop.cycle(arguments) })
        case "changed": .object(LoopMethod(self, name) { loop, arguments, state in try loop.changed(arguments, state) })
        default: nil
        }
    }

    private func cycle(_ arguments: borrowing Arguments) throws -> Value {
        try arguments.expect("cycle", 0, .max)
        guard arguments.count > 0 else { throw TemplateError(.type, "no items for cycling given") }
        return arguments[(iteration.index - 1) % arguments.count]
    }

    private func changed(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expect("changed", 0, .max)
        var values: [Value] = []
        for place in 0..<arguments.count { values.append(arguments[place]) }
        if let changedValue, try Value.tuple(TupleBox(changedValue)).isEqual(to: .tuple(TupleBox(values))) {
            return .bool(false)
        }
        changedValue = values
        return .bool(true)
    }

    /// The rounds that are left: their items, each with the loop.
    override func makeIterator(_ state: RenderState) throws -> ValueIterator? {
        var rest = iteration
        return GeneratorObject { state in
            var item = Value.none
            guard try withUnsafeMutablePointer(to: &item, { try rest.next(into: $0, state) }) else { return nil }
            return .tuple(TupleBox([item, .object(self)]))
        }
    }

    override func call(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        guard let machine = state as? VirtualMachine else {
            throw TemplateError(.runtime, "loops can be called while a template renders only")
        }
        guard arguments.count == 1, arguments.names.isEmpty else {
            throw TemplateError(.type, "__call__() takes 2 positional arguments but \(arguments.count + 1) were given")
        }
        return try machine.call(self, over: arguments[0])
    }

    override func representation(_ state: RenderState) throws -> String {
        "<LoopContext \(iteration.index)/\(try iteration.attribute(.length, state).text(state))>"
    }
}

/// A method of a loop as a value.
final class LoopMethod: Object {
    private let loop: LoopObject
    private let name: String
    private let function: (LoopObject, borrowing Arguments, RenderState) throws -> Value

    init(
        _ loop: LoopObject, _ name: String, _ function: @escaping (LoopObject, borrowing Arguments, RenderState) throws -> Value
    ) {
        self.loop = loop
        self.name = name
        self.function = function
    }

    override var typeName: String { "method" }

    override func call(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try function(loop, arguments, state)
    }

    override func representation(_ state: RenderState) throws -> String { "<bound method LoopContext.\(name)>" }
}
