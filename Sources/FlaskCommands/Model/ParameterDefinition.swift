/// What is known of a parameter before anything is parsed, without its type.
package struct ParameterDefinition: Sendable {
    /// How a parameter is given.
    package enum Kind: Sendable, Equatable {
        /// By its position.
        case argument
        /// By a name and a value.
        case option
        /// By a name alone.
        case flag
    }

    /// How it is given.
    package let kind: Kind
    /// The names of an option with their dashes, or the one name of an argument.
    package let names: [String]
    /// The names that switch a flag off.
    package let offNames: [String]
    package let help: String?
    package let form: CommandValueForm
    /// The default as help pages show it.
    package let defaultText: String?
    /// The variable that is read where the command line says nothing, beside the one that its command gives it.
    package let variable: String?
    package let hasDefault: Bool
    /// What stands for the value on help pages, in place of what its type says.
    package let placeholder: String?
    /// What shells offer for its values, beside the choices of its type.
    package let completion: CommandCompletion?

    /// What the values are found by.
    package var key: String { names.first { $0.hasPrefix("--") } ?? names.first ?? "" }

    /// The part of an environment variable's name that stands for it: `EXTRA_FILES`.
    package var variableSuffix: String {
        key.trimmedDashes.map { $0 == "-" ? "_" : String($0) }.joined().uppercased()
    }

    /// Whether a value has to be given.
    package var isRequired: Bool { kind != .flag && form.count == .one && !hasDefault }

    /// How messages call it: `'--sort' / '-s'`, or `'NAME'`.
    package var quotedNames: String {
        if kind == .argument { return "'\(argumentLabel)'" }
        let long = names.filter { $0.hasPrefix("--") }, short = names.filter { !$0.hasPrefix("--") }
        return (long + short).map { "'\($0)'" }.joined(separator: " / ")
    }

    /// How usage lines call an argument.
    package var argumentLabel: String { placeholder ?? key.uppercased() }
}

extension String {
    /// The text without the dashes in front.
    var trimmedDashes: Substring { drop { $0 == "-" } }
}
