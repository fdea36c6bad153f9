/// Hashes a password for storage.
///
/// ```swift
/// let hash = try generatePasswordHash("secret")       // scrypt:32768:8:1$K5lHsd2Wq0PzVbEn$9c2f…
/// try checkPasswordHash(hash, "secret")               // true
/// ```
///
/// The hash is text in the form that Werkzeug reads. Hashing takes about a tenth of a second on purpose, and with the
/// defaults 32 MiB of memory meanwhile; a view that does it belongs on a thread pool, where the server moves it by itself.
/// May be called from any thread. Reference: werkzeug/security.py, generate_password_hash.
///
/// - Parameters:
///   - password: the password; its UTF-8 bytes count.
///   - method: how to hash it: scrypt with Werkzeug's parameters unless stated.
///   - saltLength: how many random letters and digits the salt has.
/// - Returns: method, salt and digest, with `$` between them.
/// - Throws: ``PasswordError`` of kind ``PasswordError/Kind/invalidSaltLength``, ``PasswordError/Kind/invalidParameters`` or
///   ``PasswordError/Kind/overLimit``.
public func generatePasswordHash(
    _ password: String, method: PasswordMethod = .scrypt(), saltLength: Int = 16
) throws(PasswordError) -> String {
    guard saltLength > 0 else {
        throw PasswordError(.invalidSaltLength, "the salt should have one character at least, not \(saltLength)")
    }
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)
    // The system's generator is a cryptographic one, and drawing below a bound is even.
    let salt = String(decoding: (0..<saltLength).map { _ in letters[Int.random(in: 0..<letters.count)] }, as: UTF8.self)
    return "\(method)$\(salt)$\(try method.digest(of: password, salt: salt))"
}
