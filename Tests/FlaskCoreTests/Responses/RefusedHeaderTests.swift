import FlaskCore
import FlaskHTTP
import FlaskTesting
import Logging
import Testing

/// Headers with a line break; werkzeug/tests/test_datastructures.py, TestHeaders::test_reject_newlines, and what Flask 3.1.3
/// answers to views that set them.
@Suite struct RefusedHeaderTests {
    private static let split = "a\r\nX-Injected: yes"

    private static func changed(_ change: (inout Response) -> Void) -> Response {
        var response = Response("x")
        change(&response)
        return response
    }

    /// The ways in which a view can set a value.
    static let ways: [(name: String, view: @Sendable () throws -> Response)] = [
        ("subscript", { changed { $0.headers["X-A"] = split } }),
        ("carriage return", { changed { $0.headers["X-A"] = "a\r" } }),
        ("line feed", { changed { $0.headers["X-A"] = "a\n" } }),
        ("NUL", { changed { $0.headers["X-A"] = "a\0" } }),
        ("name", { changed { $0.headers["X-A: b\r\nX-Injected"] = "yes" } }),
        ("location", { changed { $0.location = split } }),
        ("vary", { changed { $0.vary.insert("a\nb") } }),
        ("cache control", { changed { $0.cacheControl.private = .fields("a\nb") } }),
        ("content type", { changed { $0.contentType = split } }),
        ("challenge", { changed { $0.wwwAuthenticate = [WWWAuthenticate(scheme: "basic", parameters: ["realm": "a\nb"])] } }),
        ("initialiser", { Response(status: 200, headers: ["X-A": split], body: .text("x")) }),
        ("fields", { Response(headers: Headers([HeaderField(name: "X-A", value: split)]), body: .text("x")) }),
        ("text", { Response("x", contentType: split) }),
        ("bytes", { Response([1], contentType: split) }),
        ("content", { Response(content: .text("x"), mimetype: split) }),
        ("redirect", { redirect("/a\r\nSet-Cookie: x") }),
        ("tuple", { try makeResponse("x", 200, ["X-A": split] as Headers) }),
        ("dictionary", { try makeResponse("x", ["X-A": split]) }),
        ("stream", { changed { $0 = Response(headers: ["X-A": split], body: .stream(StreamBody(["x"]))) } }),
        ("abort with a response", { try abort(changed { $0.headers["X-A"] = split }) }),
        ("abort with a challenge", { throw HTTPException.unauthorized(wwwAuthenticate: [split]) }),
        (
            "set",
            {
                var response = Response("x"); try response.headers.set("X-A", split); return response
            }
        ),
    ]

    @Test(arguments: ways.indices) func theClientGetsAnError(_ index: Int) async throws {
        let app = Flask("test"), messages = Messages()
        app.logger = messages.logger
        app.route("/") { try Self.ways[index].view() }
        app.route("/async") { () async throws -> Response in
            await Task.yield()
            return try Self.ways[index].view()
        }
        for path in ["/", "/async"] {
            let response = try await app.testClient().get(path)
            #expect(response.statusCode == 500, "\(Self.ways[index].name)")
            #expect(response.headers.allSatisfy { ["Content-Type", "Content-Length"].contains($0.name) })
        }
        #expect(messages.all.count == 2 && messages.all.allSatisfy { $0.contains("header field") && !$0.contains("\r\n") })
    }

    @Test func theErrorNamesFieldAndValue() async throws {
        let app = Flask("test"), messages = Messages()
        app.logger = messages.logger
        app.route("/a") { Self.changed { $0.headers["X-A"] = Self.split } }
        _ = try await app.testClient().get("/a")
        #expect(messages.all.first?.hasPrefix("error Exception on /a [GET]: ") == true)
        #expect(
            messages.all.first?.contains(
                #"The value "a\r\nX-Injected: yes" of the header field "X-A" holds a line break"#) == true)
    }

    @Test func aFunctionMayCorrectItself() async throws {
        let app = Flask("test")
        app.route("/") {
            Self.changed {
                $0.headers["X-A"] = Self.split
                $0.headers["X-A"] = "b"
                $0.headers["X-B"] = "\n"
                $0.headers["X-B"] = nil
            }
        }
        let response = try await app.testClient().get("/")
        #expect(response.statusCode == 200 && response.headers["X-A"] == "b" && response.headers["X-B"] == nil)
    }

    @Test func handlersGetTheError() async throws {
        let app = Flask("test")
        app.errorHandler(HTTPError.self) { error in ("\(error.kind)", 418) }
        app.beforeRequest { () -> Response? in
            request.path == "/before" ? Self.changed { $0.headers["X-A"] = Self.split } : nil
        }
        app.route("/") { Self.changed { $0.headers["X-A"] = Self.split } }
        app.route("/before") { "not called" }
        for path in ["/", "/before"] {
            let response = try await app.testClient().get(path)
            #expect(response.statusCode == 418 && response.text == "invalidHeaderValue")
        }
    }

    @Test func theHandlerOf500GetsTheError() async throws {
        let app = Flask("test")
        app.logger.logLevel = .critical
        app.errorHandler(500) { error in ("\((error.originalError as? HTTPError)?.kind == .invalidHeaderValue)", 500) }
        app.route("/") { redirect("/\n") }
        #expect(try await app.testClient().get("/").text == "true")
    }

    @Test func itIsPropagatedWhereErrorsAre() async throws {
        let app = Flask("test")
        app.testing = true
        app.route("/") { redirect("/\n") }
        await #expect(throws: HTTPError.self) { try await app.testClient().get("/") }
    }

    @Test func afterFunctionsFail() async throws {
        let app = Flask("test"), messages = Messages()
        app.logger = messages.logger
        app.route("/") { "x" }
        app.afterRequest { response in response.headers["X-A"] = Self.split }
        let response = try await app.testClient().get("/")
        #expect(response.statusCode == 500 && response.headers["X-A"] == nil && response.text.contains("Internal Server Error"))
        #expect(messages.all.count == 2 && messages.all.last?.contains("Request finalizing failed") == true)
    }

    @Test func anErrorHandlerThatFailsIsAnsweredBy500() async throws {
        let app = Flask("test")
        app.logger.logLevel = .critical
        app.errorHandler(404) { _ in Self.changed { $0.headers["X-A"] = Self.split } }
        #expect(try await app.testClient().get("/nowhere").statusCode == 500)
    }

    @Test func theClientRefusesWhatMiddlewareSets() async throws {
        struct Middleware: Responder {
            let next: any Responder
            func respond(to request: Request) throws -> Reply {
                try next.respond(to: request).map { response in
                    var response = response
                    response.headers["X-A"] = RefusedHeaderTests.split
                    return response
                }
            }
        }
        let app = Flask("test")
        app.route("/") { "x" }
        app.responder = Middleware(next: app.responder)
        await #expect(throws: HTTPError.self) { try await app.testClient().get("/") }
    }

    // werkzeug/test.py, EnvironBuilder: the headers of a request are checked alike.
    @Test func theClientSendsNoSuchRequest() async throws {
        let app = Flask("test")
        app.route("/") { "x" }
        await #expect(throws: HTTPError.self) { try await app.testClient().get("/", headers: ["X-A": Self.split]) }
    }

    @Test func aPathThatLeadsToARedirectNeverFails() async throws {
        let app = Flask("test")
        app.route("/<name>/") { (name: String) in name }
        app.route("/plain") { appendSlashRedirect(request) }
        let client = app.testClient()
        #expect(try await client.get("/a%0D%0AX-Injected:%20yes").location?.hasSuffix("/a%0D%0AX-Injected:%20yes/") == true)
        let response = appendSlashRedirect(Request(path: "/a\r\nb"))
        #expect(response.location == "a%0D%0Ab/")
    }

    @Test func attachmentsAreChecked() async throws {
        let app = Flask("test")
        app.logger.logLevel = .critical
        app.route("/") { try sendFile(Array("x".utf8), mimetype: "text/plain", asAttachment: true, downloadName: "a\nb.txt") }
        #expect(try await app.testClient().get("/").statusCode == 500)
    }
}
