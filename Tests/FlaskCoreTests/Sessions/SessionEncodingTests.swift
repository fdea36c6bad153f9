import FlaskCore
import FlaskJSON
import FlaskTesting
import Foundation
import Testing

/// What a session's values are in JSON; flask/json/provider.py and flask/json/tag.py.
@Suite struct SessionEncodingTests {
    private static func app(_ values: SessionObject) -> Flask {
        let app = Flask("sessions")
        app.secretKey = "key"
        app.json.sortKeys = false
        app.route("/") { () -> SessionObject in
            session.update(values)
            return session.values
        }
        return app
    }

    @Test func valuesAreEncodedInTheirOrder() async throws {
        let values: SessionObject = [
            "z": .integer(1), "tuple": .tuple([.integer(1), .list([.bool(true), .null])]), "markup": .markup("<b>"),
            "when": .date(Date(timeIntervalSince1970: 0)), "big": .bigInteger("100000000000000000000"),
            "object": .object(["b": .double(0.5), "a": .string("x")]),
        ]
        let text = try await Self.app(values).testClient().get("/").text
        let expected = """
            {"z":1,"tuple":[1,[true,null]],"markup":"<b>","when":"Thu, 01 Jan 1970 00:00:00 GMT",\
            "big":100000000000000000000,"object":{"b":0.5,"a":"x"}}\n
            """
        #expect(text == expected)
    }

    // dict(session) with bytes is no JSON in Python either.
    @Test func bytesAreRefused() async throws {
        #expect(try await Self.app(["b": .bytes([1])]).testClient().get("/").statusCode == 500)
    }
}
