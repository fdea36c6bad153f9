import Synchronization

/// Runs templates from outside.
enum Rendering {
    /// Renders a template into a sink.
    static func render(
        _ template: LoadedTemplate, _ core: EnvironmentCore, _ variables: VariableTable, _ sink: inout Sink
    ) throws {
        let machine = VirtualMachine(core)
        try run(template, machine, variables, &sink)
    }

    /// The text of a rendered template.
    static func text(_ template: LoadedTemplate, _ core: EnvironmentCore, _ variables: VariableTable) throws -> String {
        var sink = Sink(capacity: capacity(of: template), limit: core.settings.outputLimit)
        try render(template, core, variables, &sink)
        template.outputSize.store(sink.count, ordering: .relaxed)
        return sink.take(since: 0)
    }

    /// Room for an output like the last one, with bounds for what a single large one leaves behind.
    private static func capacity(of template: LoadedTemplate) -> Int {
        let last = template.outputSize.load(ordering: .relaxed)
        return min(max(last + last / 8 + 512, 1024), 1 << 20)
    }

    /// The bytes of a rendered template.
    static func bytes(_ template: LoadedTemplate, _ core: EnvironmentCore, _ variables: VariableTable) throws -> [UInt8] {
        var sink = Sink(capacity: capacity(of: template), limit: core.settings.outputLimit)
        try render(template, core, variables, &sink)
        template.outputSize.store(sink.count, ordering: .relaxed)
        return sink.takeBytes()
    }

    /// The value of a template of a native environment.
    static func value(_ template: LoadedTemplate, _ core: EnvironmentCore, _ variables: VariableTable) throws -> Value {
        let machine = VirtualMachine(core)
        machine.nativeOutput = [[]]
        var sink = Sink(capacity: 64, limit: core.settings.outputLimit)
        try run(template, machine, variables, &sink)
        return try NativeConcat.value(of: machine.nativeOutput.first ?? [], machine)
    }

    /// A variable that a template sets at its top.
    static func variable(
        _ name: String, of template: LoadedTemplate, _ core: EnvironmentCore, _ variables: VariableTable
    ) throws -> Value {
        let machine = VirtualMachine(core)
        var sink = Sink(capacity: 64, limit: core.settings.outputLimit)
        let context = try run(template, machine, variables, &sink)
        // The end of the rendering empties its contexts.
        return withExtendedLifetime(machine) { context.value(name) ?? .none }
    }

    @discardableResult
    static func run(
        _ template: LoadedTemplate, _ machine: VirtualMachine, _ variables: VariableTable, _ sink: inout Sink
    ) throws -> Context {
        let context = try start(template, machine, variables)
        try machine.run(&sink, floor: 0)
        try sink.finish()
        return context
    }

    /// Renders a template into a sink, and waits for what is asynchronous.
    static func renderAsync(
        _ template: LoadedTemplate, _ core: EnvironmentCore, _ variables: VariableTable, _ sink: inout Sink
    ) async throws {
        let machine = VirtualMachine(core)
        try start(template, machine, variables)
        try await machine.runAsync(&sink)
        try sink.finish()
    }

    /// Starts a rendering without going on.
    @discardableResult
    static func start(
        _ template: LoadedTemplate, _ machine: VirtualMachine, _ variables: VariableTable
    ) throws -> Context {
        let core = machine.environment
        let below = core.layer(of: template)
        let context = Context(
            template, layer: variables.isEmpty ? below : Context.Layer(variables, below: below),
            evaluation: Context.Evaluation(autoescape: core.autoescapes(template.name)), blocks: BlockTable(template))
        try machine.push(template.program.functions[0], template, context, .returned)
        return context
    }
}
