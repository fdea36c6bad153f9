/// A type whose values can be read from the text of an argument or a form field.
///
/// Enumerations with such raw values need only state the conformance.
public protocol TextConvertible: Sendable {
    /// Reads a value; `nil` if the text is no such value.
    ///
    /// - Parameter text: what the client sent.
    init?(text: String)
}

extension TextConvertible where Self: RawRepresentable, RawValue: TextConvertible {
    /// Reads a raw value.
    ///
    /// - Parameter text: what the client sent.
    public init?(text: String) {
        guard let value = RawValue(text: text) else { return nil }
        self.init(rawValue: value)
    }
}

extension TextConvertible where Self: FixedWidthInteger {
    /// Reads an integer as leniently as Python's `int`: `" +1_000 "` and digits of every script will do.
    ///
    /// - Parameter text: what the client sent.
    public init?(text: String) {
        guard let value: Self = LaxNumber.integer(text) else { return nil }
        self = value
    }
}

extension String: TextConvertible {
    /// Takes the text as it is.
    ///
    /// - Parameter text: what the client sent.
    public init?(text: String) { self = text }
}

extension Int: TextConvertible {}
extension Int8: TextConvertible {}
extension Int16: TextConvertible {}
extension Int32: TextConvertible {}
extension Int64: TextConvertible {}
extension UInt: TextConvertible {}
extension UInt8: TextConvertible {}
extension UInt16: TextConvertible {}
extension UInt32: TextConvertible {}
extension UInt64: TextConvertible {}

extension Double: TextConvertible {
    /// Reads a number as leniently as Python's `float`: `"1_0.5"`, `"inf"` and `" nan "` will do.
    ///
    /// - Parameter text: what the client sent.
    public init?(text: String) {
        guard let value = LaxNumber.float(text) else { return nil }
        self = value
    }
}

extension Float: TextConvertible {
    /// Reads a number as leniently as Python's `float`.
    ///
    /// - Parameter text: what the client sent.
    public init?(text: String) {
        guard let value = LaxNumber.float(text) else { return nil }
        self = Float(value)
    }
}

extension Bool: TextConvertible {
    /// Reads `true`, `on`, `yes` or `1`, and `false`, `off`, `no` or `0`, in any case.
    ///
    /// Python's `bool` would take every text but the empty one for true, which is seldom meant.
    ///
    /// - Parameter text: what the client sent.
    public init?(text: String) {
        let text = text.trimmed()
        guard text.utf8.count <= 5 else { return nil }
        switch ASCII.lowercased(String(text)) {
        case "true", "on", "yes", "1": self = true
        case "false", "off", "no", "0": self = false
        default: return nil
        }
    }
}
