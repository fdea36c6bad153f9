import FlaskCore
import FlaskHTTP
import FlaskServer
import Testing

/// An application behind a real socket.
@Suite struct ApplicationTests {
    /// A view that sleeps holds up its event loop once; from then on it sleeps on a thread of its own.
    @Test func aViewThatBlocksDoesNotDelayOthersOnceSeen() async throws {
        let app = Flask("test")
        app.route("/sleep") { () -> String in
            pause(milliseconds: 1000)
            return "slept"
        }
        app.route("/quick") { "quick" }
        try await withServer(app) { address in
            let first = try RawClient(address)
            try first.send(get("/sleep"))
            #expect(try first.response().text == "slept")

            let sleepers = try (0..<4).map { _ in try RawClient(address) }
            for sleeper in sleepers { try sleeper.send(get("/sleep")) }
            let other = try RawClient(address)
            let clock = ContinuousClock()
            let waited = try clock.measure {
                for _ in 0..<20 {
                    try other.send(get("/quick"))
                    #expect(try other.response().text == "quick")
                }
            }
            // One loop serves all of them, and four sleeps in a row would take 4 s.
            #expect(waited < .milliseconds(900))
            for sleeper in sleepers { #expect(try sleeper.response().text == "slept") }
        }
    }

    @Test func anAsyncViewThatBlocksLeavesTheLoopToo() async throws {
        let app = Flask("test")
        app.route("/sleep") { () async throws -> String in
            pause(milliseconds: 600)
            await Task.yield()
            return "slept"
        }
        app.route("/quick") { "quick" }
        try await withServer(app) { address in
            let first = try RawClient(address)
            try first.send(get("/sleep"))
            #expect(try first.response().text == "slept")
            let sleeper = try RawClient(address), other = try RawClient(address)
            try sleeper.send(get("/sleep"))
            let waited = try ContinuousClock().measure {
                try other.send(get("/quick"))
                #expect(try other.response().text == "quick")
            }
            #expect(waited < .milliseconds(500))
            #expect(try sleeper.response().text == "slept")
        }
    }

    // werkzeug/wrappers/response.py, Response.get_wsgi_headers: only a length that is known is told, RFC 9110 §8.6.
    @Test func headTellsNoLengthOfStreams() async throws {
        let app = Flask("test")
        app.route("/stream") { StreamBody(["one", "two"]) }
        app.route("/empty") { "" }
        try await withServer(app) { address in
            let client = try RawClient(address)
            try client.send(get("/stream", method: "HEAD") + get("/empty", method: "HEAD") + get("/stream"))
            #expect(try client.response(toHead: true).values("Content-Length").isEmpty)
            #expect(try client.response(toHead: true).values("Content-Length") == ["0"])
            #expect(try client.response().text == "onetwo")
        }
    }

    @Test func staticFilesWholeAndInParts() async throws {
        let file = try TemporaryFile(count: 300_000)
        let name = file.path.split(separator: "/").last ?? ""
        let app = Flask("test", staticURLPath: "/files", staticFolder: "/tmp")
        try await withServer(app) { address in
            let client = try RawClient(address)
            try client.send(get("/files/\(name)") + get("/files/\(name)", method: "HEAD"))
            let whole = try client.response()
            #expect(whole.status == 200 && whole.body == file.bytes)
            #expect(try client.response(toHead: true).values("Content-Length") == ["300000"])
            try client.send(get("/files/\(name)", "Range: bytes=100000-199999\r\n"))
            let part = try client.response()
            #expect(part.status == 206 && part.body == Array(file.bytes[100_000..<200_000]))
            #expect(part.values("Content-Range") == ["bytes 100000-199999/300000"])
            try client.send(get("/files/\(name)", "If-None-Match: \(whole.values("ETag").first ?? "")\r\n"))
            #expect(try client.response().status == 304)
            try client.send(get("/files/../etc/hostname") + get("/files/%2E%2E/etc/hostname"))
            #expect(try client.response().status == 404)
            #expect(try client.response().status == 404)
        }
    }

    @Test func errorsArePagesAndTheConnectionStays() async throws {
        struct Broken: Error {}
        let app = Flask("test")
        app.logger = LogRecorder().logger
        app.route("/broken") { () throws -> String in throw Broken() }
        app.route("/user/<name>") { (name: String) in name }
        try await withServer(app) { address in
            let client = try RawClient(address)
            try client.send(get("/broken") + get("/none") + get("/user/J%C3%BCrgen") + get("/user/%ff"))
            #expect(try client.response().status == 500)
            #expect(try client.response().status == 404)
            #expect(try client.response().text == "J\u{FC}rgen")
            #expect(try client.response().text == "\u{FFFD}")
        }
    }

    // MAX_CONTENT_LENGTH: refused before the body is read
    @Test func bodiesOverTheLimitAreRefused() async throws {
        let app = Flask("test")
        app.config.maxContentLength = 10
        app.post("/") { "taken \(try request.text)" }
        app.post("/ignored") { "ignored" }
        try await withServer(app) { address in
            let small = try RawClient(address)
            try small.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n12345")
            #expect(try small.response().text == "taken 12345")
            let large = try RawClient(address)
            try large.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n")
            #expect(try large.response().status == 413)
            let ignored = try RawClient(address)
            try ignored.send("POST /ignored HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n")
            #expect(try ignored.response().text == "ignored")
        }
    }

    // werkzeug/sansio/utils.py, get_host: what is no host reads as an empty one
    @Test(arguments: ["a b", "a/b", "a@b", "a\"b", "\u{E9}"])
    func hostsThatAreNoneAreTheApplicationsBusiness(_ host: String) async throws {
        let app = Flask("test")
        app.route("/") { "[\(request.host)]" }
        try await withServer(app) { address in
            let client = try RawClient(address)
            try client.send("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n")
            #expect(try client.response().text == "[]")
        }
    }
}

/// Fields that a client sends several times; werkzeug/serving.py, WSGIRequestHandler.make_environ.
@Suite struct RepeatedFieldTests {
    @Test func theyReadAsOneList() async throws {
        let app = Flask("test")
        app.route("/") { "\(request.headers["x-custom"] ?? "-") \(request.headers.values("X-Custom"))" }
        try await withServer(app) { address in
            let client = try RawClient(address)
            try client.send("GET / HTTP/1.1\r\nHost: a\r\nX-Custom: 1\r\nx-custom: 2, 3\r\n\r\n")
            #expect(try client.response().text == "1,2, 3 [\"1\", \"2, 3\"]")
        }
    }
}
