/// Signs bytes and text, and tells whether a signed value is unchanged.
///
/// The value stays readable: a signature shows who wrote it, it hides nothing. A signer is a value without state that may be
/// used from any thread; the keys are derived when it is made.
///
/// ```swift
/// let signer = Signer(secretKey: "secret-key")
/// signer.sign("my string")                                            // my string.wh6tMHxLgJqB6oY1uT73iMlyrOA
/// try signer.unsign("my string.wh6tMHxLgJqB6oY1uT73iMlyrOA")          // my string
/// ```
///
/// Reference: itsdangerous/signer.py, Signer.
public struct Signer: Sendable {
    /// What stands between the value and its signature.
    public let separator: Separator
    private let algorithm: any SigningAlgorithm
    /// The derived keys, the newest first.
    private let keys: [[UInt8]]

    /// Makes a signer.
    ///
    /// - Parameters:
    ///   - secretKey: the secret key, or several from the oldest to the newest.
    ///   - salt: what tells apart signatures for different purposes.
    ///   - options: separator, key derivation, hash function, algorithm.
    public init(secretKey: SecretKeys, salt: Salt = .signer, options: SignerOptions = SignerOptions()) {
        separator = options.separator
        algorithm = options.algorithm ?? HMACAlgorithm(options.digestMethod)
        keys = secretKey.oldestToNewest.reversed().map {
            options.keyDerivation.key(from: $0, salt: salt, digest: options.digestMethod)
        }
    }

    /// The key that signs, as it follows from the newest secret key and the salt.
    public var derivedKey: [UInt8] { keys[0] }

    /// Makes the signature of a value.
    ///
    /// - Parameter value: what is signed.
    /// - Returns: the signature in URL-safe base64.
    public func signature(of value: [UInt8]) -> [UInt8] {
        Base64URL.encode(algorithm.signature(of: value, key: derivedKey))
    }

    /// Appends its signature to a value.
    ///
    /// - Parameter value: what is signed.
    /// - Returns: value, separator, signature.
    public func sign(_ value: [UInt8]) -> [UInt8] { value + separator.bytes + signature(of: value) }

    /// Appends its signature to a text.
    ///
    /// - Parameter text: what is signed.
    /// - Returns: text, separator, signature.
    public func sign(_ text: String) -> String { String(decoding: sign(Array(text.utf8)), as: UTF8.self) }

    /// Tells whether a signature belongs to a value, by any of the keys.
    ///
    /// - Parameters:
    ///   - signature: a signature in URL-safe base64.
    ///   - value: what was signed.
    /// - Returns: whether it matches; `false` if it is no base64.
    public func isValid(_ signature: [UInt8], of value: [UInt8]) -> Bool {
        guard let signature = Base64URL.decode(signature) else { return false }
        return keys.contains { algorithm.isValid(signature, of: value, key: $0) }
    }

    /// Takes the signature off a signed value.
    ///
    /// - Parameter signedValue: value, separator, signature.
    /// - Returns: the value.
    /// - Throws: ``SigningError`` of kind ``SigningError/Kind/badSignature``.
    public func unsign(_ signedValue: [UInt8]) throws(SigningError) -> [UInt8] {
        guard let (value, signature) = signedValue.splitAtLast(separator) else {
            throw SigningError(
                .badSignature,
                "there is no \(excerpt(of: separator.bytes)) in the value \(excerpt(of: signedValue)); it is not signed")
        }
        guard isValid(signature, of: value) else {
            throw SigningError(.badSignature, "the signature \(excerpt(of: signature)) does not match", payload: value)
        }
        return value
    }

    /// Takes the signature off a signed text.
    ///
    /// - Parameter signedText: text, separator, signature.
    /// - Returns: the text.
    /// - Throws: ``SigningError`` of kind ``SigningError/Kind/badSignature``.
    public func unsign(_ signedText: String) throws(SigningError) -> String {
        String(decoding: try unsign(Array(signedText.utf8)), as: UTF8.self)
    }

    /// Tells whether a signed value is unchanged.
    ///
    /// - Parameter signedValue: value, separator, signature.
    /// - Returns: whether the signature is there and matches.
    public func validate(_ signedValue: [UInt8]) -> Bool { (try? unsign(signedValue)) != nil }

    /// Tells whether a signed text is unchanged.
    ///
    /// - Parameter signedText: text, separator, signature.
    /// - Returns: whether the signature is there and matches.
    public func validate(_ signedText: String) -> Bool { validate(Array(signedText.utf8)) }
}
