import FlaskHTTP
import FlaskServer
import Testing

@Suite struct RequestBodyTests {
    @Test func bodiesMayComeInPieces() async throws {
        try await withServer(ClosureResponder.echo) { address in
            let client = try RawClient(address)
            let bodies = [
                post("hello"),
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\nT: 1\r\n\r\n",
            ]
            for request in bodies {
                for byte in request.utf8 {
                    try client.send([byte])
                    if byte % 16 == 0 { pause(milliseconds: 1) }
                }
                #expect(try client.response().text == "POST /? hello")
            }
        }
    }

    @Test func largeBodiesArrive() async throws {
        let responder = ClosureResponder { _ in
            .readBody(BodyDemand(memory: 2_000_000)) { body in
                guard case .success(.bytes(let bytes)) = body else { return .response(Response("none")) }
                return .response(Response("\(bytes.count) \(bytes.reduce(0) { ($0 &* 31) &+ Int($1) })"))
            }
        }
        try await withServer(responder) { address in
            let body = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
            let sum = body.reduce(0) { ($0 &* 31) &+ Int($1) }
            let client = try RawClient(address)
            try client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.count)\r\n\r\n")
            try client.send(body)
            #expect(try client.response().text == "\(body.count) \(sum)")
            try client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            for start in stride(from: 0, to: body.count, by: 70_000) {
                let piece = body[start..<min(start + 70_000, body.count)]
                try client.send("\(String(piece.count, radix: 16))\r\n")
                try client.send(Array(piece) + [13, 10])
            }
            try client.send("0\r\n\r\n")
            #expect(try client.response().text == "\(body.count) \(sum)")
        }
    }

    @Test func continueIsSentWhenTheBodyIsDemanded() async throws {
        let responder = ClosureResponder { request in
            if request.path == "/no" { return .response(Response("no", status: 403)) }
            return try ClosureResponder.echo.respond(to: request)
        }
        try await withServer(responder) { address in
            let client = try RawClient(address)
            let expecting = "Host: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"
            try client.send("POST / HTTP/1.1\r\n" + expecting)
            #expect(try client.read(through: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
            try client.send("ab")
            #expect(try client.response().text == "POST /? ab")
            try client.send("POST /no HTTP/1.1\r\n" + expecting)
            let refused = try client.response()
            #expect(refused.status == 403 && refused.values("Connection") == ["close"])
            client.closeSending()
            #expect(try client.readToEnd().isEmpty)
        }
    }

    @Test func bodiesOverTheLimitAreNotRead() async throws {
        try await withServer(ClosureResponder.echo) { address in
            let announced = try RawClient(address)
            try announced.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9223372036854775807\r\n\r\nabc")
            #expect(try announced.response().status == 413)
            let chunked = try RawClient(address)
            try chunked.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n7FFFFFFFFFFFFFFF\r\n")
            chunked.sendIgnoringErrors(Array(repeating: 0, count: 2 << 20))
            #expect(try chunked.response().status == 413)
        }
    }

    @Test func unreadBodiesAreDroppedIfSmall() async throws {
        try await withServer(ClosureResponder.hello) { address in
            let client = try RawClient(address)
            try client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n01234")
            #expect(try client.response().values("Connection").isEmpty)
            try client.send("56789" + get())
            #expect(try client.response().text == "Hello World!")
            try client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n" + get())
            for _ in 0..<2 { #expect(try client.response().text == "Hello World!") }
        }
    }

    /// Closing at once would reset the connection and take the answer from the client.
    @Test func theAnswerToAnUnreadLargeBodyArrives() async throws {
        try await withServer(ClosureResponder.hello) { address in
            for _ in 0..<5 {
                let client = try RawClient(address)
                try client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n")
                client.sendIgnoringErrors(Array(repeating: 65, count: 3_000_000))
                let response = try client.response()
                #expect(response.text == "Hello World!" && response.values("Connection") == ["close"])
            }
        }
    }

    @Test func brokenChunksAreRefused() async throws {
        try await withServer(ClosureResponder.echo) { address in
            for chunk in ["-1\r\n", "zz\r\n", "1\nx", "FFFFFFFFFFFFFFFFFF\r\n", "1;\(String(repeating: "a", count: 2000))"] {
                let client = try RawClient(address)
                try client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk)
                let response = try client.response()
                #expect(response.status == 400 && response.values("Connection") == ["close"])
            }
        }
    }

    @Test func aBodyMayBeAskedForTwice() async throws {
        let responder = ClosureResponder { _ in
            .readBody(BodyDemand()) { _ in
                .task {
                    .readBody(BodyDemand(limit: 3)) { body in
                        if case .failure(.tooLarge(let limit)) = body { return .response(Response("over \(limit)")) }
                        return .response(Response("fine"))
                    }
                }
            }
        }
        try await withServer(responder) { address in
            let client = try RawClient(address)
            try client.send(post("abc") + post("abcd"))
            #expect(try client.response().text == "fine")
            #expect(try client.response().text == "over 3")
        }
    }
}
