import FlaskCore
import FlaskHTTP
import FlaskTesting
import Testing

/// Files that are missing because the form was sent with the wrong type; flask/tests/test_basic.py::test_enctype_debug_helper.
@Suite struct MissingFileFieldTests {
    private func app(debug: Bool) -> Flask {
        let app = Flask("test")
        app.config.debug = debug
        app.config.trapBadRequestErrors = false
        app.post("/") { try request.files["upload"].filename }
        return app
    }

    @Test func theFormsTypeIsExplained() async throws {
        let response = try await app(debug: true).testClient().post("/", form: ["upload": "holiday.jpg", "note": "x"])
        #expect(response.statusCode == 400)
        #expect(response.text.contains("enctype=&#34;multipart/form-data&#34;"))
        #expect(response.text.contains("application/x-www-form-urlencoded") && response.text.contains("holiday.jpg"))
        #expect(!response.text.contains("note"))
    }

    @Test func manyAndLongValuesAreCut() async throws {
        let values = KeyValuePairs(dictionaryLiteral: ("upload", String(repeating: "a", count: 5000)), ("upload", "b"))
        let text = try await app(debug: true).testClient().post("/", form: values).text
        #expect(text.contains("aaa") && text.contains("b") && text.utf8.count < 1500)
    }

    @Test func itIsStillAMissingKey() async throws {
        let app = app(debug: true)
        app.errorHandler(.badRequestKeyError) { error in ("\(error.key ?? "") \(error.description.contains("enctype"))", 400) }
        #expect(try await app.testClient().post("/", form: ["upload": "a"]).text == "upload true")
    }

    // The oracle's answers for other requests: the key is no field, the form is multipart, there is no form, debug is off.
    @Test func otherwiseOnlyTheKeyIsNamed() async throws {
        let client = app(debug: true).testClient()
        #expect(try await !client.post("/", form: ["other": "a"]).text.contains("enctype"))
        #expect(try await !client.post("/", data: ["upload": "a"], contentType: "multipart/form-data").text.contains("enctype"))
        #expect(try await !client.post("/", json: ["upload": "a"]).text.contains("enctype"))
        #expect(try await !client.post("/", query: ["upload": "a"]).text.contains("enctype"))
        let plain = try await app(debug: false).testClient().post("/", form: ["upload": "holiday.jpg"])
        #expect(plain.statusCode == 400 && !plain.text.contains("enctype") && !plain.text.contains("upload"))
    }

    // flask/tests/test_basic.py::test_routing_redirect_debugging: FormDataRoutingRedirect is raised for other codes than 307 and
    // 308 only, and the router's is 308.
    @Test(arguments: [HTTPMethod.post, .put, .delete, .get, .head, .options], [true, false])
    func redirectsOfTheRouterKeepTheForm(_ method: HTTPMethod, debug: Bool) async throws {
        let app = app(debug: debug)
        app.route("/user/", methods: [.get, .post, .put, .delete, .options]) { "\(try request.form.get("name") ?? "")" }
        let client = app.testClient()
        let response = try await client.open(method)("/user", form: ["name": "ann"])
        #expect(response.statusCode == 308 && response.location == "http://localhost/user/")
        let followed = try await client.open(method)("/user", form: ["name": "ann"], followRedirects: true)
        #expect(followed.statusCode == 200 && (method == .head || followed.text == "ann"))
    }
}
