/// Turns the text of a variable in a URL into a value, and values back into text.
///
/// A converter of your own needs little more than a pattern; whatever it leaves out is as in the `string` converter:
///
/// ```swift
/// struct HexConverter: Converter {
///     let pattern = "[0-9a-f]+"
///     func value(from text: String) -> RouteValue? { Int(text, radix: 16).map(RouteValue.int) }
///     func text(from value: RouteValue) throws -> String? { value.int.map { String($0, radix: 16) } }
/// }
/// map.addConverter("hex", HexConverter())         // "/color/<hex:color>"
/// ```
/// Reference: werkzeug/routing/converters.py, BaseConverter.
public protocol Converter: Sendable {
    /// What the text of the variable looks like: a regular expression in the syntax of Python's `re`, without lookbehind,
    /// references to groups and flags; `[^/]+` unless stated.
    var pattern: String { get }

    /// Where rules with this converter stand among others: those of less weight are tried first; 100 unless stated.
    var weight: Int { get }

    /// Whether the variable stays within one segment of the path.
    ///
    /// Unless stated it does if the pattern does not ask for a slash.
    var isolatesPart: Bool { get }

    /// Makes the value of a variable.
    ///
    /// - Parameter text: the text in the URL, percent-decoded; it matches the pattern.
    /// - Returns: the value, `nil` if the URL is not to be found then.
    func value(from text: String) -> RouteValue?

    /// Makes the text that stands for a value in a URL.
    ///
    /// - Parameter value: the value that a URL is built with.
    /// - Returns: the text, percent-encoded; `nil` if a rule with this variable does not suit the value, others may.
    /// - Throws: any error if the value is wrong for every rule; building fails with it.
    func text(from value: RouteValue) throws -> String?
}

extension Converter {
    /// One segment of a path.
    public var pattern: String { "[^/]+" }

    /// The weight of text.
    public var weight: Int { 100 }

    /// Whether the pattern does without a slash.
    public var isolatesPart: Bool { (try? PatternParser.parse(pattern))?.namesSlash == false }

    /// Takes the text as it is.
    ///
    /// - Parameter text: the text in the URL.
    /// - Returns: the text.
    public func value(from text: String) -> RouteValue? { .string(text) }

    /// Writes a value as text, percent-encoded, slashes kept.
    ///
    /// - Parameter value: the value.
    /// - Returns: its text.
    /// - Throws: nothing; other converters may.
    public func text(from value: RouteValue) throws -> String? { value.pathText }
}

/// A value that a converter cannot write into a URL.
public struct ConversionError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong with the value.
    public enum Kind: Sendable, Hashable {
        /// The converter takes such values, but not this one.
        case invalidValue
        /// The converter takes no values of this type.
        case unexpectedType
    }

    /// What is wrong with the value.
    public let kind: Kind
    /// What happened, with which value.
    public let description: String

    /// Describes what is wrong.
    ///
    /// - Parameters:
    ///   - kind: whether it is the value or its type.
    ///   - description: what happened, with which value.
    public init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
