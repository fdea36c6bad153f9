import FlaskJSON
import FlaskSigning
import Foundation
import Testing

/// Tokens that cross over to Python's ItsDangerous and back; skipped where it is not installed.
@Suite(.enabled(if: ItsDangerous.isInstalled))
struct ItsDangerousTests {
    private static let values = ["null", "{\"id\": 42, \"name\": \"é\"}", "[1.5, \"\(String(repeating: "ab", count: 500))\"]"]

    @Test(arguments: values)
    func whatPythonSignsIsRead(_ json: String) throws {
        let token = try ItsDangerous.run("print(s.dumps(json.loads(argv[1])))", json)
        let serializer = URLSafeTimedSerializer(secretKey: "key", salt: "salt")
        #expect(try serializer.loads(token, maxAge: .seconds(60)) == JSONValue(parsing: json))
    }

    @Test(arguments: values)
    func whatIsSignedIsReadByPython(_ json: String) throws {
        let value = try JSONValue(parsing: json)
        let token = try URLSafeTimedSerializer(secretKey: "key", salt: "salt").dumps(value)
        let read = try ItsDangerous.run("print(json.dumps(s.loads(argv[1], max_age=60)))", token)
        #expect(try JSONValue(parsing: read) == value)
    }
}

/// The Python library, run in a process of its own.
private enum ItsDangerous {
    static let isInstalled = (try? run("print('here')")) == "here"

    static func run(_ script: String, _ arguments: String...) throws -> String {
        let process = Process(), output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let start = "import json; from sys import argv; from itsdangerous import URLSafeTimedSerializer; "
        process.arguments = ["python3", "-c", start + "s = URLSafeTimedSerializer('key', 'salt'); " + script] + arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
}
