/// One parameter of a command: an argument, an option or a flag, with the type of its values.
///
/// ```swift
/// Command("create", .argument("name"), .option("--age", "-a", default: 18), .flag("--admin")) {
///     (name: String, age: Int, admin: Bool) in …
/// }
/// ```
///
/// The types come from the closure. One that is optional or an array need not be given; an array takes any number of words.
public struct CommandParameter<Value: CommandValue>: Sendable {
    package let definition: ParameterDefinition
    private let fallback: Value?

    private init(
        _ kind: ParameterDefinition.Kind, _ names: [String], off: [String] = [], help: String?, fallback: Value?,
        shownDefault: String?, variable: String?, placeholder: String?
    ) {
        definition = ParameterDefinition(
            kind: kind, names: names, offNames: off, help: help, form: Value.commandValueForm, defaultText: shownDefault,
            variable: variable, hasDefault: fallback != nil, placeholder: placeholder)
        self.fallback = fallback
    }

    /// A parameter that is given by its position.
    ///
    /// - Parameters:
    ///   - name: what messages and usage lines call it, in upper case.
    ///   - value: what it is if it is left out.
    ///   - variable: an environment variable that is read if it is left out.
    /// - Returns: the parameter.
    public static func argument(
        _ name: String, default value: Value? = nil, environment variable: String? = nil
    ) -> CommandParameter {
        CommandParameter(
            .argument, [name], help: nil, fallback: value, shownDefault: nil, variable: variable, placeholder: nil)
    }

    /// A parameter that is given by a name: `--age 18`, `--age=18`, `-a 18`, `-a18`.
    ///
    /// - Parameters:
    ///   - names: its names with their dashes.
    ///   - help: what help pages say about it.
    ///   - value: what it is if it is left out.
    ///   - variable: an environment variable that is read if it is left out, beside the one that is named for its command.
    ///   - placeholder: what stands for the value on help pages.
    /// - Returns: the parameter.
    public static func option(
        _ names: String..., help: String? = nil, default value: Value? = nil, environment variable: String? = nil,
        placeholder: String? = nil
    ) -> CommandParameter {
        CommandParameter(
            .option, names, help: help, fallback: value, shownDefault: value.map { "\($0)" }, variable: variable,
            placeholder: placeholder)
    }

    /// The value that was given, or its default.
    ///
    /// - Throws: ``CommandError`` if there is none, or one that does not fit.
    package func value(in arguments: ParsedArguments) throws(CommandError) -> Value {
        guard let texts = arguments[definition.key], !texts.isEmpty else {
            if let value = fallback ?? Value(commandTexts: []) { return value }
            let kind = definition.kind == .argument ? "argument" : "option"
            throw .usage("Missing \(kind) \(definition.quotedNames).")
        }
        if let value = Value(commandTexts: texts) { return value }
        let text = texts.first { Value(commandTexts: [$0]) == nil } ?? texts.joined(separator: " ")
        throw .usage("Invalid value for \(definition.quotedNames): \(fault(of: text))")
    }

    private func fault(of text: String) -> String {
        let form = definition.form
        guard let choices = form.choices else { return "'\(text)' is not a valid \(form.noun)." }
        return "'\(text)' is not one of \(choices.map { "'\($0)'" }.joined(separator: ", "))."
    }
}

extension CommandParameter where Value == Bool {
    /// A parameter that is on if it is named.
    ///
    /// - Parameters:
    ///   - names: its names with their dashes; `--shout/--no-shout` has one that switches it off.
    ///   - help: what help pages say about it.
    ///   - value: what it is if it is left out.
    /// - Returns: the parameter.
    public static func flag(_ names: String..., help: String? = nil, default value: Bool = false) -> CommandParameter {
        let names = FlagNames(names)
        return CommandParameter(
            .flag, names.on, off: names.off, help: help, fallback: value, shownDefault: value ? names.on.first : nil,
            variable: nil, placeholder: nil)
    }
}

extension CommandParameter where Value == Bool? {
    /// A parameter that is on or off if it is named, and `nil` if it is left out.
    ///
    /// - Parameters:
    ///   - names: its names with their dashes; `--shout/--no-shout` has one that switches it off.
    ///   - help: what help pages say about it.
    /// - Returns: the parameter.
    public static func flag(_ names: String..., help: String? = nil) -> CommandParameter {
        let names = FlagNames(names)
        return CommandParameter(
            .flag, names.on, off: names.off, help: help, fallback: nil, shownDefault: nil, variable: nil, placeholder: nil)
    }
}

/// The names of a flag, of which `--shout/--no-shout` gives two.
private struct FlagNames {
    var on: [String] = []
    var off: [String] = []

    init(_ names: [String]) {
        for name in names {
            let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
            on.append(parts[0])
            if parts.count == 2 { off.append(parts[1]) }
        }
    }
}
