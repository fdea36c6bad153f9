#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Why a signed value was refused.
///
/// A value that anybody can send leads to one of these and to nothing else, so catching `SigningError` is enough.
/// Reference: itsdangerous/exc.py; its classes are the kinds.
public struct SigningError: Error, Sendable, CustomStringConvertible {
    /// The kinds of errors.
    public enum Kind: Sendable, Hashable {
        /// The data is malformed in a way that no other kind describes.
        case badData
        /// The signature is missing or does not match.
        case badSignature
        /// The signature of a timestamped value does not match, or its timestamp is missing or malformed.
        case badTimeSignature
        /// The signature matches, but it is older than allowed or from the future.
        case signatureExpired
        /// A signed header is malformed; only for serializers that have a header beside the signature.
        case badHeader
        /// The signature matches, but the payload cannot be read.
        case badPayload

        /// Whether it says that the signature is not to be trusted: `BadSignature` and the classes below it.
        public var isAboutSignature: Bool {
            switch self {
            case .badSignature, .badTimeSignature, .signatureExpired, .badHeader: true
            case .badData, .badPayload: false
            }
        }
    }

    /// What kind of error it is.
    public let kind: Kind
    /// What happened, with which value, and what to do.
    public let message: String
    /// The payload that came with the signature, as far as it could be told apart: not to be trusted, for inspection only.
    public let payload: [UInt8]?
    /// When the value claims to be signed; to be trusted only for ``Kind/signatureExpired``.
    public let signedAt: Date?
    /// What made the payload unreadable.
    public let underlying: (any Error)?

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - kind: what kind of error it is.
    ///   - message: what happened, with which value, and what to do.
    ///   - payload: the payload that came with the signature.
    ///   - signedAt: when the value claims to be signed.
    ///   - underlying: what made the payload unreadable.
    public init(
        _ kind: Kind, _ message: String, payload: [UInt8]? = nil, signedAt: Date? = nil, underlying: (any Error)? = nil
    ) {
        self.kind = kind
        self.message = message
        self.payload = payload
        self.signedAt = signedAt
        self.underlying = underlying
    }

    /// The message.
    public var description: String { message }
}
