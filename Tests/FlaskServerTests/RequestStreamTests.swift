import FlaskCore
import FlaskHTTP
import FlaskServer
import Testing

@Suite struct RequestStreamTests {
    private static func app(_ limit: Int? = nil) -> Flask {
        let app = Flask("test")
        app.config.maxContentLength = limit
        app.post("/count", body: .streaming) { (request: Request) async throws -> String in
            var count = 0, sum = 0
            for try await piece in request.stream {
                count += piece.count
                for byte in piece { sum = (sum &* 31) &+ Int(byte) }
            }
            return "\(count) \(sum)"
        }
        app.post("/first", body: .streaming) { (request: Request) async throws -> String in
            var pieces = request.stream.makeAsyncIterator()
            return "\(String(decoding: try await pieces.next() ?? [], as: UTF8.self))"
        }
        app.post("/ignore", body: .streaming) { "ignored" }
        app.post("/echo", body: .streaming) { (request: Request) -> Response in
            Response(body: .stream(StreamBody(request.stream)))
        }
        return app
    }

    @Test func piecesComeWhileTheViewRuns() async throws {
        try await withServer(Self.app()) { address in
            let client = try RawClient(address)
            try client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\n")
            for piece in ["ab", "cd", "ef"] {
                try client.send(piece)
                let received = try client.read(through: piece)
                #expect(received.hasSuffix(piece))
            }
        }
    }

    @Test func everythingArrivesInOrder() async throws {
        let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 8) }
        let sum = body.reduce(0) { ($0 &* 31) &+ Int($1) }
        try await withServer(Self.app()) { address in
            let client = try RawClient(address)
            for _ in 0..<2 {
                try client.send("POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.count)\r\n\r\n")
                try client.send(body)
                #expect(try client.response().text == "\(body.count) \(sum)")
            }
            try client.send("POST /count HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            for start in stride(from: 0, to: body.count, by: 70_000) {
                let piece = body[start..<min(start + 70_000, body.count)]
                try client.send(Array("\(String(piece.count, radix: 16))\r\n".utf8) + piece + [13, 10])
            }
            try client.send("0\r\n\r\n" + post("x", target: "/first"))
            #expect(try client.response().text == "\(body.count) \(sum)")
            #expect(try client.response().text == "x")
        }
    }

    /// A view that reads nothing takes nothing in: the client has to wait once the buffers are full.
    @Test func aViewThatDoesNotReadHoldsTheClientUp() async throws {
        let app = Flask("test"), gate = Counter()
        app.post("/", body: .streaming) { (request: Request) async throws -> String in
            while gate.value == 0 { try await Task.sleep(for: .milliseconds(5)) }
            return "late"
        }
        try await withServer(app) { address in
            let client = try RawClient(address)
            client.limitSending(milliseconds: 200)
            try client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(64 << 20)\r\n\r\n")
            #expect(throws: (any Error).self) { try client.send([UInt8](repeating: 65, count: 64 << 20)) }
            gate.increase()
        }
    }

    @Test func bodiesThatNobodyReadsAreDropped() async throws {
        try await withServer(Self.app()) { address in
            let client = try RawClient(address)
            try client.send(post("0123456789", target: "/ignore") + post("ab", target: "/first"))
            #expect(try client.response().text == "ignored")
            #expect(try client.response().text == "ab")
        }
    }

    @Test func limitsHold() async throws {
        try await withServer(Self.app(5)) { address in
            let announced = try RawClient(address)
            try announced.send(post("123456", target: "/count"))
            #expect(try announced.response().status == 413)
            let chunked = try RawClient(address)
            try chunked.send("POST /count HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
            try chunked.send("3\r\ndef\r\n0\r\n\r\n")
            #expect(try chunked.response().status == 413)
            let broken = try RawClient(address)
            try broken.send("POST /count HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n")
            #expect(try broken.response().status == 400)
        }
    }

    @Test func continueIsSentWhenTheViewReads() async throws {
        try await withServer(Self.app()) { address in
            let client = try RawClient(address)
            let fields = "Host: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"
            try client.send("POST /count HTTP/1.1\r\n" + fields)
            #expect(try client.read(through: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
            try client.send("ab")
            #expect(try client.response().text.hasPrefix("2 "))
            try client.send("POST /ignore HTTP/1.1\r\n" + fields)
            #expect(try client.response().text == "ignored")
        }
    }

    @Test func aClientThatLeavesEndsTheStream() async throws {
        let app = Flask("test"), ends = Recorder<String>()
        app.post("/", body: .streaming) { (request: Request) async throws -> String in
            do {
                for try await _ in request.stream {}
                ends.append("end")
            } catch {
                ends.append("\((error as? HTTPException)?.kind.name ?? "\(error)")")
            }
            return "done"
        }
        try await withServer(app) { address in
            let client = try RawClient(address)
            try client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc")
            pause(milliseconds: 50)
            client.close()
            #expect(eventually { ends.all == ["ClientDisconnected"] })
        }
    }
}
