extension TemplateEnvironment {

    /// The template of a name, with variables that only it and what it renders see.
    package func template(named name: String, globals: [(String, TemplateValue)]) throws -> Template {
        let core = core
        return Template(core, try core.template(named: name, globals: VariableTable(globals)))
    }
}

extension TemplateError.Kind {
    /// The class of the error in Python.
    package var pythonName: String {
        switch self {
        case .syntax: "TemplateSyntaxError"
        case .assertion: "TemplateAssertionError"
        case .notFound: "TemplateNotFound"
        case .noneFound: "TemplatesNotFound"
        case .undefined: "UndefinedError"
        case .security: "SecurityError"
        case .filterArgument: "FilterArgumentError"
        case .runtime: "TemplateRuntimeError"
        case .type: "TypeError"
        case .value: "ValueError"
        case .key: "KeyError"
        case .index: "IndexError"
        case .attribute: "AttributeError"
        case .zeroDivision: "ZeroDivisionError"
        case .overflow: "OverflowError"
        case .recursion: "RecursionError"
        case .state: "RuntimeError"
        case .failedAssertion: "AssertionError"
        case .foreign: "Exception"
        }
    }
}
