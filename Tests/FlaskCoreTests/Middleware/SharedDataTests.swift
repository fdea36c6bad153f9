import FlaskCore
import FlaskHTTP
import FlaskTesting
import Testing

@Suite struct SharedDataTests {
    private func withClient(_ body: (TestClient) async throws -> Void) async throws {
        let tree = try FileTree([
            "media/a.txt": "file a", "media/deep/b.css": "p {}", "media/.secret": "s", "one.txt": "one", "out.txt": "out",
        ])
        let app = Flask("test")
        app.route("/<path:name>", methods: [.get, .post]) { (name: String) in "app \(name)" }
        app.responder = SharedDataMiddleware(
            app.responder,
            exports: [
                "/media": .folder(tree.root + "/media"), "/one": .file(tree.root + "/one.txt"),
                "built": .embedded(["x.js": Array("let x".utf8)]), "/media/": .embedded(["late.txt": Array("late".utf8)]),
            ], isAllowed: { !$0.hasSuffix(".secret") })
        try await body(app.testClient())
    }

    // werkzeug/tests/middleware/test_shared_data.py::test_shared_data_middleware (adapted)
    @Test(arguments: [
        ("/media/a.txt", "file a", "text/plain; charset=utf-8"),
        ("/media/deep/b.css", "p {}", "text/css; charset=utf-8"),
        ("/one", "one", "text/plain; charset=utf-8"),
        ("/built/x.js", "let x", "text/javascript; charset=utf-8"),
        ("/media/late.txt", "late", "text/plain; charset=utf-8"),
    ])
    func filesAreSent(path: String, text: String, type: String) async throws {
        try await withClient { client in
            let response = try await client.get(path)
            #expect(response.text == text && response.headers["Content-Type"] == type)
            #expect(response.headers["Cache-Control"] == "public, max-age=43200")
            let again = try await client.get(path, headers: ["If-None-Match": response.headers["ETag"] ?? ""])
            #expect(again.statusCode == 304 && again.data.isEmpty)
            #expect(try await client.head(path).headers["Content-Length"] == "\(text.utf8.count)")
            let part = try await client.get(path, headers: ["Range": "bytes=0-1"])
            #expect(part.statusCode == 206 && part.text == String(text.prefix(2)))
            #expect(try await client.get(path, headers: ["Range": "bytes=90-"]).statusCode == 416)
        }
    }

    @Test(arguments: ["/media/none.txt", "/media", "/media/deep", "/one/x", "/mediax/a.txt", "/media/.secret", "/built"])
    func whatIsNotThereGoesOn(path: String) async throws {
        try await withClient { client in
            let response = try await client.get(path), posted = try await client.post("/media/a.txt")
            #expect(response.text == "app \(path.dropFirst())" && posted.text == "app media/a.txt")
        }
    }

    @Test(arguments: ["/media/../out.txt", "/media/%2e%2e/out.txt", "/media//etc/passwd", "/media/a.txt%00"])
    func noPathLeadsOut(path: String) async throws {
        try await withClient { client in
            let response = try await client.get(path)
            #expect(response.text != "out" && !response.text.contains("root:") && response.text != "file a")
        }
    }
}
