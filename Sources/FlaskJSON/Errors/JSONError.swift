/// What is wrong with a JSON text, or with a value that is to become one or was made of one.
///
/// Messages about a text are those of Python's `json` module. Reference: json/decoder.py, JSONDecodeError.
public struct JSONError: Error, Sendable {
    /// What kind of fault it is.
    public enum Kind: Sendable, Hashable {
        /// The text is no JSON.
        case syntax
        /// The bytes are no text.
        case encoding
        /// An integer has more digits than are read.
        case number
        /// Arrays and objects are nested too deeply.
        case depth
        /// A value is of another kind than the one that was asked for.
        case mismatch
        /// A member is missing.
        case missingKey
        /// A value has no form in JSON.
        case unencodable
    }

    /// A place in a text.
    public struct Position: Sendable, Hashable {
        /// How many characters stand before it.
        public let offset: Int
        /// The line, from 1.
        public let line: Int
        /// The character in the line, from 1.
        public let column: Int
    }

    /// What kind of fault it is.
    public let kind: Kind
    /// What happened, with which value.
    public let message: String
    /// Where in the text it is; `nil` for faults of values.
    public let position: Position?
    /// Where in the value it is, such as `users[2].age`; empty for the whole, `nil` for faults of texts.
    public let keyPath: String?
    /// The error behind this one.
    public let underlying: (any Error)?

    init(
        _ kind: Kind, _ message: String, at position: Position? = nil, keyPath: String? = nil, underlying: (any Error)? = nil
    ) {
        self.kind = kind
        self.message = message
        self.position = position
        self.keyPath = keyPath
        self.underlying = underlying
    }
}

extension JSONError: CustomStringConvertible {
    /// The message with its place.
    public var description: String {
        if let position {
            return "\(message): line \(position.line) column \(position.column) (char \(position.offset))"
        }
        if let keyPath, !keyPath.isEmpty { return "\(keyPath): \(message)" }
        return message
    }
}
