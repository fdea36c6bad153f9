import FlaskCore
import FlaskHTTP
import FlaskJSON
import FlaskTemplates
import FlaskTesting
import FlaskTestingServer
import Foundation
import Synchronization
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
        app.post("/items") { (try request.json["name"]?.string ?? "none", 201) }
        self.app = app
    }

    @Test func signsIn() async throws {
        let client = app.testClient()
        let response = try await client.post("/login", form: ["username": "ann"], followRedirects: true)
        #expect(response.statusCode == 200 && response.text == "Hello ann")
        let upload = try await client.post("/upload", data: ["file": .file("hello", named: "a.txt")])
        #expect(upload.text == "5 bytes")
    }

    @Test func sendsJSON() async throws {
        let client = app.testClient()
        let creation = try await client.post("/items", json: ["name": "Pen", "price": 1.5, "tags": ["new"]])
        #expect(creation.statusCode == 201)
        #expect(creation.text == "Pen")
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

/// What the doc comments of the test client show.
@Suite struct TestingCommentTests {
    let app: Flask

    init() {
        let app = Flask("diary", rootPath: "/nowhere")
        app.testing = true
        app.secretKey = "test"
        app.embed(EmbeddedFiles(package: "/nowhere") { $0.text("templates/index.html", "{{ title }}") })
        app.get("/home") { try renderTemplate("index.html", title: "Home") }
        app.get("/") { "Hello World!" }
        app.post("/users") { ("made", 201) }
        app.post("/upload") { try "\(request.form["title"]), \(request.files["file"].count) bytes" }
        self.app = app
    }

    @Test func asksAndLooksInside() async throws {
        let client = app.testClient()
        let response = try await client.get("/")
        #expect(response.text == "Hello World!")
        try client.sessionTransaction { session in session["user"] = "ann" }
        try await client.get("/?page=2") { response in
            #expect(request.args.get("page") == "2" && session["user"] == "ann")
        }
    }

    @Test func sendsFiles() async throws {
        let client = app.testClient()
        let response = try await client.post("/upload", data: ["title": "Notes", "file": .file("hello", named: "a.txt")])
        #expect(response.text == "Notes, 5 bytes")
    }

    @Test func keepsARequest() async throws {
        let client = app.testClient()
        let creation = try TestRequest("/users", method: .post, json: ["name": "ann"])
        let response = try await client.open(creation)
        #expect(response.statusCode == 201)
        try app.testRequestContext(creation) {
            let name = try request.json["name"]?.string
            #expect(name == "ann")
        }
    }

    @Test func bindsARequest() throws {
        let search = try TestRequest("/search", query: ["q": "swift"], auth: .bearer("t"))
        try app.testRequestContext(search) { #expect(request.args.get("q") == "swift") }
    }

    @Test func seesTemplates() async throws {
        let client = app.testClient()
        try await app.capturingTemplates { templates in
            try await client.get("/home")
            #expect(templates.names == ["index.html"] && templates.last?.context["title"]?.string == "Home")
        }
        let seen = SeenNames()
        let page = try await templateRendered.connected(to: { seen.add($0.template.name ?? "") }, sender: app) {
            try await client.get("/home")
        }
        #expect(page.text == "Home" && seen.all == ["index.html"])
    }
}

private final class SeenNames: Sendable {
    private let names = Mutex<[String]>([])
    func add(_ name: String) { names.withLock { $0.append(name) } }
    var all: [String] { names.withLock { $0 } }
}
