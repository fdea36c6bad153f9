import FlaskCore
import FlaskHTTP
import FlaskTesting
import Testing

@Suite struct SendFileTests {
    /// What a view answers that runs this.
    private func answer(
        _ tree: FileTree, headers: Headers = Headers(), configure: (Flask) -> Void = { _ in },
        _ view: @escaping @Sendable () throws -> Response
    ) async throws -> TestResponse {
        let app = Flask(rootPath: tree.root)
        configure(app)
        app.route("/") { try view() }
        return try await app.testClient().get("/", headers: headers)
    }

    // werkzeug/tests/test_send_file.py
    @Test(
        arguments: [
            ("plain.txt", "text/plain; charset=utf-8", nil, "inline; filename=plain.txt"),
            ("a b.tar.gz", "application/x-tar", "gzip", "inline; filename=\"a b.tar.gz\""),
            ("x.svgz", "image/svg+xml; charset=utf-8", "gzip", "inline; filename=x.svgz"),
            ("naïve.PNG", "image/png", nil, "inline; filename=naive.PNG; filename*=UTF-8''na%C3%AFve.PNG"),
            ("(’“\u{2026}).pdf", "application/pdf", nil, nil),
            (".hidden", "application/octet-stream", nil, "inline; filename=.hidden"),
            ("x.unknown", "application/octet-stream", nil, "inline; filename=x.unknown"),
            ("Вот.css", "text/css; charset=utf-8", nil, "inline; filename=.css; filename*=UTF-8''%D0%92%D0%BE%D1%82.css"),
        ] as [(String, String, String?, String?)])
    func namesSayWhatIsSent(_ name: String, _ type: String, _ encoding: String?, _ disposition: String?) async throws {
        let tree = try FileTree(["other": ""])
        try tree.write(name, "content")
        let response = try await answer(tree) { try sendFile(name) }
        #expect(response.text == "content")
        #expect(response.headers["Content-Type"] == type)
        #expect(response.headers["Content-Encoding"] == encoding)
        if let disposition { #expect(response.headers["Content-Disposition"] == disposition) }
        let attached = try await answer(tree) { try sendFile(name, asAttachment: true) }
        #expect(attached.headers["Content-Encoding"] == nil)
        #expect(attached.headers["Content-Disposition"]?.hasPrefix("attachment; filename=") == true)
    }

    @Test func everythingCanBeStated() async throws {
        let tree = try FileTree(["x.bin": "content"])
        let response = try await answer(tree) {
            try sendFile(
                "x.bin", mimetype: "text/html", asAttachment: true, downloadName: "r\"e;port.html", etag: .tag("v1"),
                lastModified: HTTPDate(secondsSince1970: 1_000_000_000), maxAge: .seconds(60))
        }
        #expect(response.headers["Content-Type"] == "text/html; charset=utf-8")
        #expect(response.headers["Content-Disposition"] == #"attachment; filename="r\"e;port.html""#)
        #expect(response.headers["ETag"] == "\"v1\"")
        #expect(response.headers["Last-Modified"] == "Sun, 09 Sep 2001 01:46:40 GMT")
        #expect(response.headers["Cache-Control"] == "public, max-age=60")
        #expect(response.response.expires != nil)
        let plain = try await answer(tree, headers: ["Range": "bytes=0-1"]) {
            try sendFile("x.bin", conditional: false, etag: .none)
        }
        #expect(plain.statusCode == 200 && plain.headers["ETag"] == nil && plain.headers["Accept-Ranges"] == nil)
    }

    @Test func ageComesFromTheCallThenTheFunctionThenTheConfiguration() async throws {
        // flask/tests/test_helpers.py::TestSendfile.test_static_file
        let tree = try FileTree(["static/x.js": "x", "static/y.css": "y"])
        let app = Flask(rootPath: tree.root)
        app.config.sendFileMaxAgeDefault = .seconds(3600)
        let client = app.testClient()
        #expect(try await client.get("/static/x.js").headers["Cache-Control"] == "public, max-age=3600")
        let other = Flask(rootPath: tree.root)
        other.config.sendFileMaxAgeDefault = .seconds(3600)
        other.sendFileMaxAge { $0?.hasSuffix(".js") == true ? .seconds(10) : nil }
        other.route("/call") { try sendFile("static/x.js", maxAge: .seconds(0)) }
        #expect(try await other.testClient().get("/static/x.js").headers["Cache-Control"] == "public, max-age=10")
        #expect(try await other.testClient().get("/static/y.css").headers["Cache-Control"] == "no-cache")
        #expect(try await other.testClient().get("/call").headers["Cache-Control"] == "no-cache, max-age=0")
    }

    @Test func contentInMemory() async throws {
        let tree = try FileTree(["other": ""])
        let response = try await answer(tree, headers: ["Range": "bytes=1-1"]) {
            try sendFile(Array("abc".utf8), downloadName: "x.txt")
        }
        #expect(response.statusCode == 206 && response.text == "b")
        #expect(response.headers["Content-Type"] == "text/plain; charset=utf-8" && response.headers["ETag"] == nil)
        for view: @Sendable () throws -> Response in [
            { try sendFile([1, 2]) }, { try sendFile([1], mimetype: "a/b", asAttachment: true) }, { try sendFile("nope.txt") },
            { try sendFile("/tmp") }, { try sendFile("x\0y") },
        ] {
            #expect(try await answer(tree, view).statusCode == 500)
        }
    }

    @Test func theServerInFrontMaySend() async throws {
        // flask/tests/test_helpers.py::TestSendfile.test_send_file; werkzeug's use_x_sendfile
        let tree = try FileTree(["static/x.txt": "content"])
        let app = Flask(rootPath: tree.root)
        app.config.useXSendfile = true
        let client = app.testClient()
        let response = try await client.get("/static/x.txt")
        #expect(response.headers["X-Sendfile"] == "\(tree.root)/static/x.txt" && response.data.isEmpty)
        let again = try await client.get("/static/x.txt", headers: ["If-None-Match": response.headers["ETag"] ?? ""])
        #expect(again.statusCode == 304 && again.headers["X-Sendfile"] == nil)
    }

    @Test func aNameWithALineBreakIsNotSent() async throws {
        let tree = try FileTree(["x.txt": "content"])
        let response = try await answer(tree) { try sendFile("x.txt", downloadName: "a\r\nSet-Cookie: x=1") }
        #expect(response.headers["Set-Cookie"] == nil)
        #expect(response.headers["Content-Disposition"]?.contains("\n") != true || response.statusCode == 500)
    }
}
