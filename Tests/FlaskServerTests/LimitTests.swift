import FlaskHTTP
import FlaskServer
import Testing

@Suite struct LimitTests {
    /// What is refused while its bytes are parsed; nothing behind it may count as a request (request smuggling).
    @Test(arguments: [
        (
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /evil HTTP/1.1\r\nHost: a\r\n\r\n",
            400
        ),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n", 400),
        (
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 44\r\n\r\nGET /evil HTTP/1.1\r\nHost: a\r\n\r\n",
            400
        ),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\nGET /evil HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nX: 1\r\n Content-Length: 5\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\u{B}chunked\r\n\r\n0\r\n\r\n", 400),
        ("GET / HTTP/1.1\nHost: a\n\nGET /evil HTTP/1.1\nHost: a\n\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400), ("GET / HTTP/3.0\r\nHost: a\r\n\r\n", 505),
        ("CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n", 501), ("\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}", 400),
        ("GET /" + String(repeating: "a", count: 9000) + " HTTP/1.1\r\nHost: a\r\n\r\n", 414),
        ("GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "a", count: 40_000) + "\r\n\r\n", 431),
        ("GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: 1\r\n", count: 101) + "\r\n", 431),
    ])
    func whatIsRefusedClosesTheConnection(text: String, status: Int) async throws {
        let served = Counter()
        let responder = ClosureResponder { _ in
            served.increase()
            return .response(Response("served"))
        }
        try await withServer(responder) { address in
            let client = try RawClient(address)
            try client.send(get() + text)
            #expect(try client.response().text == "served")
            let response = try client.response()
            #expect(response.status == status && response.values("Connection") == ["close"])
            client.closeSending()
            #expect(try client.readToEnd().isEmpty)
        }
        #expect(served.value == 1)
    }

    @Test func tooManyConnectionsAreTurnedAway() async throws {
        try await withServer(ClosureResponder.hello) {
            $0.limits.connections = 2
        } _: { address in
            let first = try RawClient(address), second = try RawClient(address)
            for client in [first, second] {
                try client.send(get())
                #expect(try client.response().status == 200)
            }
            let third = try RawClient(address)
            let response = try third.response()
            #expect(response.status == 503 && response.values("Connection") == ["close"])
            first.close()
            #expect(
                eventually {
                    guard let next = try? RawClient(address), (try? next.send(get())) != nil else { return false }
                    return (try? next.response().status) == 200
                })
        }
    }
}
