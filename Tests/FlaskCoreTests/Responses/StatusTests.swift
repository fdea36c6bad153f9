import FlaskCore
import FlaskHTTP
import FlaskTesting
import Testing

/// Statuses that views return beside their text.
@Suite struct StatusTests {
    @Test(arguments: [100, 201, 299, 404, 599, 600, 999])
    func aStatusIsSentAsItIs(_ status: Int) async throws {
        let app = Flask("statuses")
        app.route("/") { ("x", status) }
        #expect(try await app.testClient().get("/").statusCode == status)
    }

    // Werkzeug's server sends such numbers, and clients refuse them.
    @Test(arguments: [0, -1, 99, 1000, Int.max])
    func aNumberThatIsNoStatusIsAnErrorOfTheView(_ status: Int) async throws {
        let app = Flask("statuses")
        app.errorHandler(500) { _ in ("handled", 500) }
        app.route("/") { ("x", status) }
        let response = try await app.testClient().get("/")
        #expect(response.statusCode == 500 && response.text == "handled")
    }

    @Test func theErrorNamesTheNumber() async {
        let app = Flask("statuses")
        app.testing = true
        app.route("/") { ("x", 99) }
        let error = await #expect(throws: FlaskError.self) { _ = try await app.testClient().get("/") }
        #expect(error?.message == "99 is no status that can be sent: return a number from 100 to 999")
    }
}
