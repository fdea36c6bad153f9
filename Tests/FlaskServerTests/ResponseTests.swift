import FlaskHTTP
import FlaskServer
import Testing

@Suite struct ResponseTests {
    @Test func aConnectionServesManyRequests() async throws {
        try await withServer(ClosureResponder.echo) { address in
            let client = try RawClient(address)
            for number in 0..<5 {
                try client.send(get("/a%20b?n=\(number)"))
                let response = try client.response()
                #expect(response.statusLine == "HTTP/1.1 200 OK" && response.text == "GET /a b?n=\(number) -")
                #expect(response.values("Server") == ["Flask"] && response.values("Content-Length").count == 1)
                #expect(response.values("Connection").isEmpty)
                let date = response.values("Date").first ?? ""
                #expect(date.wholeMatch(of: /(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} 20\d\d \d\d:\d\d:\d\d GMT/) != nil)
            }
        }
    }

    @Test func headHasNoContentButItsLength() async throws {
        try await withServer(ClosureResponder.hello) { address in
            let client = try RawClient(address)
            try client.send(get(method: "HEAD") + get())
            #expect(try client.response(toHead: true).values("Content-Length") == ["12"])
            #expect(try client.response().text == "Hello World!")
        }
    }

    @Test func olderClientsAreUnderstood() async throws {
        try await withServer(ClosureResponder.hello) { address in
            let closing = try RawClient(address)
            try closing.send("GET / HTTP/1.0\r\n\r\n")
            #expect(try closing.response().values("Connection") == ["close"])
            #expect(try closing.readToEnd().isEmpty)
            let staying = try RawClient(address)
            try staying.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            #expect(try staying.response().values("Connection") == ["keep-alive"])
            try staying.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            #expect(try staying.response().text == "Hello World!")
        }
    }

    @Test func clientAndApplicationMayClose() async throws {
        let responder = ClosureResponder { request in
            var response = Response("x")
            if request.path == "/close" { response.headers["Connection"] = "Close" }
            return .response(response)
        }
        try await withServer(responder) { address in
            for request in [get("/", "Connection: close\r\n"), get("/close")] {
                let client = try RawClient(address)
                try client.send(request)
                #expect(try client.response().values("Connection") == ["close"])
                #expect(try client.readToEnd().isEmpty)
            }
        }
    }

    @Test func framingFieldsOfTheApplicationAreNotDoubled() async throws {
        let responder = ClosureResponder { _ in
            var response = Response(body: .bytes(Array("four".utf8)))
            response.headers["Transfer-Encoding"] = "chunked"
            response.headers["content-length"] = "99"
            response.headers["Connection"] = "keep-alive"
            response.headers["date"] = "today"
            response.headers["SERVER"] = "mine"
            return .response(response)
        }
        try await withServer(responder) { address in
            let client = try RawClient(address)
            try client.send(get() + get())
            for _ in 0..<2 {
                let response = try client.response()
                #expect(response.text == "four" && response.values("Content-Length") == ["4"])
                #expect(response.values("Transfer-Encoding").isEmpty && response.values("Connection").isEmpty)
                #expect(response.values("Date") == ["today"] && response.values("Server") == ["mine"])
            }
        }
    }

    @Test(arguments: [(204, []), (304, ["7"]), (205, ["0"]), (200, ["7"])])
    func statusesWithoutContent(status: Int, length: [String]) async throws {
        let responder = ClosureResponder { request in
            .response(Response("content", status: HTTPStatus(request.path == "/" ? status : 200)))
        }
        try await withServer(responder) { address in
            let client = try RawClient(address)
            try client.send(get() + get("/next"))
            let response = try client.response()
            #expect(response.status == status && response.values("Content-Length") == length)
            #expect(try client.response().text == "content")
        }
    }

    @Test(arguments: [
        ("X-A", "a\r\nSet-Cookie: x"), ("X-A", "a\nb"), ("X-A", "a\rb"), ("X-A", "a\0b"), ("X\r\nA", "a"), ("X A", "a"),
        ("", "a"), ("X:", "a"),
    ])
    func invalidHeadersAreNeverSent(name: String, value: String) async throws {
        let logs = LogRecorder()
        let responder = ClosureResponder { _ in
            var response = Response("secret")
            response.headers = Headers([HeaderField(name: name, value: value)])
            return .response(response)
        }
        try await withServer(responder, logs: logs) { address in
            let client = try RawClient(address)
            try client.send(get() + get())
            for _ in 0..<2 { #expect(try client.response().status == 500) }
        }
        #expect(logs.messages.count == 2 && logs.messages[0].hasPrefix("A response cannot be sent"))
    }

    @Test func invalidStatusesAreNeverSent() async throws {
        let responder = ClosureResponder { request in
            .response(Response("x", status: request.path == "/code" ? HTTPStatus(1000) : HTTPStatus(200, reason: "a\0b")))
        }
        try await withServer(responder) { address in
            let client = try RawClient(address)
            try client.send(get("/code") + get("/reason"))
            for _ in 0..<2 { #expect(try client.response().status == 500) }
        }
    }

    /// Received values are read as ISO 8859-1 (PEP 3333), so they have to go out the same way.
    @Test func headerValuesGoOutAsTheyCame() async throws {
        let responder = ClosureResponder { request in
            var response = Response("x")
            response.headers["X-Echo"] = request.headers["X-Given"]
            return .response(response)
        }
        try await withServer(responder) { address in
            let client = try RawClient(address)
            try client.send(get("/", "X-Given: caf\u{E9} \u{20AC}\r\n"))
            #expect(try client.response().values("X-Echo") == ["caf\u{E9} \u{20AC}"])
        }
    }

    @Test func largeResponsesArrive() async throws {
        let text = String(repeating: "0123456789", count: 500_000)
        try await withServer(ClosureResponder { _ in .response(Response(text)) }) { address in
            let client = try RawClient(address)
            for _ in 0..<2 {
                try client.send(get())
                #expect(try client.response().text == text)
            }
        }
    }

    @Test func closeActionsRunOnce() async throws {
        let count = Counter()
        let responder = ClosureResponder { _ in
            var response = Response("x")
            response.onClose { count.increase() }
            return .response(response)
        }
        try await withServer(responder) { address in
            let client = try RawClient(address)
            try client.send(get() + get() + get("/", "Connection: close\r\n"))
            _ = try client.readToEnd()
        }
        #expect(count.value == 3)
    }

    @Test func theAccessLogHearsOfEveryRequest() async throws {
        let records = Recorder<AccessRecord>()
        try await withServer(ClosureResponder.hello) { configuration in
            configuration.accessLog = { records.append($0) }
        } _: { address in
            let client = try RawClient(address)
            try client.send(get("/a%20b?c", "Referer: r\r\nUser-Agent: u\r\n") + get(method: "HEAD", version: "1.0"))
            _ = try client.readToEnd()
            let broken = try RawClient(address)
            try broken.send("x\r\n\r\n")
            _ = try broken.readToEnd()
        }
        let lines = records.all.map {
            "\($0.remoteAddress ?? "") \($0.method) \($0.target) \($0.version) \($0.status) \($0.contentLength) \($0.referrer ?? "-") \($0.userAgent ?? "-")"
        }
        #expect(
            lines.prefix(2) == ["127.0.0.1 GET /a%20b?c HTTP/1.1 200 12 r u", "127.0.0.1 HEAD / HTTP/1.0 200 0 - -"]
                && lines.count == 3 && lines[2].hasPrefix("127.0.0.1   HTTP/1.1 400"))
    }
}
