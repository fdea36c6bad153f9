/// A type that a command's parameters may have: made of the words of a command line.
///
/// Texts, numbers, truth values, their optionals and arrays are there. An enumeration of texts needs no more than to say so:
///
/// ```swift
/// enum Level: String, CaseIterable, CommandValue { case low, high }
/// ```
public protocol CommandValue: Sendable {
    /// Makes a value of one word.
    ///
    /// - Parameter commandText: the word.
    init?(commandText: String)

    /// Makes a value of all words that were given for a parameter.
    ///
    /// - Parameter commandTexts: the words, none if the parameter was left out.
    init?(commandTexts: [String])

    /// What help pages and messages say about such values.
    static var commandValueForm: CommandValueForm { get }
}

/// What help pages and messages say about the values of a type.
public struct CommandValueForm: Sendable, Equatable {
    /// How often a parameter of the type may be given.
    public enum Count: Sendable, Equatable {
        /// Once, and not less unless there is a default.
        case one
        /// Once or not at all.
        case optional
        /// As often as wanted.
        case many
    }

    /// What stands for a value on help pages: `INTEGER`.
    public var placeholder: String
    /// What a word has to be, for messages: `integer`.
    public var noun: String
    /// The only words that are taken; `nil` for any.
    public var choices: [String]?
    /// How often a parameter may be given.
    public var count: Count

    /// States a form.
    ///
    /// - Parameters:
    ///   - placeholder: what stands for a value on help pages.
    ///   - noun: what a word has to be, for messages.
    ///   - choices: the only words that are taken.
    ///   - count: how often a parameter may be given.
    public init(_ placeholder: String, noun: String, choices: [String]? = nil, count: Count = .one) {
        self.placeholder = placeholder
        self.noun = noun
        self.choices = choices
        self.count = count
    }
}

extension CommandValue {
    /// Makes a value of the last word, as the last one counts where an option is given twice.
    public init?(commandTexts: [String]) {
        guard let text = commandTexts.last else { return nil }
        self.init(commandText: text)
    }

    /// The name of the type in upper case.
    public static var commandValueForm: CommandValueForm {
        let name = "\(Self.self)"
        return CommandValueForm(name.uppercased(), noun: name)
    }
}

extension CommandValue where Self: RawRepresentable & CaseIterable, RawValue == String {
    /// Takes the raw value of a case.
    public init?(commandText: String) { self.init(rawValue: commandText) }

    /// The cases as choices.
    public static var commandValueForm: CommandValueForm {
        let choices = allCases.map(\.rawValue)
        return CommandValueForm("[\(choices.joined(separator: "|"))]", noun: "choice", choices: choices)
    }
}
