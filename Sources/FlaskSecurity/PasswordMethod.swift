/// How a password is hashed: scrypt or PBKDF2, with its parameters.
///
/// As text it is what stands at the start of a stored hash: `scrypt:32768:8:1`, `pbkdf2:sha256:1000000`.
/// Reference: werkzeug/security.py, _hash_internal.
public enum PasswordMethod: Sendable, Hashable {
    /// scrypt, RFC 7914: `n` is a power of two, `r` the block size, `p` the parallelism; memory grows with their product.
    case scrypt(n: Int = 32768, r: Int = 8, p: Int = 1)
    /// PBKDF2, RFC 8018, with HMAC.
    case pbkdf2(PasswordDigest = .sha256, iterations: Int = 1_000_000)

    /// Reads a method: its name, and its parameters behind colons; those that are missing have Werkzeug's defaults.
    ///
    /// - Parameter text: such as `scrypt`, `scrypt:32768:8:1`, `pbkdf2:sha256`.
    /// - Throws: ``PasswordError`` of kind ``PasswordError/Kind/unknownMethod`` or ``PasswordError/Kind/invalidParameters``.
    public init(_ text: String) throws(PasswordError) {
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { String(Substring($0)) }
        let parameters = Array(parts.dropFirst())
        switch parts[0] {
        case "scrypt": self = try Self.scrypt(parameters, text)
        case "pbkdf2": self = try Self.pbkdf2(parameters, text)
        default:
            throw PasswordError(.unknownMethod, "there is no hash method '\(parts[0])'; take 'scrypt' or 'pbkdf2'")
        }
    }

    private static func scrypt(_ parameters: [String], _ text: String) throws(PasswordError) -> PasswordMethod {
        if parameters.isEmpty { return .scrypt() }
        let numbers = parameters.compactMap { Int($0) }
        guard parameters.count == 3, numbers.count == 3 else {
            throw PasswordError(.invalidParameters, "'\(text)' should have three numbers, as in 'scrypt:32768:8:1'")
        }
        return .scrypt(n: numbers[0], r: numbers[1], p: numbers[2])
    }

    private static func pbkdf2(_ parameters: [String], _ text: String) throws(PasswordError) -> PasswordMethod {
        guard parameters.count <= 2 else {
            throw PasswordError(.invalidParameters, "'\(text)' should have two parameters, as in 'pbkdf2:sha256:1000000'")
        }
        guard let name = parameters.first else { return .pbkdf2() }
        guard let digest = PasswordDigest(named: name) else {
            let names = PasswordDigest.allCases.map(\.rawValue).joined(separator: ", ")
            throw PasswordError(.invalidParameters, "'\(text)' names an unknown hash function; take one of \(names)")
        }
        guard parameters.count == 2 else { return .pbkdf2(digest) }
        guard let iterations = Int(parameters[1]) else {
            throw PasswordError(.invalidParameters, "'\(text)' should end with a number, as in 'pbkdf2:sha256:1000000'")
        }
        return .pbkdf2(digest, iterations: iterations)
    }
}

extension PasswordMethod: CustomStringConvertible {
    /// The method as a stored hash begins with it.
    public var description: String {
        switch self {
        case .scrypt(let n, let r, let p): "scrypt:\(n):\(r):\(p)"
        case .pbkdf2(let digest, let iterations): "pbkdf2:\(digest.rawValue):\(iterations)"
        }
    }
}

/// A hash function for ``PasswordMethod/pbkdf2(_:iterations:)``.
public enum PasswordDigest: String, Sendable, Hashable, CaseIterable {
    /// MD5, to check old hashes with.
    case md5
    /// SHA-1, to check old hashes with.
    case sha1
    /// SHA-224.
    case sha224
    /// SHA-256, the default.
    case sha256
    /// SHA-384.
    case sha384
    /// SHA-512.
    case sha512

    /// A hash function by a name that OpenSSL knows it by, as Python asks for it: in any case, `SHA-256` or `SHA2-256` too.
    init?(named name: String) {
        let name = name.lowercased()
        for prefix in ["sha-", "sha2-"] where name.hasPrefix(prefix) {
            self.init(rawValue: "sha" + name.dropFirst(prefix.count))
            return
        }
        self.init(rawValue: name)
    }
}
