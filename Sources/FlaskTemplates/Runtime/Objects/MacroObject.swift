/// A macro as a value: its code and what it sees around it.
///
/// Reference: jinja2/runtime.py, `Macro`.
final class MacroObject: Object {
    let function: Function
    let signature: MacroSignature
    let template: LoadedTemplate
    let context: Context
    /// What it sees of the functions around it.
    let captured: [Value]
    /// How many parameters it has, and whether it takes nothing else.
    let parameterCount: Int, takesParametersOnly: Bool
    /// Whether its result is Markup where nothing says how it is written.
    let autoescape: Bool

    init(_ function: Function, _ signature: MacroSignature, _ template: LoadedTemplate, _ context: Context, captured: [Value]) {
        self.function = function
        self.signature = signature
        self.template = template
        self.context = context
        self.captured = captured
        parameterCount = signature.parameters.count
        takesParametersOnly = signature.registerCount == signature.parameters.count
        autoescape = context.evaluation.autoescape
    }

    override var isCallable: Bool { true }
    override var typeName: String { "Macro" }
    override var ownerDescription: String { "jinja2.runtime.Macro object" }

    override func attribute(_ name: String, _ state: RenderState) throws -> Value? {
        switch name {
        case "name": signature.name.map { .string($0) } ?? Value.none
        case "arguments": .tuple(TupleBox(signature.parameters.map { .string($0) }))
        case "catch_kwargs": .bool(signature.readsKeywords)
        case "catch_varargs": .bool(signature.readsPositionals)
        case "caller": .bool(signature.readsCaller || (signature.hasCallerParameter && signature.registerCount > 0))
        default: nil
        }
    }

    override func call(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        guard let machine = state as? VirtualMachine else {
            throw TemplateError(.runtime, "macros can be called while a template renders only")
        }
        return try machine.call(self, arguments)
    }

    override func representation(_ state: RenderState) throws -> String {
        signature.name.map { "<Macro '\($0)'>" } ?? "<Macro anonymous>"
    }

    /// Puts arguments into the registers of the macro's frame.
    func bind(
        _ base: UnsafePointer<Value>?, count: Int, names: [String], to registers: UnsafeMutablePointer<Value>,
        _ state: RenderState
    ) throws {
        let positionals = count - names.count
        let taken = min(positionals, parameterCount)
        if let base { for place in 0..<taken { (registers + place).set(copyOf: base + place) } }
        if positionals <= parameterCount, names.isEmpty, takesParametersOnly {
            for place in taken..<parameterCount { registers[place] = .undefined(.notProvided) }
            return
        }
        try bindRest(base, count: count, names: names, to: registers, taken: taken, state)
    }

    /// Puts what is given by name, or beyond the parameters, into registers.
    @inline(never)
    private func bindRest(
        _ base: UnsafePointer<Value>?, count: Int, names: [String], to registers: UnsafeMutablePointer<Value>, taken: Int,
        _ state: RenderState
    ) throws {
        let parameters = signature.parameters, positionals = count - names.count
        var rest: [(name: String, value: Value)] = []
        for (offset, name) in names.enumerated() { if let base { rest.append((name, base[positionals + offset])) } }
        func pop(_ name: String) -> Value? {
            rest.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }.map { rest.remove(at: $0).value }
        }
        for place in taken..<parameters.count { registers[place] = pop(parameters[place]) ?? .undefined(.notProvided) }
        var place = parameters.count
        if signature.readsCaller {
            let caller = pop("caller") ?? .none
            registers[place] =
                caller.isNone
                ? .undefined(Undefined(behavior: state.undefinedBehavior, name: "caller", hint: "No caller defined")) : caller
            place += 1
        }
        if signature.readsKeywords {
            var items: [Value] = []
            for (name, value) in rest { items += [.string(name), value] }
            registers[place] = try Operations.dictionary(items)
            place += 1
        } else if let first = rest.first {
            throw unexpected(first.name, rest.map(\.name))
        }
        if signature.readsPositionals {
            var extra: [Value] = []
            if positionals > taken { for index in taken..<positionals { if let base { extra.append(base[index]) } } }
            registers[place] = .tuple(TupleBox(extra))
        } else if positionals > parameters.count {
            throw TemplateError(
                .type, "macro \(quotedName) takes not more than \(parameters.count) argument(s)")
        }
    }

    private var quotedName: String { signature.name.map { "'\($0)'" } ?? "None" }

    private func unexpected(_ name: String, _ all: [String]) -> TemplateError {
        if all.contains("caller") {
            return TemplateError(
                .type,
                "macro \(quotedName) was invoked with two values for the special caller argument. This is most likely a bug.")
        }
        return TemplateError(.type, "macro \(quotedName) takes no keyword argument '\(name)'")
    }
}
