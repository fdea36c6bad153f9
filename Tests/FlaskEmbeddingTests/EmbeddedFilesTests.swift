import Flask
import FlaskTesting
import FoundationEssentials
import Testing

/// What the plug-in made of the folders of this target, served by applications that find nothing on the disk.
@Suite struct EmbeddedFilesTests {
    /// An application as it is on a machine without the sources.
    private func application(debug: Bool = false, root: String? = nil) -> Flask {
        let app = Flask("embedded", rootPath: root ?? "\(#filePath)".droppingLastPart)
        app.config.testing = true
        app.config.debug = debug
        app.embed(.package)
        app.route("/") { try renderTemplate("index.html", name: "Ann") }
        return app
    }

    /// A folder on the disk with a changed template and style sheet, in the place of the sources.
    private func changedFolder() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "embedded-\(UInt64.random(in: 0...UInt64.max))")
        for (path, text) in [("templates/index.html", "changed"), ("static/style.css", "changed")] {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return folder.path
    }

    @Test func thePlugInFindsTheFoldersOfTheTarget() {
        let folder = "Tests/FlaskEmbeddingTests/"
        #expect(
            EmbeddedFiles.package.paths == [
                folder + "admin/static/admin.css", folder + "admin/templates/admin/index.html", folder + "static/logo.png",
                folder + "static/style.css", folder + "templates/index.html",
            ])
        #expect(EmbeddedFiles.package.bytes(of: folder + "nothing") == nil)
    }

    @Test func bytesAreThoseOfTheFiles() throws {
        let package = "\(#filePath)".droppingLastPart.droppingLastPart.droppingLastPart
        for path in EmbeddedFiles.package.paths {
            let content = try Data(contentsOf: URL(filePath: "\(package)/\(path)"))
            #expect(EmbeddedFiles.package.bytes(of: path) == Array(content), "\(path)")
        }
    }

    @Test func pagesAndStaticFilesNeedNoFolder() async throws {
        let client = application(root: "/nowhere/at/all").testClient()
        #expect(
            try await client.get("/").text
                == "Hello Ann, &#34;quoted&#34; \\ back\tslash /static/style.css"
                .replacing("&#34;", with: "\""))
        let style = try await client.get("/static/style.css")
        #expect(style.text == "body { color: #3aa }\n" && style.headers["Content-Type"] == "text/css; charset=utf-8")
        let logo = try await client.get("/static/logo.png")
        #expect(logo.data == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0xFF, 0xFE])
        #expect(try await client.get("/static/../templates/index.html").statusCode == 404)
        #expect(try await client.get("/static/nothing.css").statusCode == 404)
        let tag = try #require(style.headers["ETag"])
        #expect(try await client.get("/static/style.css", headers: ["If-None-Match": tag]).statusCode == 304)
    }

    @Test(arguments: [true, false]) func foldersOfBlueprintsAreFound(isRegisteredFirst: Bool) async throws {
        let app = Flask("embedded", rootPath: "/nowhere/at/all")
        app.testing = true
        let admin = Blueprint(
            "admin", urlPrefix: "/admin", templateFolder: "admin/templates", staticFolder: "admin/static",
            rootPath: "/nowhere/at/all")
        admin.route("/", endpoint: "index") { try renderTemplate("admin/index.html", name: "Bob") }
        if isRegisteredFirst { app.register(admin) }
        app.embed(.package)
        if !isRegisteredFirst { app.register(admin) }
        let client = app.testClient()
        #expect(try await client.get("/admin/").text.hasPrefix("admin: Hello Bob"))
        #expect(try await client.get("/admin/static/admin.css").text == "admin {}\n")
        #expect(try await client.get("/static/style.css").statusCode == 200)
    }

    @Test(arguments: [true, false]) func filesOnTheDiskComeFirstInDebugMode(debug: Bool) async throws {
        let folder = try changedFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let client = application(debug: debug, root: folder).testClient()
        #expect(try await client.get("/").text.hasPrefix(debug ? "changed" : "Hello Ann"))
        #expect(try await client.get("/static/style.css").text.hasPrefix(debug ? "changed" : "body"))
    }

    @Test func aMissingTemplateNamesThePlaceAndTheNearest() throws {
        let app = application(root: "/nowhere/at/all")
        let error = #expect(throws: TemplateError.self) {
            try app.testRequestContext("/") { try renderTemplate("indx.html") }
        }
        let message = "\(try #require(error))"
        #expect(
            message.contains("in the program's Tests/FlaskEmbeddingTests/templates; did you mean 'index.html'?"), "\(message)")
    }

    @Test func filesThatWereGivenFirstComeFirst() async throws {
        let app = Flask("embedded", rootPath: "/nowhere/at/all")
        app.testing = true
        app.embed(EmbeddedFiles(package: "/one") { $0.text("static/a.txt", "one") })
        app.embed(
            EmbeddedFiles(package: "/two") { files in
                files.text("static/a.txt", "two")
                files.base64("static/b.txt", "dHdv")
            })
        let client = app.testClient()
        #expect(try await client.get("/static/a.txt").text == "one")
        #expect(try await client.get("/static/b.txt").text == "two")
    }
}

extension String {
    fileprivate var droppingLastPart: String { split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 } }
}
