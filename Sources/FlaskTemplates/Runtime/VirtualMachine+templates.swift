extension VirtualMachine {
    // MARK: Blocks

    func callBlock(_ number: Int) throws {
        let frame = frames[frames.count - 1]
        let site = frame.template.program.templateSites[number]
        let name = frame.template.program.keys[site.key].name
        let entries = frame.context.blocks[name]
        if site.isRequired && entries.count <= 1 { throw TemplateError(.runtime, "Required block '\(name)' not found") }
        guard let entry = entries.first else { throw TemplateError(.key, "'\(name)'") }
        let context = site.locals == nil ? frame.context : frame.context.derived(locals(site))
        try push(entry.template.program.functions[entry.function], entry.template, context, .written)
    }

    /// The variable `super` of the block that runs.
    func makeSuper(_ number: Int) -> Value {
        let frame = frames[frames.count - 1]
        let program = frame.template.program
        let site = program.templateSites[number]
        let name = program.keys[site.key].name
        let entries = frame.context.blocks[name]
        let level = entries.firstIndex { $0.template.program === program && $0.function == site.function }
        return BlockReference.make(name, frame.context, level: level.map { $0 + 1 } ?? entries.count, self)
    }

    // MARK: Inheritance

    func extend(_ value: Value) throws {
        let frame = frames[frames.count - 1]
        let parent = try template(value, from: frame)
        frame.context.blocks.add(parent)
        keep(parent)
        frames[frames.count - 1].parent = parent
    }

    /// Goes on with the template that the one that ends extends; whether there is one.
    func runParent() throws -> Bool {
        let frame = frames[frames.count - 1]
        guard let parent = frame.parent else { return false }
        pop()
        try push(parent.program.functions[0], parent, frame.context, frame.result)
        extensions += 1
        if extensions > Self.frameLimit { throw TemplateError(.recursion, "maximum recursion depth exceeded") }
        return true
    }

    // MARK: Other templates

    /// The template of a name, or a template itself.
    private func template(_ value: Value, from frame: Frame) throws -> LoadedTemplate {
        if case .object(let object) = value, let template = object as? TemplateObject { return template.template }
        if case .undefined(let undefined) = value { throw undefined.error }
        switch value {
        case .list, .dict: throw TemplateError(.type, "unhashable type: '\(value.typeName)'")
        default: break
        }
        guard let name = value.stringValue else {
            throw TemplateError(.notFound, try value.text(self))
        }
        return try environment.template(named: name, from: frame.template)
    }

    /// The first that exists of several templates, or the one of a name.
    private func anyTemplate(_ value: Value, from frame: Frame) throws -> LoadedTemplate {
        switch value {
        case .list(let list): return try firstTemplate(list.items, from: frame)
        case .tuple(let tuple): return try firstTemplate(tuple.items, from: frame)
        case .string, .safe, .undefined: return try template(value, from: frame)
        case .object(let object) where object is TemplateObject: return try template(value, from: frame)
        // Whatever is false has no names, as Python has it.
        default: return try firstTemplate(value.isTrue() ? items(of: value) : [], from: frame)
        }
    }

    private func firstTemplate(_ candidates: [Value], from frame: Frame) throws -> LoadedTemplate {
        guard !candidates.isEmpty else {
            throw TemplateError(.noneFound, "Tried to select from an empty list of templates")
        }
        var names: [String] = []
        for candidate in candidates {
            do {
                return try template(candidate, from: frame)
            } catch let error as TemplateError where error.isMissingTemplate || error.kind == .undefined {
                names.append((try? candidate.text(self)) ?? "")
            }
        }
        throw TemplateError(.noneFound, "none of the templates given were found: \(names.joined(separator: ", "))")
    }

    func include(_ value: Value, _ number: Int) throws {
        let frame = frames[frames.count - 1]
        let site = frame.template.program.templateSites[number]
        let included: LoadedTemplate
        do {
            included = try anyTemplate(value, from: frame)
        } catch let error as TemplateError where site.ignoresMissing && error.isMissingTemplate {
            return
        }
        let layer = site.withContext ? frame.context.layer(adding: locals(site)) : environment.layer(of: included)
        try push(included.program.functions[0], included, context(of: included, layer), .written)
    }

    /// The context of a template that another one includes or imports.
    private func context(of template: LoadedTemplate, _ layer: Context.Layer) -> Context {
        Context(
            template, layer: layer, evaluation: Context.Evaluation(autoescape: environment.autoescapes(template.name)),
            blocks: BlockTable(template))
    }

    /// The variables of a template that sees no context: globals, also those that the importing template was given.
    private func moduleLayer(_ template: LoadedTemplate, importedBy frame: Frame) -> Context.Layer {
        guard !frame.context.template.globals.isEmpty else { return environment.layer(of: template) }
        var table = frame.context.template.globals
        table.merge(template.globals)
        return Context.Layer(table, below: environment.globals)
    }

    func importModule(_ instruction: Instruction, _ sink: inout Sink) throws {
        let frame = frames[frames.count - 1]
        let site = frame.template.program.templateSites[instruction.integer]
        let imported = try template(frame.registers[instruction.b], from: frame)
        let isShared = !site.withContext && frame.context.template.globals.isEmpty
        if isShared, let module = modules[ObjectIdentifier(imported)] {
            frame.registers[instruction.a] = .object(module)
            return
        }
        let layer = site.withContext ? frame.context.layer(adding: locals(site)) : moduleLayer(imported, importedBy: frame)
        let context = context(of: imported, layer)
        let mark = startCapture(&sink)
        try push(
            imported.program.functions[0], imported, context,
            .module(mark: mark, register: instruction.a, template: .passUnretained(imported), isShared: isShared))
    }

    func finishModule(
        _ frame: Frame, _ mark: Int, _ register: Int, _ template: LoadedTemplate, isShared: Bool, _ sink: inout Sink
    ) throws {
        sink.captures -= 1
        let native = environment.settings.isNative ? try nativeCapture(isSafe: false) : nil
        let module = Self.module(of: frame.context, name: template.name, body: sink.take(since: mark), value: native)
        if isShared { modules[ObjectIdentifier(template)] = module }
        pop()
        frames[frames.count - 1].registers[register] = .object(module)
    }

    /// What a template that has run exports.
    static func module(of context: Context, name: String?, body: String, value: Value?) -> ModuleObject {
        var exports = VariableTable(capacity: context.exported.count)
        for name in context.exported {
            let hash = VariableTable.hash(of: name)
            if let value = context.variables.value(name, hash: hash) { exports.set(name, hash: hash, to: value) }
        }
        return ModuleObject(name: name, body: body, exports: exports, value: value)
    }

    func importName(_ module: Value, _ number: Int) throws -> Value {
        let frame = frames[frames.count - 1]
        let site = frame.template.program.templateSites[number]
        let name = frame.template.program.keys[site.key].name
        guard case .object(let object) = module else { return .none }
        if let value = try object.attribute(name, self) { return value }
        let imported = (object as? ModuleObject)?.name.map { "'\($0)'" } ?? "None"
        let position = frame.template.name.map { "line \(site.line) in '\($0)'" } ?? "line \(site.line)"
        return .undefined(
            Undefined(
                behavior: undefinedBehavior, name: name,
                hint: "the template \(imported) (imported on \(position)) does not export the requested name '\(name)'"))
    }

    /// What the debug tag shows.
    func debugText() throws -> String {
        guard let context = frames.last?.context else { return "" }
        var items: [Value] = []
        let all = context.all()
        for (name, value) in zip(all.names, all.values) { items += [.string(name), value] }
        let filters = environment.filters.keys.sorted(), tests = environment.tests.keys.sorted()
        return try DebugText.text(context: Operations.dictionary(items), filters: filters, tests: tests, self)
    }
}

extension TemplateError {
    /// Whether it says that a template does not exist.
    var isMissingTemplate: Bool { kind == .notFound || kind == .noneFound }
}
