import FlaskSecurity

/// The suite `security`: hashes of passwords.
struct SecuritySuite: Suite {
    func answer(_ vector: Vector) -> Answer {
        let password = vector["password"]?.string ?? ""
        do {
            switch vector.operation {
            case "check_password_hash": return .value(.bool(try checkPasswordHash(vector["hash"]?.string ?? "", password)))
            case "hash":
                let method = try PasswordMethod(vector["method"]?.string ?? "")
                let digest = try method.digest(of: password, salt: vector["salt"]?.string ?? "")
                return .value(.members(["digest": .string(digest), "method": .string(method.description)]))
            case "generate_format": return .value(try Self.facts(vector, password))
            default: return .unsupported("there is no operation \(vector.operation)")
            }
        } catch let error as PasswordError {
            return .error(error.kind == .malformedDigest ? "TypeError" : "ValueError")
        } catch {
            return .error("\(type(of: error))")
        }
    }

    /// What can be said of a new hash, whose salt is random.
    private static func facts(_ vector: Vector, _ password: String) throws -> JSON {
        let method = try vector["method"]?.string.map { text throws(PasswordError) in try PasswordMethod(text) } ?? .scrypt()
        let hash = try generatePasswordHash(password, method: method, saltLength: vector["salt_length"]?.int ?? 16)
        let parts = hash.split(separator: "$").map(String.init)
        return .members([
            "method": .string(parts[0]), "salt_length": .int(parts[1].utf8.count),
            "salt_alphanumeric": .bool(parts[1].unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isAlphanumeric }),
            "digest_length": .int(parts[2].utf8.count), "checks": .bool(try checkPasswordHash(hash, password)),
            "rejects": .bool(try !checkPasswordHash(hash, password + "x")),
        ])
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isAlphanumeric: Bool { isAlphabetic || numericType == .decimal }
}
