import FlaskCore
import FlaskHTTP
import FlaskTemplates
import FlaskTesting
import FlaskTestingServer
import Foundation
import Testing

/// What Documentation/Testing.md shows.
@Suite struct TestingPageTests {
    let app: Flask

    init() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "diary-\(UUID().uuidString)")
        let templates = root.appending(path: "templates")
        try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
        try Data("Hello {{ name }}".utf8).write(to: templates.appending(path: "index.html"))
        let app = Flask("diary", rootPath: root.path)
        app.testing = true
        app.secretKey = "test"
        app.get("/", endpoint: "index") { try renderTemplate("index.html", name: session["user"] ?? "stranger") }
        app.post("/login") { () -> Response in
            session["user"] = try request.form["username"]
            return redirect("/")
        }
        app.post("/upload") { try "\(request.files["file"].count) bytes" }
        self.app = app
    }

    @Test func signsIn() async throws {
        let client = app.testClient()
        let response = try await client.post("/login", form: ["username": "ann"], followRedirects: true)
        #expect(response.statusCode == 200 && response.text == "Hello ann")
        let upload = try await client.post("/upload", data: ["file": .file("hello", named: "a.txt")])
        #expect(upload.text == "5 bytes")
    }

    @Test func looksIntoTheRequest() async throws {
        let client = app.testClient()
        try client.sessionTransaction { session in session["user"] = "bob" }
        try await client.get("/?page=2") { response in
            #expect(request.args.get("page", default: 1) == 2)
            #expect(session["user"] == "bob" && response.text == "Hello bob")
        }
    }

    @Test func notesTemplates() async throws {
        let client = app.testClient()
        try await app.capturingTemplates { templates in
            try await client.get("/")
            #expect(templates.names == ["index.html"])
            #expect(templates.last?.context["name"]?.string == "stranger")
        }
    }

    @Test func runsInsideContexts() throws {
        try app.testRequestContext("/?page=2") {
            #expect(request.path == "/" && request.args.get("page", default: 1) == 2)
        }
        app.appContext { #expect(currentApp.name == "diary") }
    }

    @Test func answersOverASocket() async throws {
        let client = app.testClient(over: .environment)
        #expect(try await client.get("/").text == "Hello stranger")
    }
}
