import FlaskSigning

/// Tells whether a password belongs to a stored hash that this library or Werkzeug made.
///
/// The digests are compared in constant time. May be called from any thread; it takes as long as hashing did.
/// Reference: werkzeug/security.py, check_password_hash.
///
/// - Parameters:
///   - hash: the stored hash: method, salt and digest, with `$` between them.
///   - password: the password to check.
///   - limits: what the method that the hash names may take.
/// - Returns: whether it is the password; `false` for a text without two `$`, which is no hash.
/// - Throws: ``PasswordError`` if the hash names an unknown method, has parameters that make no sense or go over the limits,
///   or has a digest that is no ASCII.
public func checkPasswordHash(
    _ hash: String, _ password: String, limits: PasswordLimits = PasswordLimits()
) throws(PasswordError) -> Bool {
    let parts = hash.utf8.split(separator: UInt8(ascii: "$"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return false }
    let (salt, digest) = (String(Substring(parts[1])), String(Substring(parts[2])))
    let own = try PasswordMethod(String(Substring(parts[0]))).digest(of: password, salt: salt, limits: limits)
    guard digest.utf8.allSatisfy({ $0 < 0x80 }) else {
        throw PasswordError(.malformedDigest, "the digest of a stored hash holds characters outside ASCII")
    }
    return isEqualInConstantTime(own, digest)
}
