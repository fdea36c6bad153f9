/// What the global function `cycler` makes: it gives its items in turns.
///
/// Reference: jinja2/utils.py, Cycler.
final class Cycler: Object {
    private var items: [Value]
    private var position = 0

    /// A cycler of one item at least.
    init(_ items: [Value]) { self.items = items }

    deinit { Teardown.release(&items) }

    override var typeName: String { "Cycler" }
    override var ownerDescription: String { "jinja2.utils.Cycler object" }

    override func attribute(_ name: String, _ state: RenderState) throws -> Value? {
        switch name {
        case "current": items[position]
        case "pos": .int(position)
        case "items": .tuple(TupleBox(items))
        case "next", "__next__": method("next") { cycler in cycler.advance() }
        case "reset":
            method("reset") { cycler in
                cycler.position = 0
                return .none
            }
        default: nil
        }
    }

    private func advance() -> Value {
        defer { position = (position + 1) % items.count }
        return items[position]
    }

    private func method(_ name: String, _ body: @escaping @Sendable (Cycler) -> Value) -> Value {
        .object(
            FunctionObject(name) { [cycler = Value.object(self)] arguments, _ in
                try arguments.expect(name, exactly: 0)
                guard case .object(let cycler as Cycler) = cycler else { return .none }
                return body(cycler)
            })
    }

    override func representation(_ state: RenderState) throws -> String { "<jinja2.utils.Cycler object at \(address)>" }
}

/// What the global function `joiner` makes: nothing at the first call, its separator at others.
///
/// Reference: jinja2/utils.py, Joiner.
final class Joiner: Object {
    private let separator: Value
    private var isUsed = false

    init(_ separator: Value) { self.separator = separator }

    override var typeName: String { "Joiner" }
    override var ownerDescription: String { "jinja2.utils.Joiner object" }
    override var isCallable: Bool { true }

    override func call(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expect("joiner", exactly: 0)
        defer { isUsed = true }
        return isUsed ? separator : .string("")
    }

    override func attribute(_ name: String, _ state: RenderState) throws -> Value? {
        switch name {
        case "sep": separator
        case "used": .bool(isUsed)
        default: nil
        }
    }

    override func representation(_ state: RenderState) throws -> String { "<jinja2.utils.Joiner object at \(address)>" }
}
