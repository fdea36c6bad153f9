import FlaskCore
import FlaskHTTP
import FlaskTesting
import Testing

/// Who answers `OPTIONS`; flask/tests/test_basic.py and flask/sansio/app.py, App.add_url_rule.
@Suite struct OptionsTests {
    // test_provide_automatic_options_attr, test_provide_automatic_options_kwarg
    @Test(arguments: [
        (true, Bool?.none, 200), (true, false, 405), (false, nil, 405), (false, true, 200),
    ])
    func theRouteSaysMoreThanTheConfiguration(_ configured: Bool, _ ofRoute: Bool?, _ status: Int) async throws {
        let app = Flask("options")
        app.config.provideAutomaticOptions = configured
        app.route("/", automaticOptions: ofRoute) { "x" }
        let response = try await app.testClient().open(.options)("/")
        #expect(response.statusCode == status)
    }

    // flask/app.py, Flask.make_default_options_response
    @Test func aViewAddsToTheUsualAnswer() async throws {
        let app = Flask("options")
        app.route("/", methods: [.get, .options]) { () -> Response in
            var response = currentApp.makeDefaultOptionsResponse()
            response.headers["X-Own"] = "yes"
            return response
        }
        app.post("/") { "posted" }
        let response = try await app.testClient().open(.options)("/")
        #expect(response.headers["X-Own"] == "yes")
        #expect(Set(response.headers["Allow"]?.split(separator: ", ") ?? []) == ["GET", "HEAD", "OPTIONS", "POST"])
    }
}
