import FlaskJSON
import FlaskSigning
import Testing

struct JSONSerializersTests {
    private struct Ticket: Codable, Equatable {
        var id: Int
        var name: String?
    }

    @Test func signsJSONAsPythonDoes() throws {
        // itsdangerous/tests/test_serializer.py::test_serializer
        #expect(try Serializer(secretKey: "secret_key").dumps(nil) == "null.f4kKtoXuLNs5xeD9TOii_h33uL4")
        let other: Salt = "other"
        #expect(
            try Serializer(secretKey: "secret_key").dumps(["id": 42], salt: other) == "{\"id\": 42}.nmi2jPvj1y8il6zlKuR9q5Jzues")
        let urlSafe = URLSafeSerializer(secretKey: "secret")
        let value: JSONValue = ["b": [1, "é"], "a": nil]
        #expect(try urlSafe.dumps(value) == "eyJiIjpbMSwiw6kiXSwiYSI6bnVsbH0.9pyIISYzwOe0erDPruS2SxF-ZnM")
        #expect(try urlSafe.loads("eyJiIjpbMSwiw6kiXSwiYSI6bnVsbH0.9pyIISYzwOe0erDPruS2SxF-ZnM") == value)
    }

    @Test func layoutsCanBeChosen() throws {
        let sorted = JSONPayload(JSONFormat(sortKeys: true))
        let signed = try Serializer(secretKey: "secret", payload: sorted).dumps(["b": [1, "é"], "a": nil])
        #expect(signed == #"{"a": null, "b": [1, "\u00e9"]}.wgsk5sPYdhbhb9OjjPhU1RcVhkk"#)
    }

    @Test func typesOfOnesOwn() throws {
        let serializer = URLSafeTimedSerializer(secretKey: "k", salt: "ticket")
        let token = try serializer.dumps(encoding: Ticket(id: 7, name: "ann"))
        #expect(try serializer.loads(Ticket.self, from: token, maxAge: .seconds(10)) == Ticket(id: 7, name: "ann"))
        #expect(try serializer.loads(token) == ["id": 7, "name": "ann"])
        let error = #expect(throws: SigningError.self) { try serializer.loads(Ticket.self, from: serializer.dumps([1, 2])) }
        #expect(error?.kind == .badPayload)
        let untimed = Serializer(secretKey: "k")
        #expect(try untimed.loads(Ticket.self, from: untimed.dumps(encoding: Ticket(id: 1))) == Ticket(id: 1))
    }

    @Test(arguments: ["", "{", "nul", "[1,]", "\u{FEFF}1", "1 2", "'a'"])
    func whatIsNoJSONIsABadPayload(_ text: String) {
        let signed = Signer(secretKey: "k", salt: .serializer).sign(text)
        let error = #expect(throws: SigningError.self) { try Serializer(secretKey: "k").loads(signed) }
        #expect(error?.kind == .badPayload)
        #expect(error?.underlying is JSONError)
    }

    @Test func deepNestingIsRefused() {
        let deep = String(repeating: "[", count: 100_000)
        let signed = Signer(secretKey: "k", salt: .serializer).sign(deep)
        let error = #expect(throws: SigningError.self) { try Serializer(secretKey: "k").loads(signed) }
        #expect(error?.kind == .badPayload)
    }
}
