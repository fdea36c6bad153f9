import FlaskHTTP
import FlaskServer
import Testing

@Suite struct TimeoutTests {
    private static func short(_ configuration: inout ServerConfiguration) {
        configuration.timeouts.head = .milliseconds(150)
        configuration.timeouts.idle = .milliseconds(150)
        configuration.timeouts.body = .milliseconds(150)
        configuration.timeouts.write = .milliseconds(150)
        configuration.timeouts.linger = .milliseconds(150)
    }

    @Test func aSilentClientIsClosedSilently() async throws {
        try await withServer(ClosureResponder.hello, configure: Self.short) { address in
            #expect(try RawClient(address).readToEnd().isEmpty)
            let client = try RawClient(address)
            try client.send(get())
            #expect(try client.response().text == "Hello World!")
            #expect(try client.readToEnd().isEmpty)
        }
    }

    @Test func aSlowHeadIsTimedOut() async throws {
        try await withServer(ClosureResponder.hello, configure: Self.short) { address in
            let client = try RawClient(address)
            try client.send("GET / HT")
            let response = try client.response()
            #expect(response.status == 408 && response.values("Connection") == ["close"])
            #expect(try client.readToEnd().isEmpty)
        }
    }

    /// Single bytes now and then do not win more time for the head.
    @Test func aTricklingHeadIsTimedOut() async throws {
        try await withServer(ClosureResponder.hello, configure: Self.short) { address in
            let client = try RawClient(address)
            for byte in get("/", "X: \(String(repeating: "a", count: 500))\r\n").utf8 {
                client.sendIgnoringErrors([byte])
                pause(milliseconds: 3)
            }
            #expect(try client.response().status == 408)
        }
    }

    @Test func aStalledBodyIsTimedOut() async throws {
        let failures = Recorder<BodyError>()
        let responder = ClosureResponder { _ in
            .readBody(BodyDemand()) { body in
                if case .failure(let failure) = body { failures.append(failure) }
                return .task { .response(Response("never seen")) }
            }
        }
        try await withServer(responder, configure: Self.short) { address in
            let client = try RawClient(address)
            try client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n")
            for _ in 0..<6 {
                try client.send("a")
                pause(milliseconds: 50)
            }
            let response = try client.response()
            #expect(response.status == 408 && response.values("Connection") == ["close"])
        }
        #expect(failures.all == [.clientDisconnected])
    }

    @Test func aClientThatTakesNothingIsCutOff() async throws {
        let closed = Counter()
        let file = try TemporaryFile(count: 20_000_000)
        let responder = ClosureResponder { request in
            var response = Response(body: .file(FileBody(path: file.path, length: file.count)))
            if request.path == "/stream" {
                response.body = .stream(StreamBody(AsyncStream(unfolding: { [UInt8](repeating: 1, count: 100_000) })))
            }
            response.onClose { closed.increase() }
            return .response(response)
        }
        try await withServer(responder, configure: Self.short) { address in
            let clients = try ["/", "/stream"].map { path in
                let client = try RawClient(address, receiveBuffer: 4096)
                try client.send(get(path))
                return client
            }
            #expect(eventually { closed.value == 2 })
            for client in clients { client.close() }
        }
    }

    /// A response that is written is no idle connection, however long its client takes.
    @Test(arguments: ["", "Connection: close\r\n"])
    func aSlowDownloadIsNotIdle(field: String) async throws {
        let text = String(repeating: "x", count: 8_000_000)
        // The client may be held up between two of its reads.
        let configure: (inout ServerConfiguration) -> Void = { configuration in
            Self.short(&configuration)
            configuration.timeouts.write = .seconds(20)
        }
        try await withServer(ClosureResponder { _ in .response(Response(text)) }, configure: configure) { address in
            let client = try RawClient(address, receiveBuffer: 65536)
            try client.send(get("/", field))
            if field.isEmpty { client.closeSending() }
            _ = try client.read(through: "\r\n\r\n")
            var count = 0
            while count < text.utf8.count {
                count += try client.read(count: min(100_000, text.utf8.count - count)).count
                pause(milliseconds: 10)
            }
            #expect(try client.readToEnd().isEmpty)
        }
    }

    /// A view has as much time as it wants.
    @Test func aSlowTaskIsNotTimedOut() async throws {
        let responder = ClosureResponder { _ in
            .task {
                try await Task.sleep(for: .milliseconds(600))
                return .response(Response("slow"))
            }
        }
        try await withServer(responder, configure: Self.short) { address in
            let client = try RawClient(address)
            try client.send(get())
            #expect(try client.response().text == "slow")
        }
    }
}
