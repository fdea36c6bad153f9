import FlaskCore
import FlaskHTTP
import FlaskTesting
import Synchronization
import Testing

@Suite struct FormViewTests {
    private struct Login: Decodable { var username: String, age: Int?, role: [String] }

    private struct Search: Decodable { var q: String, page: Int? }

    private static func app() -> Flask {
        let app = Flask("test")
        app.post("/login") { (login: Form<Login>) in
            "\(login.value.username) \(login.value.age ?? -1) \(login.value.role.joined(separator: "+"))"
        }
        app.route("/search/<int:id>") { (id: Int, search: Query<Search>) in "\(id) \(search.value.q) \(search.value.page ?? 1)" }
        app.post("/name") { "Hello \(try request.form["name"])" }
        app.post("/upload") { () -> String in
            let file = try request.files["file"]
            return "\(file.filename) \(file.contentType ?? "-") \(String(decoding: try file.read(), as: UTF8.self))"
        }
        app.post("/all") { "\(try request.values) \(try request.files.keys) \(request.mimetype)" }
        return app
    }

    @Test func formsAndQueriesAreDecoded() async throws {
        let client = Self.app().testClient()
        let fields: KeyValuePairs<String, TestFormValue> = ["username": "Ann", "age": 7, "role": ["a", "b"]]
        #expect(try await client.post("/login", data: fields).text == "Ann 7 a+b")
        #expect(try await client.post("/login", data: fields, contentType: "multipart/form-data").text == "Ann 7 a+b")
        #expect(try await client.get("/search/3?q=x&page=2").text == "3 x 2")
    }

    @Test(arguments: [
        ("age=1", "application/x-www-form-urlencoded", 400, "username: a value is missing"),
        ("username=a&age=<x>", "application/x-www-form-urlencoded", 400, "age: expected an integer, got &#34;&lt;x&gt;&#34;"),
        ("{}", "application/json", 415, "application/x-www-form-urlencoded"),
        ("username=a", "multipart/form-data; boundary=b", 400, "username: a value is missing"),
    ])
    func whatDoesNotFitIsRefused(_ body: String, _ type: String, _ status: Int, _ text: String) async throws {
        let response = try await Self.app().testClient().post("/login", text: body, contentType: type)
        #expect(response.statusCode == status && response.text.contains(text))
    }

    // flask/tests/test_basic.py::test_trapping_of_bad_request_key_errors
    @Test func aMissingKeyIs400AndNamedInDebugModeOnly() async throws {
        let app = Self.app()
        let plain = try await app.testClient().post("/name", form: ["other": "x"])
        #expect(plain.statusCode == 400 && !plain.text.contains("name"))
        let debugged = Self.app()
        debugged.config.debug = true
        debugged.config.trapBadRequestErrors = false
        let named = try await debugged.testClient().post("/name", form: ["other": "x"])
        #expect(named.statusCode == 400 && named.text.contains("KeyError: &#39;name&#39;"))
    }

    // werkzeug/tests/test_test.py::test_file_closing, test_multi_value_submit
    @Test func theTestClientSendsFiles() async throws {
        let client = Self.app().testClient()
        let response = try await client.post("/upload", data: ["title": "x", "file": .file("hello", named: "a \"q\".txt")])
        #expect(response.text == "a \"q\".txt text/plain hello")
        let all = try await client.post(
            "/all?a=0", data: ["a": ["1", "2"], "f": .file([0, 1], named: "x.bin"), "g": .file("", named: "")])
        #expect(all.text == #"["a": "0", "a": "1", "a": "2"] ["f", "g"] multipart/form-data"#)
        let large = String(repeating: "y", count: 600_000)
        #expect(try await client.post("/upload", data: ["file": .file(large, named: "b")]).text == "b text/plain \(large)")
    }

    @Test func limitsOfTheConfigurationAndTheRouteHold() async throws {
        let app = Flask("test")
        app.config.maxContentLength = 1000
        app.config.maxFormMemorySize = 200
        app.config.maxFormParts = 2
        app.post("/") { "\(try request.form.count)" }
        app.post("/more", body: .buffered(maxContentLength: 5000, maxFormMemorySize: 4000, maxFormParts: 4)) {
            "\(try request.form.count)"
        }
        let client = app.testClient()
        let three: KeyValuePairs<String, TestFormValue> = ["a": "1", "b": "2", "c": "3"]
        let long: KeyValuePairs<String, TestFormValue> = ["a": .text(String(repeating: "x", count: 300))]
        let longer: KeyValuePairs<String, TestFormValue> = ["a": .text(String(repeating: "x", count: 1100))]
        for (data, isMultipart) in [(three, true), (long, true), (long, false), (longer, false)] {
            let type = isMultipart ? "multipart/form-data; boundary=b" : nil
            #expect(try await client.post("/", data: data, contentType: type).statusCode == 413)
            #expect(try await client.post("/more", data: data, contentType: type).statusCode == 200)
        }
        #expect(try await client.post("/", data: three).text == "3")
    }

    /// A proxy in front of the application may set limits of its own.
    @Test func middlewareMayChangeLimits() async throws {
        struct Stricter: Responder {
            let next: any Responder
            func respond(to request: Request) throws -> Reply {
                var request = request
                request.limits.maxContentLength = 3
                return try next.respond(to: request)
            }
        }
        let app = Flask("test")
        app.post("/") { "\(try request.data.count)" }
        app.responder = Stricter(next: app.responder)
        #expect(try await app.testClient().post("/", text: "abc").text == "3")
        #expect(try await app.testClient().post("/", text: "abcd").statusCode == 413)
    }

    @Test func streamedBodiesReachTheView() async throws {
        let app = Flask("test")
        app.post("/", body: .streaming) { (request: Request) async throws -> String in
            var pieces = 0, count = 0
            for try await piece in request.stream {
                pieces += 1
                count += piece.count
            }
            return "\(pieces) \(count)"
        }
        app.post("/form", body: .streaming) { "\(try request.form.count)" }
        let client = app.testClient()
        #expect(try await client.post("/", data: [UInt8](repeating: 1, count: 100_000)).text == "2 100000")
        #expect(try await client.post("/", text: "").text == "0 0")
        #expect(try await client.post("/form", data: ["a": "1"]).statusCode == 500)
    }

    @Test func templatesSeeForms() async throws {
        let app = Flask("test")
        app.post("/") {
            try renderTemplateString(
                """
                {{ request.form.name }} {{ request.form['name'] }} {{ request.values.getlist('name') }} \
                {{ request.files.f.filename }} {{ request.files.f.mimetype }}
                """
            )
        }
        let response = try await app.testClient().post("/?name=q", data: ["name": "a<b", "f": .file("x", named: "<f>")])
        #expect(response.text == "a&lt;b a&lt;b [&#39;q&#39;, &#39;a&lt;b&#39;] &lt;f&gt; text/plain")
    }
}
