/// An imported template as a value: what it exports, and its text.
///
/// Reference: jinja2/environment.py, `TemplateModule`.
final class ModuleObject: Object {
    let name: String?
    let body: String
    let exports: VariableTable
    /// How the text is written in native environments.
    let value: Value?

    init(name: String?, body: String, exports: VariableTable, value: Value? = nil) {
        self.name = name
        self.body = body
        self.exports = exports
        self.value = value
    }

    override var typeName: String { "TemplateModule" }
    override var ownerDescription: String { "jinja2.environment.TemplateModule object" }

    override func attribute(_ name: String, _ state: RenderState) throws -> Value? {
        if name == "__name__" { return self.name.map { .string($0) } ?? Value.none }
        return exports.value(name, hash: VariableTable.hash(of: name))
    }

    override func string(_ state: RenderState) throws -> String { body }

    override func html(_ state: RenderState) throws -> String? { body }

    override func representation(_ state: RenderState) throws -> String {
        "<TemplateModule \(name.map { "'\($0)'" } ?? "memory:0")>"
    }
}

/// A template as a value: something to include, extend or import.
final class TemplateObject: Object {
    let template: LoadedTemplate
    init(_ template: LoadedTemplate) { self.template = template }

    override var typeName: String { "Template" }
    override var ownerDescription: String { "jinja2.environment.Template object" }

    override func attribute(_ name: String, _ state: RenderState) throws -> Value? {
        name == "name" ? template.name.map { .string($0) } ?? Value.none : nil
    }

    override func string(_ state: RenderState) throws -> String {
        "<Template \(template.name.map { "'\($0)'" } ?? "memory:0")>"
    }
}
