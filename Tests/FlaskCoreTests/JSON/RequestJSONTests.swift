import FlaskCore
import FlaskHTTP
import FlaskJSON
import FlaskTesting
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct RequestJSONTests {
    static let notJSON = "Did not attempt to load JSON data because the request Content-Type was not &#39;application/json&#39;."

    private func app(debug: Bool = false) -> Flask {
        let app = Flask("test")
        app.debug = debug
        app.config.accessLog = false
        app.config.trapBadRequestErrors = false
        app.post("/") { try request.json }
        app.post("/force") { try request.getJSON(force: true) }
        app.post("/silent") { try request.getJSON(silent: true) }
        app.post("/twice") { [try request.json["a"], try request.json["b"]] }
        return app
    }

    // werkzeug/wrappers/request.py, Request.get_json
    @Test func contentIsJSON() async throws {
        let client = app().testClient()
        #expect(try await client.post("/", json: ["a": 1]).text == "{\"a\":1}\n")
        let typed = try await client.post("/", text: "[NaN]", contentType: "application/problem+json; charset=utf-8")
        #expect(typed.text == "[NaN]\n")
        #expect(try await client.post("/twice", json: ["a": 1, "b": 2]).text == "[1,2]\n")
        #expect(try await client.post("/force", text: "[1]", contentType: "text/plain").text == "[1]\n")
        #expect(try await client.post("/silent", text: "[1", contentType: "application/json").text == "null\n")
        #expect(try await client.post("/silent", text: "[1]", contentType: "text/plain").text == "null\n")
    }

    @Test func anotherTypeIs415() async throws {
        let response = try await app().testClient().post("/", text: "[1]", contentType: "text/plain")
        #expect(response.statusCode == 415 && response.text.contains(Self.notJSON))
    }

    // flask/tests/test_json.py::test_bad_request_debug_message
    @Test(arguments: [
        (false, "sent a request that this server could not understand."),
        (true, "Failed to decode JSON object: Expecting &#39;,&#39; delimiter: line 2 column 1 (char 3)"),
    ])
    func brokenContentIs400(debug: Bool, message: String) async throws {
        let response = try await app(debug: debug).testClient().post("/", text: "[1\n2]", contentType: "application/json")
        #expect(response.statusCode == 400 && response.text.contains(message))
    }

    struct NewUser: Codable, Sendable {
        struct Address: Codable, Sendable { var city: String }
        var name: String
        var born: Date?
        var balance: Decimal?
        var addresses: [Address] = []
    }

    private func typedApp() -> Flask {
        let app = Flask("test")
        app.post("/users/<int:id>") { (id: Int, user: JSON<NewUser>) in ("\(id) \(user.value.name)", 201) }
        app.post("/echo") { (user: JSON<NewUser>) in user }
        return app
    }

    @Test func typedBodiesAreDecoded() async throws {
        let client = typedApp().testClient()
        let response = try await client.post(
            "/users/7", text: #"{"name": "Ann", "addresses": [{"city": "x"}]}"#, contentType: "application/json")
        #expect(response.statusCode == 201 && response.text == "7 Ann")
        let content = #"{"name": "Ann", "born": "1994-11-06T08:49:37Z", "balance": 0.1, "addresses": []}"#
        let echo = try await client.post("/echo", text: content, contentType: "application/json")
        #expect(
            echo.text == "{\"addresses\":[],\"balance\":\"0.1\",\"born\":\"Sun, 06 Nov 1994 08:49:37 GMT\",\"name\":\"Ann\"}\n")
    }

    @Test(arguments: [
        (#"{"name": "Ann", "addresses": [{"city": "x"}, {"city": 5}]}"#, "addresses[1].city: expected a text, got 5"),
        (#"{"addresses": []}"#, "name: is missing"), (#"{"name": "Ann", "born": "x", "addresses": []}"#, "born: expected a date"),
        (#"{"name": "Ann", "balance": "x", "addresses": []}"#, "balance: expected a decimal number"),
        ("[]", "expected an object, got an array"),
    ])
    func typedBodiesThatDoNotFitAre400(_ content: String, _ message: String) async throws {
        let response = try await typedApp().testClient().post("/users/7", text: content, contentType: "application/json")
        #expect(response.statusCode == 400 && response.text.contains(message))
    }

    @Test func typedBodiesOfAnotherTypeAre415() async throws {
        #expect(try await typedApp().testClient().post("/users/7", text: "{}", contentType: "text/plain").statusCode == 415)
        #expect(try await typedApp().testClient().post("/users/7", text: "{", contentType: "application/json").statusCode == 400)
    }
}
