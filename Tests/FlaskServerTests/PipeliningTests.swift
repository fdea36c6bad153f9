import FlaskHTTP
import FlaskServer
import Testing

@Suite struct PipeliningTests {
    @Test func manyRequestsAreAnsweredInOrder() async throws {
        let responder = ClosureResponder { request in
            let response = Response(request.path)
            switch request.path.utf8.last.map({ $0 % 4 }) {
            case 0: return .response(response)
            case 1: return .task { .response(response) }
            case 2: return .blocking { .response(response) }
            default:
                return .task {
                    await Task.yield()
                    return .response(response)
                }
            }
        }
        try await withServer(responder) { address in
            let client = try RawClient(address)
            try client.send((0..<1000).map { get("/\($0)") }.joined())
            for number in 0..<1000 { #expect(try client.response().text == "/\(number)") }
        }
    }

    @Test func requestsBehindABodyAreFound() async throws {
        try await withServer(ClosureResponder.echo) { address in
            let client = try RawClient(address)
            let chunked = "POST /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
            try client.send(post("one") + chunked + "\r\n" + get("/last"))
            #expect(try client.response().text == "POST /? one")
            #expect(try client.response().text == "POST /c? abc")
            #expect(try client.response().text == "GET /last? -")
        }
    }

    /// A client that sends without reading must not make the server keep its answers in memory.
    @Test func aClientThatDoesNotReadIsNotServedOn() async throws {
        let count = Counter()
        let text = String(repeating: "x", count: 20_000)
        let responder = ClosureResponder { _ in
            count.increase()
            return .response(Response(text))
        }
        try await withServer(responder) { address in
            let client = try RawClient(address, receiveBuffer: 4096)
            let requests = (0..<2000).map { _ in get() }.joined()
            try client.send(requests)
            pause(milliseconds: 300)
            let served = count.value
            #expect(served < 1500)
            for _ in 0..<2000 { #expect(try client.response().body.count == 20_000) }
        }
        #expect(count.value == 2000)
    }
}
