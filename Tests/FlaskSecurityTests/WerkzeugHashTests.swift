import FlaskSecurity
import Foundation
import Testing

/// Hashes that cross over to Python's Werkzeug and back; skipped where it is not installed.
@Suite(.enabled(if: Werkzeug.isInstalled))
struct WerkzeugHashTests {
    private static let password = "pässwörd ✓ $"

    @Test(arguments: ["scrypt", "scrypt:1024:8:2", "pbkdf2:sha256:1000", "pbkdf2:sha1:10", "pbkdf2:sha224:3"])
    func whatWerkzeugHashesIsAccepted(_ method: String) throws {
        let hash = try Werkzeug.run("print(generate_password_hash(argv[1], argv[2]))", Self.password, method)
        #expect(try checkPasswordHash(hash, Self.password))
        #expect(try !checkPasswordHash(hash, "wrong"))
    }

    @Test(arguments: ["scrypt", "scrypt:1024:8:2", "pbkdf2:sha256:1000", "pbkdf2:sha1:10", "pbkdf2:sha224:3"])
    func whatIsHashedIsAcceptedByWerkzeug(_ method: String) throws {
        let hash = try generatePasswordHash(Self.password, method: PasswordMethod(method))
        let script = "print(check_password_hash(argv[1], argv[2]), check_password_hash(argv[1], 'wrong'))"
        #expect(try Werkzeug.run(script, hash, Self.password) == "True False")
    }
}

/// The Python library, run in a process of its own.
private enum Werkzeug {
    static let isInstalled = (try? run("print('here')")) == "here"

    static func run(_ script: String, _ arguments: String...) throws -> String {
        let process = Process(), output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let imports = "from sys import argv; from werkzeug.security import generate_password_hash, check_password_hash; "
        process.arguments = ["python3", "-c", imports + script] + arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
}
