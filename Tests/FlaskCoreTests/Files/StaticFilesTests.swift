import FlaskCore
import FlaskHTTP
import FlaskTesting
import Testing

@Suite struct StaticFilesTests {
    private func application(_ tree: FileTree) -> Flask {
        let app = Flask(rootPath: tree.root)
        app.testing = true
        return app
    }

    // flask/tests/test_basic.py::test_static_files
    @Test func filesOfTheFolderAreServed() async throws {
        let tree = try FileTree(["static/style.css": "body{}\n", "static/a/b.txt": "deep", "static/none": ""])
        try tree.touch("static/style.css", 1_700_000_000.5)
        let app = application(tree), client = app.testClient()
        let response = try await client.get("/static/style.css")
        #expect(response.text == "body{}\n")
        #expect(response.headers["Content-Type"] == "text/css; charset=utf-8")
        #expect(response.headers["Content-Length"] == "7")
        #expect(response.headers["Content-Disposition"] == "inline; filename=style.css")
        #expect(response.headers["Last-Modified"] == "Tue, 14 Nov 2023 22:13:20 GMT")
        #expect(response.headers["Cache-Control"] == "no-cache")
        #expect(response.headers["Accept-Ranges"] == "bytes")
        #expect(response.headers["ETag"]?.hasPrefix("\"1700000000.5-7-") == true)
        #expect(try await client.get("/static/a/b.txt").text == "deep")
        #expect(try await client.get("/static/none").headers["Content-Type"] == "application/octet-stream")
        let url = try app.testRequestContext("/") { try urlFor("static", filename: "style.css") }
        #expect(url == "/static/style.css")
    }

    @Test func headHasTheFieldsOnlyAndOtherMethodsAreRefused() async throws {
        let tree = try FileTree(["static/x.txt": "abc"])
        let client = application(tree).testClient()
        let head = try await client.head("/static/x.txt")
        #expect(head.data.isEmpty && head.headers["Content-Length"] == "3")
        let post = try await client.post("/static/x.txt")
        #expect(post.statusCode == 405 && post.headers["Allow"] == "GET, HEAD, OPTIONS")
    }

    @Test func unchangedFilesAreNotSentAgain() async throws {
        let tree = try FileTree(["static/x.txt": "abc"])
        let client = application(tree).testClient()
        let first = try await client.get("/static/x.txt")
        let tag = try #require(first.headers["ETag"]), date = try #require(first.headers["Last-Modified"])
        for headers: Headers in [["If-None-Match": tag], ["If-Modified-Since": date], ["If-None-Match": "W/\(tag)"]] {
            let again = try await client.get("/static/x.txt", headers: headers)
            #expect(again.statusCode == 304 && again.data.isEmpty)
            #expect(again.headers["ETag"] == tag && again.headers["Content-Type"] == nil)
        }
        #expect(try await client.get("/static/x.txt", headers: ["If-Match": "\"other\""]).statusCode == 412)
        try tree.write("static/x.txt", "changed")
        let changed = try await client.get("/static/x.txt", headers: ["If-None-Match": tag])
        #expect(changed.statusCode == 200 && changed.text == "changed")
    }

    @Test(
        arguments: [
            ("bytes=0-2", 206, "012", "bytes 0-2/10"), ("bytes=7-", 206, "789", "bytes 7-9/10"),
            ("bytes=-2", 206, "89", "bytes 8-9/10"), ("bytes=5-100", 206, "56789", "bytes 5-9/10"),
            ("bytes=10-", 416, nil, "bytes */10"), ("bytes=-100", 416, nil, "bytes */10"),
            ("bytes=0-1,3-4", 416, nil, "bytes */10"),
            ("items=0-1", 416, nil, "bytes */10"), ("bytes=x", 416, nil, "bytes */10"),
            ("bytes=0-99999999999999999999", 206, "0123456789", "bytes 0-9/10"),
        ] as [(String, Int, String?, String)])
    func partsOfFiles(_ range: String, _ status: Int, _ text: String?, _ contentRange: String) async throws {
        let tree = try FileTree(["static/x.txt": "0123456789", "static/empty": ""])
        let client = application(tree).testClient()
        let response = try await client.get("/static/x.txt", headers: ["Range": range])
        #expect(response.statusCode == status)
        #expect(response.headers["Content-Range"] == contentRange)
        if let text { #expect(response.text == text && response.headers["Content-Length"] == "\(text.utf8.count)") }
        #expect(try await client.get("/static/empty", headers: ["Range": range]).statusCode == 200)
        let stale = try await client.get("/static/x.txt", headers: ["Range": range, "If-Range": "\"stale\""])
        #expect(stale.statusCode == 200 && stale.text == "0123456789")
    }

    @Test(arguments: [
        "", "nope", ".", "..", "../secret.txt", "..%2Fsecret.txt", "%2E%2E/secret.txt", "a/../../secret.txt", "/etc/passwd",
        "%2Fetc%2Fpasswd", "....//secret.txt", "x.txt%00", "x.txt%00.png", "%00", "a", "a/", "..%5Csecret.txt", "..\\secret.txt",
        "a/../..", "./../secret.txt", "a%2F..%2F..%2Fsecret.txt", "%252E%252E/secret.txt", "%C0%AE%C0%AE/secret.txt", "x.txt/y",
    ])
    func pathsThatLeadElsewhereAreNotFound(_ path: String) async throws {
        let tree = try FileTree(["secret.txt": "secret", "static/x.txt": "x", "static/a/b.txt": "b"])
        let client = application(tree).testClient()
        let response = try await client.get("/static/" + path, followRedirects: true)
        #expect(response.statusCode == 404)
        #expect(response.text != "secret")
        let app = Flask(rootPath: tree.root)
        app.route("/files") { try sendFromDirectory("static", request.args.get("path", default: "")) }
        #expect(try await app.testClient().get("/files?path=" + path.replacing("+", with: "%2B")).statusCode == 404)
    }

    @Test func folderAndURLsCanBeChosen() async throws {
        // flask/tests/test_basic.py::test_static_url_path, test_static_folder_with_ending_slash
        let tree = try FileTree(["public/x.txt": "x"])
        for (folder, path, url) in [
            ("public", nil, "/public/x.txt"), ("public/", nil, "/public/x.txt"), ("public", "/s/", "/s/x.txt"),
            ("public", "", "/x.txt"), ("\(tree.root)/public", "/assets", "/assets/x.txt"),
        ] as [(String, String?, String)] {
            let app = Flask(staticURLPath: path, staticFolder: folder, rootPath: tree.root)
            #expect(try await app.testClient().get(url).text == "x")
            #expect(try app.testRequestContext("/") { try urlFor("static", filename: "x.txt") } == url)
        }
        let none = Flask(staticFolder: nil, rootPath: tree.root)
        #expect(try await none.testClient().get("/static/x.txt").statusCode == 404)
    }

    @Test func withHostMatchingAHostIsNeeded() async throws {
        // flask/tests/test_basic.py::test_static_route_with_host_matching
        let tree = try FileTree(["static/x.txt": "x"])
        let app = Flask(hostMatching: true, staticHost: "example.com", rootPath: tree.root)
        #expect(try await app.testClient(baseURL: "http://example.com/").get("/static/x.txt").text == "x")
        let none = Flask(hostMatching: true, rootPath: tree.root)
        #expect(try await none.testClient(baseURL: "http://example.com/").get("/static/x.txt").statusCode == 404)
    }

    @Test func aFolderMayComeLater() async throws {
        let tree = try FileTree(["other": ""])
        let client = application(tree).testClient()
        #expect(try await client.get("/static/x.txt").statusCode == 404)
        try tree.write("static/x.txt", "x")
        var isThere = false
        for _ in 0..<30 where !isThere {
            isThere = try await client.get("/static/x.txt").statusCode == 200
            if !isThere { try await Task.sleep(for: .milliseconds(100)) }
        }
        #expect(isThere)
        try tree.remove("static/x.txt")
        #expect(try await client.get("/static/x.txt").statusCode == 404)
    }

    @Test func filesMayBePartOfTheProgram() async throws {
        let tree = try FileTree(["static/both.css": "folder"])
        for debug in [false, true] {
            let app = application(tree)
            app.debug = debug
            app.embedStaticFiles(["both.css": Array("program".utf8), "js/app.js": Array("let x\n".utf8)])
            let client = app.testClient()
            let script = try await client.get("/static/js/app.js")
            #expect(script.text == "let x\n" && script.headers["Content-Type"] == "text/javascript; charset=utf-8")
            let tag = try #require(script.headers["ETag"])
            #expect(try await client.get("/static/js/app.js", headers: ["If-None-Match": tag]).statusCode == 304)
            let part = try await client.get("/static/js/app.js", headers: ["Range": "bytes=4-4"])
            #expect(part.statusCode == 206 && part.text == "x")
            #expect(try await client.get("/static/both.css").text == (debug ? "folder" : "program"))
        }
    }

    @Test func fingerprintsLetClientsKeepFiles() async throws {
        let tree = try FileTree(["static/x.css": "one"])
        let app = application(tree), client = app.testClient()
        app.config.fingerprintsStaticFiles = true
        let url = { try app.testRequestContext("/") { try urlFor("static", filename: "x.css") } }
        let first = try url()
        #expect(first.hasPrefix("/static/x.css?v=") && first.utf8.count == 28)
        #expect(try await client.get(first).headers["Cache-Control"] == "public, max-age=31536000, immutable")
        #expect(try await client.get("/static/x.css").headers["Cache-Control"] == "no-cache")
        #expect(try await client.get("/static/x.css?v=old").headers["Cache-Control"] == "no-cache")
        try tree.write("static/x.css", "other")
        let second = try url()
        #expect(second != first)
        #expect(try await client.get(first).headers["Cache-Control"] == "no-cache")
        #expect(try app.testRequestContext("/") { try urlFor("static", filename: "nope.css") } == "/static/nope.css")
    }
}
