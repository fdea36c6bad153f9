public import Crypto

/// A hash function that keys are derived and signatures made with.
///
/// Broken as a hash, SHA-1 is still sound inside HMAC; it is the default because Python's ItsDangerous has it.
public struct DigestMethod: Sendable {
    private let hash: @Sendable ([UInt8]) -> [UInt8]
    private let authenticate: @Sendable (_ message: [UInt8], _ key: [UInt8]) -> [UInt8]

    /// Any hash function of swift-crypto.
    ///
    /// - Parameter function: the hash function.
    public init<Function: HashFunction>(_ function: Function.Type) {
        hash = { Array(Function.hash(data: $0)) }
        authenticate = { Array(HMAC<Function>.authenticationCode(for: $0, using: SymmetricKey(data: $1))) }
    }

    /// MD5, for values of systems that use it.
    public static let md5 = DigestMethod(Insecure.MD5.self)
    /// SHA-1, the default.
    public static let sha1 = DigestMethod(Insecure.SHA1.self)
    /// SHA-256.
    public static let sha256 = DigestMethod(SHA256.self)
    /// SHA-384.
    public static let sha384 = DigestMethod(SHA384.self)
    /// SHA-512.
    public static let sha512 = DigestMethod(SHA512.self)

    /// The digest of some bytes.
    func digest(of bytes: [UInt8]) -> [UInt8] { hash(bytes) }

    /// The HMAC of a message.
    func authenticationCode(for message: [UInt8], key: [UInt8]) -> [UInt8] { authenticate(message, key) }
}
