import FlaskCore
import FlaskHTTP
import FlaskJSON
import FlaskTemplates
import FlaskTesting
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct JSONResponseTests {
    struct Film: Codable, Equatable, Sendable {
        var title: String
        var year: Int
        var seen: Date?
        var id: UUID?
        var price: Decimal?
        var note: Markup?
    }

    static let film = Film(
        title: "Amélie", year: 2001, seen: Date(timeIntervalSince1970: 784_111_777.9),
        id: UUID(uuidString: "A8098C1A-F86E-11DA-BD1A-00112444BE1E"), price: Decimal(string: "1.25"), note: Markup("<b>"))

    static let text = """
        {"id":"a8098c1a-f86e-11da-bd1a-00112444be1e","note":"<b>","price":"1.25","seen":"Sun, 06 Nov 1994 08:49:37 GMT",\
        "title":"Am\\u00e9lie","year":2001}

        """

    // flask/tests/test_basic.py::test_make_response and test_make_response_with_response_instance, with a dictionary
    @Test func responsesAreMadeOfValues() async throws {
        let app = Flask("test")
        app.get("/value") { try makeResponse(["b": [1], "a": []]) }
        app.get("/status") { try makeResponse(["b": 1], 201) }
        app.get("/fields") { try makeResponse(["b": [Int]()], 202, ["X-A": "b"]) }
        app.get("/object") { try makeResponse(["a": ["<"]], ["Content-Type": "application/problem+json"]) }
        app.get("/object/jsonify") { try jsonify(["z": 1, "a": nil] as JSONObject) }
        app.get("/object/returned") { ["z": 1, "a": nil] as JSONObject }
        app.get("/text") { try makeResponse("<p>", 203) }
        // Bytes stay bytes, and need no `try`.
        app.get("/bytes") { () -> Response in makeResponse(Array("<".utf8) + [0x70, 0x3E]) }
        let client = app.testClient()
        let json = "application/json"
        for (path, status, type, text) in [
            ("/value", 200, json, #"{"a":[],"b":[1]}"# + "\n"),
            ("/status", 201, json, #"{"b":1}"# + "\n"),
            ("/fields", 202, json, #"{"b":[]}"# + "\n"),
            ("/object", 200, "application/problem+json", #"{"a":["<"]}"# + "\n"),
            ("/object/jsonify", 200, json, #"{"a":null,"z":1}"# + "\n"),
            ("/object/returned", 200, json, #"{"a":null,"z":1}"# + "\n"),
            ("/text", 203, "text/html; charset=utf-8", "<p>"), ("/bytes", 200, "text/html; charset=utf-8", "<p>"),
        ] {
            let response = try await client.get(path)
            #expect(response.statusCode == status && response.headers["Content-Type"] == type && response.text == text, "\(path)")
        }
        #expect(try await client.get("/fields").headers["X-A"] == "b")
    }

    // flask/json/provider.py, DefaultJSONProvider
    @Test func returnedValuesHaveFlasksText() async throws {
        let app = Flask("test")
        app.route("/film") { Self.film }
        app.route("/status") { (Self.film, 201) }
        app.route("/numbers") { [3, 1, 2] }
        app.route("/bytes") { [UInt8](arrayLiteral: 104, 105) }
        let client = app.testClient()
        let response = try await client.get("/film")
        #expect(response.text == Self.text && response.headers["Content-Type"] == "application/json")
        #expect(response.headers["Content-Length"] == String(Self.text.utf8.count))
        #expect(try await client.get("/status").status == "201 CREATED")
        #expect(try await client.get("/numbers").text == "[3,1,2]\n")
        #expect(try await client.get("/bytes").text == "hi")
        let decoded: Film = try response.json()
        #expect(
            decoded.seen == Date(timeIntervalSince1970: 784_111_777) && decoded.id == Self.film.id
                && decoded.price == Self.film.price)
        #expect(try response.json["year"] == 2001)
    }

    // flask/tests/test_basic.py::test_jsonify_no_prettyprint and test_jsonify_prettyprint
    @Test(
        arguments: [
            (true, nil, "{\n  \"a\": [\n    \"\\u00e9\"\n  ],\n  \"b\": {}\n}\n"),
            (true, true, "{\"a\":[\"\\u00e9\"],\"b\":{}}\n"),
            (false, nil, "{\"a\":[\"\\u00e9\"],\"b\":{}}\n"),
            (false, false, "{\n  \"a\": [\n    \"\\u00e9\"\n  ],\n  \"b\": {}\n}\n"),
        ] as [(Bool, Bool?, String)])
    func debugModeIndents(_ debug: Bool, _ compact: Bool?, _ text: String) async throws {
        let app = Flask("test")
        app.debug = debug
        app.config.accessLog = false
        app.json.compact = compact
        app.route("/") { ["b": [:], "a": ["é"]] as JSONValue }
        #expect(try await app.testClient().get("/").text == text)
    }

    @Test func theProviderIsTheApplications() async throws {
        let app = Flask("test")
        app.json.sortKeys = false
        app.json.ensureASCII = false
        app.json.mimetype = "application/vnd.api+json"
        app.json.encodes = { $0 is Film ? "a film" : nil }
        app.route("/") { try jsonify(b: "é", a: Self.film) }
        let response = try await app.testClient().get("/")
        #expect(
            response.text == "{\"b\":\"é\",\"a\":\"a film\"}\n" && response.headers["Content-Type"] == "application/vnd.api+json")
        #expect(try app.json.dumps(["b": 1]) == #"{"b": 1}"#)
        #expect(try app.json.loads("[1]") == [1])
    }

    // flask/tests/test_json.py::test_jsonify_basic_types, test_jsonify_dicts, test_jsonify_arrays
    @Test func jsonifyTakesValuesOrMembers() async throws {
        func text(_ response: Response) async throws -> String {
            String(decoding: try await response.body.collect(), as: UTF8.self)
        }
        #expect(try await text(jsonify()) == "null\n")
        #expect(try await text(jsonify(nil)) == "null\n")
        #expect(try await text(jsonify(1)) == "1\n")
        #expect(try await text(jsonify([1: "x"])) == "{\"1\":\"x\"}\n")
        #expect(try await text(jsonify(1, "a", [true])) == "[1,\"a\",[true]]\n")
        #expect(try await text(jsonify(name: "x", id: 3, none: nil)) == "{\"id\":3,\"name\":\"x\",\"none\":null}\n")
        #expect(throws: FlaskError.self) { try jsonify(1, a: 2) }
    }

    @Test func whatHasNoFormIsRefused() throws {
        struct Upload: Encodable { let parts: [[UInt8]] }
        let provider = JSONProvider()
        #expect { try provider.dumps(Upload(parts: [[1]])) } throws: { "\($0)".hasPrefix("parts[0]: bytes have no form in JSON") }
        #expect { try provider.dumps([Duration.seconds(1)]) } throws: { "\($0)".hasPrefix("[0]: a Duration has no form in JSON") }
        #expect(try provider.dumps(Date(timeIntervalSince1970: .infinity)) == "\"Fri, 31 Dec 9999 23:59:59 GMT\"")
        #expect(try provider.dumps(Date(timeIntervalSince1970: .nan)).hasSuffix("GMT\""))
    }
}
