/// How the key of a signature follows from the secret key and the salt.
///
/// It keeps purposes apart; it does not make a strong key of a short password.
/// Reference: itsdangerous/signer.py, Signer.derive_key; the raw values are its names.
public enum KeyDerivation: String, Sendable, Hashable, CaseIterable {
    /// The digest of the salt and the key.
    case concat
    /// The digest of the salt, the word `signer` and the key: the default.
    case djangoConcat = "django-concat"
    /// The HMAC of the salt: what Flask's sessions use.
    case hmac
    /// The key itself; the salt plays no part.
    case none

    /// Derives a key.
    func key(from secret: [UInt8], salt: Salt, digest: DigestMethod) -> [UInt8] {
        switch self {
        case .concat: digest.digest(of: salt.bytes + secret)
        case .djangoConcat: digest.digest(of: salt.bytes + Array("signer".utf8) + secret)
        case .hmac: digest.authenticationCode(for: salt.bytes, key: secret)
        case .none: secret
        }
    }
}
