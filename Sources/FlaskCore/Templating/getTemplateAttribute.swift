public import FlaskTemplates

/// A macro, or another name that a template of the application exports, for use in Swift.
///
/// ```swift
/// let field = try getTemplateAttribute("_macros.html", "field")
/// let html = try field("user", value: "<ann>")
/// ```
///
/// Reference: flask/helpers.py, get_template_attribute.
///
/// - Parameters:
///   - template: the name of the template.
///   - attribute: the name that it defines at its top.
/// - Returns: the macro.
/// - Throws: a `TemplateError` where the template is missing or does not define the name.
public func getTemplateAttribute(_ template: String, _ attribute: String) throws -> TemplateAttribute {
    let app = Context.required(for: "getTemplateAttribute").app
    let module = try app.jinjaEnvironment.template(named: template).module()
    guard let value = module[attribute] else {
        let known = module.names.map { "'\($0)'" }.joined(separator: ", ")
        throw TemplateError(
            .attribute, "the template '\(template)' exports no '\(attribute)'; it exports \(known.isEmpty ? "nothing" : known)")
    }
    return TemplateAttribute(name: attribute, module: module, value: value)
}

/// A name that a template exports; see ``getTemplateAttribute(_:_:)``.
@dynamicCallable
public struct TemplateAttribute: Sendable {
    /// The name.
    public let name: String
    private let module: TemplateModule
    /// What the template set it to.
    public let value: TemplateValue

    init(name: String, module: TemplateModule, value: TemplateValue) {
        self.name = name
        self.module = module
        self.value = value
    }

    /// Calls the macro; write it as `macro("a", b: 2)`.
    ///
    /// - Parameter arguments: values, those with labels by name.
    /// - Returns: what the macro writes.
    /// - Throws: a `TemplateError` with its place in the templates.
    public func dynamicallyCall(
        withKeywordArguments arguments: KeyValuePairs<String, any TemplateValueConvertible>
    ) throws -> Markup {
        let positional = arguments.filter { $0.key.isEmpty }.map(\.value)
        let named = arguments.filter { !$0.key.isEmpty }.map { (name: $0.key, value: $0.value) }
        let result = try module.call(name, positional, named: named)
        return try Markup(of: result)
    }
}
