import FlaskSecurity
import Testing

struct PasswordHashTests {
    // werkzeug/tests/test_security.py::test_salted_hashes; the first is Werkzeug's own.
    private static let stored = [
        "scrypt:32768:8:1$NCiia3anXn9k3ksu$dc783d03fb327a7004951a9d782a1afa5d442a27d6ab8c3d67d1c9110052c8c333fdb3da7ecab5ea"
            + "ef49c7a06be35e5d569c9ca20cfa96735a7557a5b33fd8dc",
        "pbkdf2:sha256:1$abcDEF123$119b2674c6cf3c9f308de01163a74e0ff6b75a85d4e9521a6052fc3391a7bc39",
    ]

    @Test(arguments: stored)
    func readsWerkzeugsHashes(_ hash: String) throws {
        #expect(try checkPasswordHash(hash, "secret"))
        #expect(try !checkPasswordHash(hash, "secret "))
    }

    // Python asks OpenSSL, which knows a function by several names.
    @Test(arguments: ["SHA256", "sha-256", "SHA2-256", "Sha256"])
    func readsOtherNamesOfFunctions(_ name: String) throws {
        let rest = ":1$abcDEF123$119b2674c6cf3c9f308de01163a74e0ff6b75a85d4e9521a6052fc3391a7bc39"
        #expect(try checkPasswordHash("pbkdf2:\(name)\(rest)", "secret"))
        #expect(throws: PasswordError.self) { try checkPasswordHash("pbkdf2:\(name)x\(rest)", "secret") }
    }

    @Test func hashesByDefaultAsWerkzeugDoes() throws {
        let hash = try generatePasswordHash("pässwörd ✓")
        let parts = hash.split(separator: "$")
        #expect(parts.map(\.utf8.count) == [16, 16, 128])
        #expect(parts[0] == "scrypt:32768:8:1")
        #expect(try checkPasswordHash(hash, "pässwörd ✓"))
        #expect(try !checkPasswordHash(hash, ""))
    }

    @Test(arguments: PasswordDigest.allCases)
    func hashesWithAnyFunction(_ digest: PasswordDigest) throws {
        let hash = try generatePasswordHash("", method: .pbkdf2(digest, iterations: 2), saltLength: 1)
        #expect(hash.hasPrefix("pbkdf2:\(digest.rawValue):2$"))
        #expect(try checkPasswordHash(hash, ""))
        #expect(try !checkPasswordHash(hash, "x"))
    }

    @Test func saltsDiffer() throws {
        let method = PasswordMethod.pbkdf2(iterations: 1)
        let hashes = try Set((0..<50).map { _ in try generatePasswordHash("x", method: method) })
        #expect(hashes.count == 50)
    }

    @Test(arguments: ["", "secret", "scrypt", "a$b", "pbkdf2:sha256:1$salt"])
    func textWithoutThreePartsIsNoHash(_ text: String) throws { #expect(try !checkPasswordHash(text, "secret")) }

    @Test(
        arguments: [
            ("a$b$c", .unknownMethod), ("SCRYPT:2:1:1$s$aa", .unknownMethod), ("$$", .unknownMethod),
            ("sha256$s$aa", .unknownMethod), (" scrypt$s$aa", .unknownMethod),
            ("scrypt:2:1$s$aa", .invalidParameters), ("scrypt:2:1:1:1$s$aa", .invalidParameters),
            ("scrypt:2:1:1$s$aa", .invalidParameters), ("scrypt:3:1:1$s$aa", .invalidParameters),
            ("scrypt:0:1:1$s$aa", .invalidParameters), ("scrypt:-8:8:1$s$aa", .invalidParameters),
            ("scrypt:128:-1:-1$s$aa", .invalidParameters), ("scrypt:128:0:1$s$aa", .invalidParameters),
            ("scrypt:99999999999999999999:8:1$s$aa", .invalidParameters),
            ("scrypt:4611686018427387904:8:1$s$aa", .overLimit), ("scrypt:2:9223372036854775807:1$s$aa", .overLimit),
            ("scrypt:1048576:8:1$s$aa", .overLimit), ("scrypt:2:1:2000000$s$aa", .overLimit),
            ("pbkdf2:sha256:0$s$aa", .invalidParameters), ("pbkdf2:sha256:-1$s$aa", .invalidParameters),
            ("pbkdf2:nope:1$s$aa", .invalidParameters), ("pbkdf2:sha256:1:2$s$aa", .invalidParameters),
            ("pbkdf2:sha256:x$s$aa", .invalidParameters), ("pbkdf2:sha256:9223372036854775807$s$aa", .overLimit),
            ("pbkdf2:sha256:4294967297$s$aa", .overLimit), ("pbkdf2:sha256:1$s$é", .malformedDigest),
        ] as [(String, PasswordError.Kind)])
    func aHostileHashIsRefusedAtOnce(_ hash: String, _ kind: PasswordError.Kind) {
        let error = #expect(throws: PasswordError.self) { try checkPasswordHash(hash, "secret") }
        #expect(error?.kind == kind)
    }

    @Test func limitsCanBeRaised() throws {
        let hash = "scrypt:128:8:1$s$aa"
        #expect(throws: PasswordError.self) { try checkPasswordHash(hash, "x", limits: PasswordLimits(memory: 100_000)) }
        #expect(try !checkPasswordHash(hash, "x", limits: PasswordLimits(memory: 150_000)))
    }

    @Test func anEmptySaltIsReadButNotMade() throws {
        #expect(try !checkPasswordHash("pbkdf2:sha256:1$$aa", "x"))
        #expect(try !checkPasswordHash("scrypt:128:1:1$$aa", ""))
        let error = #expect(throws: PasswordError.self) { try generatePasswordHash("x", saltLength: 0) }
        #expect(error?.message == "the salt should have one character at least, not 0")
    }

    @Test(arguments: [
        ("scrypt", "scrypt:32768:8:1"), ("pbkdf2", "pbkdf2:sha256:1000000"), ("pbkdf2:sha512", "pbkdf2:sha512:1000000"),
        ("pbkdf2:md5:3", "pbkdf2:md5:3"), ("scrypt:64:2:3", "scrypt:64:2:3"),
    ])
    func methodsHaveWerkzeugsDefaults(_ text: String, _ method: String) throws {
        #expect(try PasswordMethod(text).description == method)
    }
}
