/// A compiled expression of the template language, for rules in configuration files and the like.
///
/// Reference: jinja2/environment.py, `TemplateExpression`.
@dynamicCallable
public struct TemplateExpression: Sendable {
    private let core: EnvironmentCore
    private let loaded: LoadedTemplate
    private let undefinedToNone: Bool

    init(_ core: EnvironmentCore, _ loaded: LoadedTemplate, undefinedToNone: Bool) {
        self.core = core
        self.loaded = loaded
        self.undefinedToNone = undefinedToNone
    }

    /// The value of the expression: `try expression(age: 42)`.
    ///
    /// - Parameter variables: names and values.
    /// - Returns: the value; none instead of an undefined one, unless the expression was compiled otherwise.
    /// - Throws: a ``TemplateError``.
    public func dynamicallyCall(
        withKeywordArguments variables: KeyValuePairs<String, any TemplateValueConvertible>
    ) throws -> TemplateValue {
        try evaluate(VariableTable(variables))
    }

    /// The value of the expression.
    ///
    /// - Parameter variables: values by name.
    /// - Returns: the value; none instead of an undefined one, unless the expression was compiled otherwise.
    /// - Throws: a ``TemplateError``.
    public func evaluate(_ variables: [String: any TemplateValueConvertible]) throws -> TemplateValue {
        try evaluate(VariableTable(variables))
    }

    /// The value with the given variables, in their order.
    package func evaluate(_ variables: [(String, TemplateValue)]) throws -> TemplateValue {
        try evaluate(VariableTable(variables))
    }

    private func evaluate(_ variables: VariableTable) throws -> TemplateValue {
        let value = try Rendering.variable("result", of: loaded, core, variables)
        return TemplateValue(undefinedToNone && value.isUndefined ? .none : value)
    }
}

extension TemplateEnvironment {
    /// Compiles an expression.
    ///
    /// - Parameters:
    ///   - source: the expression, without delimiters.
    ///   - undefinedToNone: whether an undefined result becomes none.
    /// - Returns: what can be evaluated with variables.
    /// - Throws: a ``TemplateError`` if the text is no expression.
    public func compileExpression(_ source: String, undefinedToNone: Bool = true) throws -> TemplateExpression {
        let core = core
        return TemplateExpression(core, try core.compile(expression: source), undefinedToNone: undefinedToNone)
    }
}
