import FlaskCore
import FlaskHTTP
import FlaskServer
import Testing

@Suite struct SpoolTests {
    private static let body = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 8) }

    private static func sum(_ bytes: [UInt8]) -> Int { bytes.reduce(0) { ($0 &* 31) &+ Int($1) } }

    @Test(arguments: [0, 100_000, 999_999, 1_000_000]) func largeBodiesGoIntoAFile(_ memory: Int) async throws {
        let responder = ClosureResponder { request in
            .readBody(BodyDemand(memory: memory)) { body in
                var request = request
                request.body = try body.get()
                return .response(Response("\(request.body.isSpooled) \(Self.sum(try request.getData()))"))
            }
        }
        try await withServer(responder) { address in
            let client = try RawClient(address)
            let expected = "\(memory < Self.body.count) \(Self.sum(Self.body))"
            for framing in ["Content-Length: \(Self.body.count)", "Transfer-Encoding: chunked"] {
                try client.send("POST / HTTP/1.1\r\nHost: a\r\n\(framing)\r\n\r\n")
                if framing.hasPrefix("C") {
                    try client.send(Self.body)
                } else {
                    for start in stride(from: 0, to: Self.body.count, by: 70_000) {
                        let piece = Self.body[start..<min(start + 70_000, Self.body.count)]
                        try client.send(Array("\(String(piece.count, radix: 16))\r\n".utf8) + piece + [13, 10])
                    }
                    try client.send("0\r\n\r\n")
                }
                #expect(try client.response().text == expected)
            }
        }
    }

    @Test func limitsHoldForFilesToo() async throws {
        let responder = ClosureResponder { _ in
            .readBody(BodyDemand(limit: 600_000, memory: 1000)) { body in
                if case .failure(.tooLarge(let limit)) = body { return .response(Response("over \(limit)", status: 413)) }
                return .response(Response("fine"))
            }
        }
        try await withServer(responder) { address in
            let client = try RawClient(address)
            try client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nF4240\r\n")
            client.sendIgnoringErrors(Self.body)
            #expect(try client.response().text == "over 600000")
        }
    }

    /// A large upload is read from its file on a thread, whatever the view says.
    @Test func uploadsAreSavedOffTheLoop() async throws {
        let app = Flask("test"), path = temporaryPath()
        let loop = Recorder<String>()
        app.route("/loop") { () -> String in
            loop.append(threadIdentity())
            return "loop"
        }
        app.post("/upload", runs: .onEventLoop) { () -> String in
            loop.append(threadIdentity())
            let file = try request.files["file"]
            try file.save(to: path)
            return "\(file.filename) \(file.count) \(try request.form["title"])"
        }
        let head = "--b\r\nContent-Disposition: form-data; name=title\r\n\r\nT\r\n--b\r\n"
        let file = "Content-Disposition: form-data; name=file; filename=a.bin\r\n\r\n"
        let form = Array((head + file).utf8) + Self.body + Array("\r\n--b--\r\n".utf8)
        try await withServer(app) { address in
            let client = try RawClient(address)
            try client.send(get("/loop"))
            _ = try client.response()
            let fields = "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: \(form.count)\r\n\r\n"
            try client.send("POST /upload HTTP/1.1\r\nHost: a\r\n\(fields)")
            try client.send(form)
            #expect(try client.response().text == "a.bin 1000000 T")
        }
        let saved = try TemporaryFile.take(path)
        #expect(saved == Self.body)
        #expect(Set(loop.all).count == 2)
    }
}
