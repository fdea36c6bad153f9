/// One call of a command line: the words, the variables beside them, and how the program is called.
package struct CommandInvocation: Sendable {
    /// The names of the program, the groups and the command, as messages show them.
    package var path: [String]
    /// What the names of environment variables begin with that stand for options; `nil` for none.
    package var variablePrefix: String?
    /// Reads an environment variable.
    package let variable: @Sendable (String) -> String?

    package init(
        program: String, variablePrefix: String? = nil,
        variable: @escaping @Sendable (String) -> String? = { ProcessEnvironment[$0] }
    ) {
        path = [program]
        self.variablePrefix = variablePrefix
        self.variable = variable
    }

    /// The same for a command inside.
    func inside(_ name: String) -> CommandInvocation {
        var inner = self
        inner.path.append(name)
        inner.variablePrefix = variablePrefix.map { "\($0)_\(name.uppercased().map { $0 == "-" ? "_" : String($0) }.joined())" }
        return inner
    }

    /// Adds what environment variables say about parameters that the words leave out.
    ///
    /// Reference: click/core.py, Parameter.value_from_envvar, Context.auto_envvar_prefix.
    func completing(_ arguments: ParsedArguments, _ parameters: [ParameterDefinition]) throws(CommandError) -> ParsedArguments {
        var arguments = arguments
        for parameter in parameters where arguments.values[parameter.key] == nil {
            guard let text = value(of: parameter) else { continue }
            switch parameter.kind {
            case .flag:
                guard let isOn = Bool(commandText: text) else {
                    throw .usage("Invalid value for \(parameter.quotedNames): '\(text)' is not a valid boolean.")
                }
                arguments.values[parameter.key] = [isOn ? "true" : "false"]
            case .option, .argument:
                let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
                arguments.values[parameter.key] = parameter.form.count == .many ? words : [text]
            }
        }
        return arguments
    }

    private func value(of parameter: ParameterDefinition) -> String? {
        let named = parameter.variable.flatMap(variable)
        let automatic = parameter.kind == .argument ? nil : variablePrefix.map { "\($0)_\(parameter.variableSuffix)" }
        return [named, automatic.flatMap(variable)].compactMap { $0 }.first { !$0.isEmpty }
    }
}
