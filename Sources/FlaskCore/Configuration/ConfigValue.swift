import FlaskHTTP
import FlaskJSON

/// A type that a key of the framework's has in Swift.
protocol ConfigValue: Sendable {
    /// What the type takes, for messages.
    static var expectation: String { get }
    /// The value as JSON has it.
    var configValue: JSONValue { get }
    /// Reads a value; `nil` if it does not fit.
    init?(configValue: JSONValue)
}

extension Bool: ConfigValue {
    static var expectation: String { "true or false" }

    var configValue: JSONValue { .bool(self) }

    /// Reads a truth value, or 1 and 0, which environments are full of.
    init?(configValue: JSONValue) {
        switch configValue {
        case .bool(let flag): self = flag
        case .integer(0): self = false
        case .integer(1): self = true
        default: return nil
        }
    }
}

extension Int: ConfigValue {
    static var expectation: String { "a whole number from 0" }

    var configValue: JSONValue { .integer(self) }

    init?(configValue: JSONValue) {
        guard let number = configValue.int, number >= 0 else { return nil }
        self = number
    }
}

extension String: ConfigValue {
    static var expectation: String { "a text" }

    var configValue: JSONValue { .string(self) }

    init?(configValue: JSONValue) {
        guard let text = configValue.string else { return nil }
        self = text
    }
}

extension Duration: ConfigValue {
    static var expectation: String { "a number of seconds" }

    /// The seconds, whole ones as an integer.
    var configValue: JSONValue {
        let (seconds, attoseconds) = components
        guard attoseconds != 0 else { return .integer(exactly: seconds) }
        return .double(Double(seconds) + Double(attoseconds) * 1e-18)
    }

    init?(configValue: JSONValue) {
        if let seconds = configValue.int {
            self = .seconds(seconds)
        } else if case .double(let seconds) = configValue, seconds.magnitude < 1e15 {
            self = .seconds(seconds)
        } else {
            return nil
        }
    }
}

extension Cookie.SameSite: ConfigValue {
    static var expectation: String { "\"Strict\", \"Lax\" or \"None\"" }

    var configValue: JSONValue { .string(rawValue) }

    /// Reads a name in any case.
    init?(configValue: JSONValue) {
        guard let name = configValue.string, let site = Cookie.SameSite(parsing: name) else { return nil }
        self = site
    }
}

extension SecretKey: ConfigValue {
    static var expectation: String { "a text, or an array of bytes" }

    /// The text of the key; the bytes of one that is no text.
    var configValue: JSONValue {
        if let text = String(validating: bytes, as: UTF8.self) { return .string(text) }
        return .array(bytes.map { .integer(Int($0)) })
    }

    init?(configValue: JSONValue) {
        if let text = configValue.string {
            self.init(text)
        } else if let items = configValue.array {
            let bytes = items.compactMap { $0.int.flatMap(UInt8.init(exactly:)) }
            guard bytes.count == items.count else { return nil }
            self.init(bytes: bytes)
        } else {
            return nil
        }
    }
}

extension Optional: ConfigValue where Wrapped: ConfigValue {
    static var expectation: String { "\(Wrapped.expectation), or null" }

    var configValue: JSONValue { self?.configValue ?? .null }

    init?(configValue: JSONValue) {
        guard !configValue.isNull else {
            self = Optional<Wrapped>.none
            return
        }
        guard let value = Wrapped(configValue: configValue) else { return nil }
        self = .some(value)
    }
}

extension Array: ConfigValue where Element: ConfigValue {
    static var expectation: String { "an array, each item \(Element.expectation)" }

    var configValue: JSONValue { .array(map(\.configValue)) }

    init?(configValue: JSONValue) {
        guard let items = configValue.array else { return nil }
        let values = items.compactMap { Element(configValue: $0) }
        guard values.count == items.count else { return nil }
        self = values
    }
}
