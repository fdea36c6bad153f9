/// Why a password cannot be hashed or checked; a wrong password is no error.
public struct PasswordError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of errors.
    public enum Kind: Sendable, Hashable {
        /// A hash names a method that is not known.
        case unknownMethod
        /// A method has too many or too few parameters, or ones that make no sense.
        case invalidParameters
        /// A method would take more memory or time than the limits allow.
        case overLimit
        /// The salt would be empty.
        case invalidSaltLength
        /// The digest of a hash holds characters that no digest has.
        case malformedDigest
    }

    /// What kind of error it is.
    public let kind: Kind
    /// What happened, with which value, and what to do.
    public let message: String

    init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    /// The message.
    public var description: String { message }
}
