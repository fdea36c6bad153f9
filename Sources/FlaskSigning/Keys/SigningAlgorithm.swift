/// What makes a signature of a value and a key.
public protocol SigningAlgorithm: Sendable {
    /// Makes the signature of a value.
    ///
    /// - Parameters:
    ///   - value: what is signed.
    ///   - key: the derived key.
    /// - Returns: the signature's bytes, before they are written as text.
    func signature(of value: [UInt8], key: [UInt8]) -> [UInt8]

    /// Tells whether a signature belongs to a value, in a time that does not depend on where they differ.
    ///
    /// - Parameters:
    ///   - signature: the signature to check.
    ///   - value: what was signed.
    ///   - key: the derived key.
    /// - Returns: whether it matches.
    func isValid(_ signature: [UInt8], of value: [UInt8], key: [UInt8]) -> Bool
}

extension SigningAlgorithm {
    /// Compares with the signature that the value should have.
    public func isValid(_ signature: [UInt8], of value: [UInt8], key: [UInt8]) -> Bool {
        isEqualInConstantTime(signature, self.signature(of: value, key: key))
    }
}

/// Signatures by HMAC.
public struct HMACAlgorithm: SigningAlgorithm {
    private let digestMethod: DigestMethod

    /// HMAC with a hash function.
    ///
    /// - Parameter digestMethod: the hash function.
    public init(_ digestMethod: DigestMethod = .sha1) { self.digestMethod = digestMethod }

    /// The HMAC of the value.
    public func signature(of value: [UInt8], key: [UInt8]) -> [UInt8] { digestMethod.authenticationCode(for: value, key: key) }
}

/// No signature at all, so that every value passes: for debugging only.
public struct NoneAlgorithm: SigningAlgorithm {
    /// The algorithm that signs nothing.
    public init() {}

    /// Nothing.
    public func signature(of value: [UInt8], key: [UInt8]) -> [UInt8] { [] }
}
