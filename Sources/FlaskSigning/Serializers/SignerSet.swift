/// The signers of a serializer: the one that signs, which knows all keys, and the fallbacks, one for each key.
///
/// Reference: itsdangerous/serializer.py, Serializer.make_signer and iter_unsigners.
struct SignerSet<Each: Sendable>: Sendable {
    /// Makes a signer; called again only for another salt than the serializer's.
    private let make: @Sendable (SecretKeys, Salt, SignerOptions) -> Each
    private let secretKey: SecretKeys
    private let options: [SignerOptions]
    private let own: [Each]

    /// The signers of the options, of which the first are those of the signer and the others those of the fallbacks.
    init(
        _ secretKey: SecretKeys, _ salt: Salt, _ options: [SignerOptions],
        make: @escaping @Sendable (SecretKeys, Salt, SignerOptions) -> Each
    ) {
        self.make = make
        self.secretKey = secretKey
        self.options = options
        own = Self.all(secretKey, salt, options, make)
    }

    private static func all(
        _ secretKey: SecretKeys, _ salt: Salt, _ options: [SignerOptions], _ make: (SecretKeys, Salt, SignerOptions) -> Each
    ) -> [Each] {
        let fallbacks = options.dropFirst().flatMap { options in
            secretKey.oldestToNewest.map { make(SecretKeys(bytes: $0), salt, options) }
        }
        return [make(secretKey, salt, options[0])] + fallbacks
    }

    /// The signer that signs.
    func signing(_ salt: Salt?) -> Each { salt.map { make(secretKey, $0, options[0]) } ?? own[0] }

    /// What the first signer makes of a value that accepts its signature.
    ///
    /// - Throws: the error of the last signer; that of an expired signature at once.
    func first<Value>(
        _ salt: Salt?, _ unsign: (Each) throws(SigningError) -> Value
    ) throws(SigningError) -> Value {
        var last: SigningError?
        for signer in salt.map({ Self.all(secretKey, $0, options, make) }) ?? own {
            do {
                return try unsign(signer)
            } catch {
                guard error.kind != .signatureExpired else { throw error }
                last = error
            }
        }
        throw last ?? SigningError(.badSignature, "there is no signer")
    }
}
