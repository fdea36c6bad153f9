/// How a signer works, besides its keys and its salt.
public struct SignerOptions: Sendable {
    /// What stands between the value and its signature.
    public var separator: Separator
    /// How the key follows from the secret key and the salt.
    public var keyDerivation: KeyDerivation
    /// The hash function.
    public var digestMethod: DigestMethod
    /// What makes signatures; `nil` for HMAC with ``digestMethod``.
    public var algorithm: (any SigningAlgorithm)?

    /// Options; what is not stated is as Python's ItsDangerous has it.
    ///
    /// - Parameters:
    ///   - separator: what stands between the value and its signature.
    ///   - keyDerivation: how the key follows from the secret key and the salt.
    ///   - digestMethod: the hash function.
    ///   - algorithm: what makes signatures; HMAC with the hash function unless stated.
    public init(
        separator: Separator = ".", keyDerivation: KeyDerivation = .djangoConcat, digestMethod: DigestMethod = .sha1,
        algorithm: (any SigningAlgorithm)? = nil
    ) {
        self.separator = separator
        self.keyDerivation = keyDerivation
        self.digestMethod = digestMethod
        self.algorithm = algorithm
    }
}
