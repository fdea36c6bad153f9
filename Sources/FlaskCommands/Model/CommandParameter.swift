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
    /// What is asked if nothing was given.
    private let question: Question?

    private struct Question: Sendable {
        let text: String
        let hidesInput: Bool
    }

    private init(
        _ kind: ParameterDefinition.Kind, _ names: [String], off: [String] = [], help: String?, fallback: Value?,
        shownDefault: String?, variable: String?, placeholder: String?, completion: CommandCompletion? = nil,
        question: Question? = nil
    ) {
        definition = ParameterDefinition(
            kind: kind, names: names, offNames: off, help: help, form: Value.commandValueForm, defaultText: shownDefault,
            variable: variable, hasDefault: fallback != nil || question != nil, placeholder: placeholder,
            completion: completion)
        self.fallback = fallback
        self.question = question
    }

    /// A parameter that is given by its position.
    ///
    /// - Parameters:
    ///   - name: what messages and usage lines call it, in upper case.
    ///   - value: what it is if it is left out.
    ///   - variable: an environment variable that is read if it is left out.
    ///   - completion: what shells offer for it; the choices of its type unless given.
    /// - Returns: the parameter.
    public static func argument(
        _ name: String, default value: Value? = nil, environment variable: String? = nil,
        completion: CommandCompletion? = nil
    ) -> CommandParameter {
        CommandParameter(
            .argument, [name], help: nil, fallback: value, shownDefault: nil, variable: variable, placeholder: nil,
            completion: completion)
    }

    /// A parameter that is given by a name: `--age 18`, `--age=18`, `-a 18`, `-a18`.
    ///
    /// - Parameters:
    ///   - names: its names with their dashes.
    ///   - help: what help pages say about it.
    ///   - value: what it is if it is left out.
    ///   - variable: an environment variable that is read if it is left out, beside the one that is named for its command.
    ///   - question: what to ask if it is left out; the default stands for an empty answer.
    ///   - hidesInput: whether the answer is not shown, and asked for twice.
    ///   - placeholder: what stands for the value on help pages.
    ///   - completion: what shells offer for it; the choices of its type unless given.
    /// - Returns: the parameter.
    public static func option(
        _ names: String..., help: String? = nil, default value: Value? = nil, environment variable: String? = nil,
        prompt question: String? = nil, hidesInput: Bool = false, placeholder: String? = nil,
        completion: CommandCompletion? = nil
    ) -> CommandParameter {
        CommandParameter(
            .option, names, help: help, fallback: value, shownDefault: value.map { "\($0)" }, variable: variable,
            placeholder: placeholder, completion: completion,
            question: question.map { Question(text: $0, hidesInput: hidesInput) })
    }

    /// The value that was given, or its default.
    ///
    /// - Throws: ``CommandError`` if there is none, or one that does not fit.
    package func value(in arguments: ParsedArguments) throws(CommandError) -> Value {
        guard let texts = arguments[definition.key], !texts.isEmpty else {
            if let question { return try ask(question) }
            if let value = fallback ?? Value(commandTexts: []) { return value }
            let kind = definition.kind == .argument ? "argument" : "option"
            throw .usage("Missing \(kind) \(definition.quotedNames).")
        }
        if let value = Value(commandTexts: texts) { return value }
        let text = texts.first { Value(commandTexts: [$0]) == nil } ?? texts.joined(separator: " ")
        throw .usage("Invalid value for \(definition.quotedNames): \(fault(of: text))")
    }

    /// Reference: click/core.py, Option.prompt_for_value.
    private func ask(_ question: Question) throws(CommandError) -> Value {
        guard question.hidesInput else { return try prompt(question.text, as: Value.self, default: fallback) }
        let text = try prompt(question.text, hidesInput: true, confirmation: "Repeat for confirmation")
        if let value = Value(commandText: text) { return value }
        throw .usage("Invalid value for \(definition.quotedNames): what was typed is not a valid \(definition.form.noun).")
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
