/// What tells apart the signatures of one secret key that are made for different purposes; it need not be secret.
public struct Salt: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The salt's bytes.
    public let bytes: [UInt8]

    /// A salt by its UTF-8 bytes.
    ///
    /// - Parameter text: the salt.
    public init(_ text: String) { bytes = Array(text.utf8) }

    /// A salt of any bytes.
    ///
    /// - Parameter bytes: the salt.
    public init(bytes: [UInt8]) { self.bytes = bytes }

    /// A salt that stands in the source.
    public init(stringLiteral text: String) { self.init(text) }

    /// The salt of a signer that is given none.
    public static let signer: Salt = "itsdangerous.Signer"
    /// The salt of a serializer that is given none.
    public static let serializer: Salt = "itsdangerous"
}
