/// A Swift type that can be made of a template's value: what parameters of typed filters and functions are.
public protocol TemplateValueReadable {
    /// Reads a value.
    ///
    /// - Parameter templateValue: The value; the result is `nil` where its type does not fit.
    init?(templateValue: TemplateValue)
}

extension TemplateValue: TemplateValueReadable {
    /// The value itself.
    ///
    /// - Parameter templateValue: The value.
    public init?(templateValue: TemplateValue) { self = templateValue }
}

extension String: TemplateValueReadable {
    /// The text of a string or Markup.
    ///
    /// - Parameter templateValue: The value.
    public init?(templateValue: TemplateValue) {
        guard let text = templateValue.string else { return nil }
        self = text
    }
}

extension Bool: TemplateValueReadable {
    /// A boolean.
    ///
    /// - Parameter templateValue: The value.
    public init?(templateValue: TemplateValue) {
        guard let truth = templateValue.bool else { return nil }
        self = truth
    }
}

extension Int: TemplateValueReadable {
    /// An integer of 64 bits, or a boolean as 0 or 1.
    ///
    /// - Parameter templateValue: The value.
    public init?(templateValue: TemplateValue) {
        switch templateValue.value {
        case .int(let number): self = number
        case .bool(let flag): self = flag ? 1 : 0
        default: return nil
        }
    }
}

extension Double: TemplateValueReadable {
    /// A float, or an integer that a float can hold.
    ///
    /// - Parameter templateValue: The value.
    public init?(templateValue: TemplateValue) {
        guard let number = templateValue.double else { return nil }
        self = number
    }
}

extension Optional: TemplateValueReadable where Wrapped: TemplateValueReadable {
    /// The value, or `nil` for `None` and for what is undefined.
    ///
    /// - Parameter templateValue: The value.
    public init?(templateValue: TemplateValue) {
        if templateValue.isNone || templateValue.isUndefined {
            self = .none
        } else if let value = Wrapped(templateValue: templateValue) {
            self = .some(value)
        } else {
            return nil
        }
    }
}

extension Array: TemplateValueReadable where Element: TemplateValueReadable {
    /// The items of a list or another sequence.
    ///
    /// - Parameter templateValue: The value.
    public init?(templateValue: TemplateValue) {
        guard let items = templateValue.array else { return nil }
        self = []
        for item in items {
            guard let element = Element(templateValue: item) else { return nil }
            append(element)
        }
    }
}

extension Dictionary: TemplateValueReadable where Key: TemplateValueReadable, Value: TemplateValueReadable {
    /// The entries of a dictionary.
    ///
    /// - Parameter templateValue: The value.
    public init?(templateValue: TemplateValue) {
        guard let entries = templateValue.entries else { return nil }
        self = [:]
        for entry in entries {
            guard let key = Key(templateValue: entry.key), let value = Value(templateValue: entry.value) else { return nil }
            self[key] = value
        }
    }
}
