import FlaskCore
import FlaskHTTP
import FlaskJSON
import FlaskRouting
import FlaskTemplates
import FlaskTesting
import Synchronization
import Testing

/// What COMPATIBILITY.md says of this side, where it differs from Flask; each test names its row.
@Suite struct CompatibilityPageTests {
    private func application(_ build: (Flask) -> Void) -> TestClient {
        let app = Flask("compatibility", rootPath: "/nowhere")
        app.testing = true
        app.secretKey = "key"
        build(app)
        return app.testClient()
    }

    private struct Fault: Error {}

    // Language

    @Test func theEndpointIsTheTextOfTheRule() throws {
        let app = Flask()
        app.get("/login") { "form" }
        app.post("/login") { "done" }
        #expect(app.rules.map(\.endpoint).filter { $0 != "static" } == ["/login", "POST /login"])
    }

    @Test func numbersBeyond64BitsAreNotFound() async throws {
        let client = application { app in
            app.route("/int/<int:number>") { (number: Int) in "\(number)" }
            app.route("/value/<int:number>") { (number: RouteValue) in "\(number)" }
        }
        #expect(try await client.get("/int/9223372036854775807").statusCode == 200)
        #expect(try await client.get("/int/9223372036854775808").statusCode == 404)
        #expect(try await client.get("/value/99999999999999999999").text == "99999999999999999999")
    }

    @Test func errorHandlersTakeTheMostDerivedKind() async throws {
        let client = application { app in
            app.errorHandler(.badRequest) { _ in ("a bad request", 400) }
            app.errorHandler((any Error).self) { _ in ("any", 500) }
            app.post("/") { try request.form["missing"] }
            app.get("/") { () -> String in throw Fault() }
        }
        #expect(try await client.post("/").text == "a bad request")
        #expect(try await client.get("/").text == "any")
    }

    // Requests

    @Test func aRouteMayRaiseItsLimit() async throws {
        let client = application { app in
            app.config.maxContentLength = 5
            app.post("/small") { "\(try request.getData().count)" }
            app.post("/large", body: .buffered(maxContentLength: 10)) { "\(try request.getData().count)" }
        }
        #expect(try await client.post("/small", data: Array("123456".utf8)).statusCode == 413)
        #expect(try await client.post("/large", data: Array("123456".utf8)).text == "6")
    }

    @Test func partsWithoutANameAreLeftOut() async throws {
        let client = application { $0.post("/") { try request.form.keys.joined(separator: ",") } }
        let body =
            "--x\r\nContent-Disposition: form-data\r\n\r\nv\r\n--x\r\nContent-Disposition: form-data; name=a\r\n\r\nv\r\n--x--\r\n"
        let response = try await client.post("/", data: Array(body.utf8), contentType: "multipart/form-data; boundary=x")
        #expect(response.text == "a")
    }

    @Test func aFileIsReadAgainAndAgain() async throws {
        let client = application { $0.post("/") { try "\(request.files["f"].read().count), \(request.files["f"].read().count)" } }
        #expect(try await client.post("/", data: ["f": .file("hello", named: "a")]).text == "5, 5")
    }

    @Test func faultyHeadersReadAsNothing() async throws {
        let client = application { app in
            app.get("/") { "\(request.authorization == nil), \(request.cacheControl.noTransform)" }
        }
        #expect(try await client.get("/", headers: ["Authorization": "Basic \u{E9}"]).text == "true, false")
        #expect(try await client.get("/", headers: ["Cache-Control": "*=a, no-transform"]).text == "true, true")
    }

    @Test(arguments: [("[::1]", 200), ("[::2]", 400), ("[fe80::1]", 400)])
    func aTrustedAddressMatchesItself(host: String, status: Int) async throws {
        let client = application { app in
            app.config.trustedHosts = ["[::1]"]
            app.get("/") { "here" }
        }
        #expect(try await client.get("/", headers: ["Host": host]).statusCode == status)
    }

    // Responses

    @Test func aHeaderWithALineBreakMayBeCorrected() async throws {
        let client = application { app in
            app.get("/") { () -> Response in
                var response = redirect("/a\r\nX: b")
                response.headers["Location"] = "/a"
                return response
            }
        }
        let response = try await client.get("/")
        #expect(response.statusCode == 302 && response.location == "/a" && response.headers["X"] == nil)
    }

    @Test func aLocationThatIsNoURLIsSent() async throws {
        let client = application { $0.get("/") { redirect("http://[bad") } }
        #expect(try await client.get("/").statusCode == 302)
    }

    // Contexts, hooks and blueprints

    @Test func aTeardownErrorIsLoggedAndTheOthersRun() async throws {
        let client = application { app in
            app.extensions["seen"] = Counter()
            app.teardownRequest { _ in (currentApp.extensions["seen"] as Counter?)?.add() }
            app.teardownRequest { _ in throw Fault() }
            app.get("/") { "fine" }
        }
        #expect(try await client.get("/").text == "fine")
        try await client.get("/") { _ in #expect((currentApp.extensions["seen"] as Counter?)?.count == 2) }
    }

    @Test func theErrorsOfRulesWithDotsGoToTheirBlueprint() async throws {
        let client = application { app in
            let pages = Blueprint("pages")
            pages.route("/feed.xml") { "\(request.blueprint ?? "none"), \(request.endpoint ?? "none")" }
            app.register(pages)
        }
        #expect(try await client.get("/feed.xml").text == "pages, pages./feed.xml")
    }

    // Middleware

    @Test func theMethodOverrideReadsAField() async throws {
        let client = application { app in
            app.delete("/") { "deleted" }
            app.get("/") { "read" }
            app.post("/") { "posted" }
            app.responder = MethodOverrideMiddleware(app.responder)
        }
        #expect(try await client.post("/", form: ["_method": "DELETE"]).text == "deleted")
        #expect(try await client.post("/", form: ["_method": "GET"]).text == "posted")
    }

    // JSON

    @Test func nestedJSONIsTheClientsFault() async throws {
        let client = application { $0.post("/") { () -> String in try request.json.description } }
        let text = String(repeating: "[", count: 600) + String(repeating: "]", count: 600)
        #expect(try await client.post("/", data: Array(text.utf8), contentType: "application/json").statusCode == 400)
        let surrogate = try await client.post("/", data: Array(#""\ud800""#.utf8), contentType: "application/json")
        #expect(surrogate.text.contains("\u{FFFD}") || surrogate.text.contains("\\ufffd"))
    }

    @Test func aSetIsAList() async throws {
        let client = application { $0.get("/") { Set([1]) } }
        #expect(try await client.get("/").text == "[1]\n")
    }

    // Sessions

    @Test func aSessionWithoutAKeyAnswers500() async throws {
        let app = Flask("keyless")
        app.get("/") { () -> String in
            session["a"] = 1
            return "went on"
        }
        let response = try await app.testClient().get("/")
        #expect(response.statusCode == 500)
    }

    @Test func aSessionKnowsWhetherItIsNew() async throws {
        let client = application { app in
            app.get("/") { () -> String in
                defer { session["a"] = 1 }
                return "\(session.isNew)"
            }
        }
        #expect(try await client.get("/").text == "true")
        #expect(try await client.get("/").text == "false")
    }

    // Configuration

    @Test func aValueThatDoesNotFitIsAnError() {
        var config = Flask().config
        let error = #expect(throws: FlaskError.self) { try config.update(["TESTING": "False"]) }
        #expect(error.map { "\($0)" }?.contains("TESTING") == true)
        config["SEND_FILE_MAX_AGE_DEFAULT"] = 60
        #expect(config.sendFileMaxAgeDefault == .seconds(60))
        config["SESSION_COOKIE_NAME"] = "other"
        config["SESSION_COOKIE_NAME"] = nil
        #expect(config.sessionCookieName == "session")
    }

    // Templates

    @Test func aLiteralBesideMarkupCountsAsHTML() {
        let text = "<i>"
        #expect(("\(Markup("<b>") + "<i>")", "\(Markup("<b>") + Markup.escape(text))") == ("<b><i>", "<b>&lt;i&gt;"))
    }

    @Test func unknownNamesComeWithTheNearest() throws {
        let app = Flask("compatibility", rootPath: "/nowhere")
        app.testing = true
        let error = #expect(throws: TemplateError.self) {
            try app.testRequestContext("/") { try renderTemplateString("{{ name|uper }}", name: "ann") }
        }
        #expect(error.map { "\($0)" }?.contains("upper") == true)
    }
}

private final class Counter: Sendable {
    private let value = Mutex(0)
    func add() { value.withLock { $0 += 1 } }
    var count: Int { value.withLock { $0 } }
}
