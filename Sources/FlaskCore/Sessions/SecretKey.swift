/// A key that an application signs with; long and random, and never shown.
public struct SecretKey: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The bytes of the key.
    public let bytes: [UInt8]

    /// A key of bytes.
    ///
    /// - Parameter bytes: the bytes.
    public init(bytes: [UInt8]) { self.bytes = bytes }

    /// A key of text, by its UTF-8 bytes.
    ///
    /// - Parameter text: the text, such as the value of an environment variable.
    public init(_ text: String) { bytes = Array(text.utf8) }

    /// A key of text.
    ///
    /// - Parameter value: the text.
    public init(stringLiteral value: String) { self.init(value) }
}

extension SecretKey: CustomStringConvertible, CustomReflectable {
    /// Nothing of the key, so that no log shows it.
    public var description: String { "<secret key>" }

    /// Nothing of the key.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
