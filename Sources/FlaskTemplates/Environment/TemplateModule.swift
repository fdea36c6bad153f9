import Synchronization

/// A template that has run for what it exports: macros, and variables set at its top.
///
/// Reference: jinja2/environment.py, `TemplateModule`.
public final class TemplateModule: Sendable {
    /// The rendering that made the module; its macros go on in it, one call at a time.
    private struct Running: ~Copyable {
        let machine: VirtualMachine
        let module: ModuleObject
    }

    private let running: Mutex<Running>
    /// The name of the template.
    public let name: String?
    /// The text that the template wrote.
    public let body: String
    /// The exported names in the order in which they were set.
    public let names: [String]

    init(_ template: Template, _ variables: VariableTable) throws {
        let machine = VirtualMachine(template.core)
        var sink = Sink(capacity: 256, limit: template.core.settings.outputLimit)
        let context = try Rendering.run(template.loaded, machine, variables, &sink)
        let module = VirtualMachine.module(of: context, name: template.name, body: sink.take(since: 0), value: nil)
        name = template.name
        body = module.body
        names = module.exports.names
        running = Mutex(Running(machine: machine, module: module))
    }

    /// An exported variable; `nil` where there is none of that name.
    ///
    /// Macros are called with `call(_:_:named:)`.
    public subscript(name: String) -> TemplateValue? {
        running.withLock { running in
            running.module.exports.value(name, hash: VariableTable.hash(of: name)).map { TemplateValue($0) }
        }
    }

    /// Calls an exported macro.
    ///
    /// - Parameters:
    ///   - name: the macro's name.
    ///   - arguments: the positional arguments.
    ///   - named: the arguments with names.
    /// - Returns: its text: Markup if the template escapes, else a string.
    /// - Throws: a ``TemplateError``, of kind `attribute` where there is no such macro.
    public func call(
        _ name: String, _ arguments: [any TemplateValueConvertible] = [],
        named: KeyValuePairs<String, any TemplateValueConvertible> = [:]
    ) throws -> TemplateValue {
        try call(name, arguments, named: named.map { (name: $0.key, value: $0.value) })
    }

    /// Calls an exported macro with arguments whose names are only known at run time.
    ///
    /// - Parameters:
    ///   - name: the macro's name.
    ///   - arguments: the positional arguments.
    ///   - named: the arguments with names.
    /// - Returns: its text: Markup if the template escapes, else a string.
    /// - Throws: a ``TemplateError``, of kind `attribute` where there is no such macro.
    @_disfavoredOverload
    public func call(
        _ name: String, _ arguments: [any TemplateValueConvertible],
        named: [(name: String, value: any TemplateValueConvertible)]
    ) throws -> TemplateValue {
        try running.withLock { running in
            guard let macro = running.module.exports.value(name, hash: VariableTable.hash(of: name)) else {
                throw TemplateError(.attribute, "the template \(self.name ?? "") exports no '\(name)'")
            }
            let values = arguments.map(\.templateValue.value) + named.map(\.value.templateValue.value)
            return TemplateValue(try running.machine.call(macro, values, names: named.map(\.name)))
        }
    }
}

extension Template {
    /// Runs the template for what it exports.
    ///
    /// - Parameter variables: values by name, which its macros see too.
    /// - Returns: its macros and top-level variables.
    /// - Throws: a ``TemplateError``, with its place in the templates.
    public func module(_ variables: [String: any TemplateValueConvertible] = [:]) throws -> TemplateModule {
        try TemplateModule(self, VariableTable(variables))
    }
}
