/// A block as a value: `super` and `self.name`.
///
/// Reference: jinja2/runtime.py, `BlockReference`.
final class BlockReference: Object {
    let name: String
    let context: Context
    /// Which of the block's definitions it is, the leaf's being 0.
    let level: Int

    init(_ name: String, _ context: Context, level: Int) {
        self.name = name
        self.context = context
        self.level = level
    }

    /// The definition, which was there when the reference was made.
    var entry: BlockTable.Entry { context.blocks[name][level] }

    override var isCallable: Bool { true }
    override var typeName: String { "BlockReference" }
    override var ownerDescription: String { "jinja2.runtime.BlockReference object" }

    override func attribute(_ name: String, _ state: RenderState) throws -> Value? {
        switch name {
        case "super": Self.make(self.name, context, level: level + 1, state)
        case "name": .string(self.name)
        default: nil
        }
    }

    /// A reference to a definition of a block, or an undefined value if there are fewer.
    static func make(_ name: String, _ context: Context, level: Int, _ state: RenderState) -> Value {
        if level < context.blocks[name].count { return .object(BlockReference(name, context, level: level)) }
        return .undefined(
            Undefined(
                behavior: state.undefinedBehavior, name: "super", hint: "there is no parent block called '\(name)'."))
    }

    override func call(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        guard let machine = state as? VirtualMachine else {
            throw TemplateError(.runtime, "blocks can be called while a template renders only")
        }
        guard arguments.count == 0 else {
            throw TemplateError(.type, "__call__() takes 1 positional argument but \(arguments.count + 1) were given")
        }
        return try machine.call(self)
    }

    override func string(_ state: RenderState) throws -> String { "<BlockReference '\(name)'>" }
}

/// The variable `self`: the blocks of a template by name.
final class TemplateReference: Object {
    private let context: Context
    init(_ context: Context) { self.context = context }

    override var typeName: String { "TemplateReference" }
    override var ownerDescription: String { "jinja2.runtime.TemplateReference object" }

    override func item(_ key: Value, _ state: RenderState) throws -> Value? {
        guard let name = key.stringValue, !context.blocks[name].isEmpty else { return nil }
        return .object(BlockReference(name, context, level: 0))
    }

    override func representation(_ state: RenderState) throws -> String {
        "<TemplateReference \(context.template.name.map { "'\($0)'" } ?? "None")>"
    }
}
