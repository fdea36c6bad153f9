extension String: CommandValue {
    /// Takes any word.
    public init?(commandText: String) { self = commandText }

    /// Any text.
    public static var commandValueForm: CommandValueForm { CommandValueForm("TEXT", noun: "text") }
}

extension Int: CommandValue {
    /// Takes a whole number.
    public init?(commandText: String) { self.init(commandText) }

    /// A whole number.
    public static var commandValueForm: CommandValueForm { CommandValueForm("INTEGER", noun: "integer") }
}

extension Double: CommandValue {
    /// Takes a number.
    public init?(commandText: String) { self.init(commandText) }

    /// A number.
    public static var commandValueForm: CommandValueForm { CommandValueForm("FLOAT", noun: "float") }
}

extension Bool: CommandValue {
    /// Takes the words that stand for a truth value, in any case.
    ///
    /// Reference: click/types.py, BoolParamType.
    public init?(commandText: String) {
        switch commandText.lowercased() {
        case "1", "true", "t", "yes", "y", "on": self = true
        case "0", "false", "f", "no", "n", "off", "": self = false
        default: return nil
        }
    }

    /// A truth value.
    public static var commandValueForm: CommandValueForm { CommandValueForm("BOOLEAN", noun: "boolean") }
}

extension Optional: CommandValue where Wrapped: CommandValue {
    /// Takes what the type behind it takes.
    public init?(commandText: String) {
        guard let value = Wrapped(commandText: commandText) else { return nil }
        self = .some(value)
    }

    /// Takes what the type behind it takes, or nothing.
    public init?(commandTexts: [String]) {
        if commandTexts.isEmpty {
            self = .none
        } else {
            guard let value = Wrapped(commandTexts: commandTexts) else { return nil }
            self = .some(value)
        }
    }

    /// The form of the type behind it, to be left out at will.
    public static var commandValueForm: CommandValueForm {
        var form = Wrapped.commandValueForm
        if form.count == .one { form.count = .optional }
        return form
    }
}

extension Array: CommandValue where Element: CommandValue {
    /// Takes one element.
    public init?(commandText: String) { self.init(commandTexts: [commandText]) }

    /// Takes any number of elements.
    public init?(commandTexts: [String]) {
        var elements: [Element] = []
        for text in commandTexts {
            guard let element = Element(commandText: text) else { return nil }
            elements.append(element)
        }
        self = elements
    }

    /// The form of the elements, any number of them.
    public static var commandValueForm: CommandValueForm {
        var form = Element.commandValueForm
        form.count = .many
        return form
    }
}
