import Crypto
import CryptoExtras

extension PasswordMethod {
    /// The digest of a password.
    ///
    /// - Parameters:
    ///   - password: the password; its UTF-8 bytes count.
    ///   - salt: the salt; its UTF-8 bytes count.
    ///   - limits: what it may take.
    /// - Returns: the digest in lower-case hexadecimal.
    /// - Throws: ``PasswordError`` of kind ``PasswordError/Kind/invalidParameters`` or ``PasswordError/Kind/overLimit``.
    package func digest(
        of password: String, salt: String, limits: PasswordLimits = PasswordLimits()
    ) throws(PasswordError) -> String {
        try check(limits)
        let (password, salt) = (Array(password.utf8), Array(salt.utf8))
        let key: SymmetricKey
        do {
            switch self {
            case .scrypt(let n, let r, let p):
                key = try KDF.Scrypt.deriveKey(
                    from: password, salt: salt, outputByteCount: 64, rounds: n, blockSize: r, parallelism: p)
            case .pbkdf2(let digest, let iterations):
                key = try KDF.Insecure.PBKDF2.deriveKey(
                    from: password, salt: salt, using: digest.function, outputByteCount: digest.byteCount,
                    unsafeUncheckedRounds: iterations)
            }
        } catch {
            throw PasswordError(.invalidParameters, "'\(self)' cannot be computed: \(error)")
        }
        return key.withUnsafeBytes { Self.hexadecimal($0) }
    }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private func check(_ limits: PasswordLimits) throws(PasswordError) {
        switch self {
        case .scrypt(let n, let r, let p): try Self.checkScrypt(n, r, p, limits)
        case .pbkdf2(_, let iterations):
            guard iterations > 0 else { throw PasswordError(.invalidParameters, "'\(self)' should have one round at least") }
            guard iterations <= min(limits.iterations, Int(UInt32.max)) else {
                throw PasswordError(
                    .overLimit, "'\(self)' takes more than \(limits.iterations) rounds; raise the limits if it may")
            }
        }
    }

    /// Refuses what OpenSSL refuses within the memory that Werkzeug grants it, and what is over the limits.
    private static func checkScrypt(_ n: Int, _ r: Int, _ p: Int, _ limits: PasswordLimits) throws(PasswordError) {
        guard n > 1, n & (n - 1) == 0, r > 0, p > 0 else {
            throw PasswordError(
                .invalidParameters, "'scrypt:\(n):\(r):\(p)' should have a power of two and two positive numbers")
        }
        let limit = min(limits.memory, Int(Int32.max))
        let granted = [n, r, p].reduce(132) { product, factor in
            let (next, overflow) = product.multipliedReportingOverflow(by: factor)
            return overflow ? .max : next
        }
        guard granted <= limit else {
            throw PasswordError(
                .overLimit, "'scrypt:\(n):\(r):\(p)' takes more than \(limit) bytes of memory; raise the limits if it may")
        }
        guard 128 * r * (p + n + 2) <= granted else {
            throw PasswordError(.invalidParameters, "'scrypt:\(n):\(r):\(p)' is weaker than Werkzeug accepts; take a larger n")
        }
    }
}

extension PasswordDigest {
    fileprivate var function: KDF.Insecure.PBKDF2.HashFunction {
        switch self {
        case .md5: .insecureMD5
        case .sha1: .insecureSHA1
        case .sha224: .insecureSHA224
        case .sha256: .sha256
        case .sha384: .sha384
        case .sha512: .sha512
        }
    }

    fileprivate var byteCount: Int {
        switch self {
        case .md5: 16
        case .sha1: 20
        case .sha224: 28
        case .sha256: 32
        case .sha384: 48
        case .sha512: 64
        }
    }
}
