import FlaskCore
import FlaskHTTP
import FlaskTemplates
import Foundation
import Testing

/// Runs Python's Flask, where it is installed.
private enum PythonFlask {
    /// Reads the session of a cookie, prints it, and prints a cookie with the same session that Flask signed.
    static let script = """
        from sys import argv
        try:
            from flask import Flask, session
        except ImportError:
            raise SystemExit(3)
        from flask.json.tag import JSONTag

        class Point(complex):
            pass

        class TagPoint(JSONTag):
            key = " p"
            def check(self, value):
                return isinstance(value, Point)
            def to_json(self, value):
                return [int(value.real), int(value.imag)]
            def to_python(self, value):
                return Point(*value)

        app = Flask("interoperation")
        app.secret_key = "interoperation key"
        app.session_interface.serializer.register(TagPoint)

        @app.route("/")
        def copy():
            values = dict(session)
            print(ascii(sorted(values.items())))
            session.clear()
            session.update(values)
            return ""

        client = app.test_client()
        client.set_cookie("session", argv[1])
        assert client.get("/").status_code == 200
        print(client.get_cookie("session").value)
        """

    /// The lines that the script prints for a cookie; `nil` where there is no Flask.
    static func lines(for cookie: String) throws -> [String]? {
        let process = Process(), output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, cookie]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus != 3, process.terminationStatus != 127 else { return nil }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    static let isInstalled = (try? lines(for: "x")) != nil
}

@Suite(.enabled(if: PythonFlask.isInstalled, "python3 cannot import flask")) struct PythonFlaskTests {
    static let values: SessionObject = [
        "_permanent": true, "text": "é😀", "number": -5, "big": .bigInteger("1180591620717411303424"), "float": 1e22,
        "none": nil, "list": [1, ["x"]], "tuple": .tuple([1, .tuple([])]), "bytes": .bytes([0, 255]),
        "html": .markup(Markup("<b>")), "id": .uuid(UUID(uuidString: "60597BDC-5DBE-4409-AB38-4309C9A937A6") ?? UUID()),
        "when": .date(Date(timeIntervalSince1970: 784_111_777)), "tag": [" t": [1]], "object": ["b": 1, "a": ["c": "d"]],
        "point": Point(x: 1, y: -2).sessionValue, "unpoint": [" p": [1]],
    ]

    static let representation = [
        "('_permanent', True)", "('big', 1180591620717411303424)", #"('bytes', b'\x00\xff')"#, "('float', 1e+22)",
        "('html', Markup('<b>'))", "('id', UUID('60597bdc-5dbe-4409-ab38-4309c9a937a6'))", "('list', [1, ['x']])",
        "('none', None)",
        "('number', -5)", "('object', {'a': {'c': 'd'}, 'b': 1})", "('point', (1-2j))",
        "('tag', {' t': [1]})", #"('text', '\xe9\U0001f600')"#,
        "('tuple', (1, ()))", "('unpoint', {' p': [1]})",
        "('when', datetime.datetime(1994, 11, 6, 8, 49, 37, tzinfo=datetime.timezone.utc))",
    ]

    @Test func sessionsAreReadBothWays() throws {
        var tags = SessionTags()
        try tags.register(Point.self)
        let interface = SecureCookieSessionInterface(secretKey: "interoperation key", tags: tags)
        let lines = try #require(try PythonFlask.lines(for: interface.sign(Self.values)))
        #expect(lines.first == "[" + Self.representation.joined(separator: ", ") + "]")
        let request = Request(headers: ["Cookie": "session=\(lines.last ?? "")"])
        let session = try interface.openSession(for: request, cookie: SessionCookie(Config()))
        #expect(session?.values == Self.values)
    }
}
