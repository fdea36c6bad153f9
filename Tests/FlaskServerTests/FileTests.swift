import FlaskHTTP
import FlaskServer
import Testing

@Suite struct FileTests {
    private func responder(_ file: FileBody, closed: Counter = Counter()) -> ClosureResponder {
        ClosureResponder { request in
            guard request.path == "/" else { return .response(Response("next")) }
            var response = Response(body: .file(file))
            response.onClose { closed.increase() }
            return .response(response)
        }
    }

    @Test(arguments: [(0, 0, 0), (5000, 0, 5000), (5000, 4999, 1), (9_000_000, 0, 9_000_000), (9_000_000, 123_456, 8_000_000)])
    func partsOfFilesAreSent(size: Int, offset: Int, length: Int) async throws {
        let file = try TemporaryFile(count: size), closed = Counter()
        try await withServer(responder(FileBody(path: file.path, offset: offset, length: length), closed: closed)) { address in
            let client = try RawClient(address)
            try client.send(get() + get("/", method: "HEAD") + get("/next"))
            let response = try client.response()
            #expect(response.status == 200 && response.values("Content-Length") == ["\(length)"])
            #expect(response.body == Array(file.bytes[offset..<offset + length]))
            #expect(try client.response(toHead: true).values("Content-Length") == ["\(length)"])
            #expect(try client.response().text == "next")
        }
        #expect(closed.value == 2)
    }

    @Test(arguments: [("/tmp/flask-no-such-file", 404), ("/tmp", 404), ("/etc/hostname/x", 404)])
    func filesThatCannotBeOpened(path: String, status: Int) async throws {
        let closed = Counter()
        try await withServer(responder(FileBody(path: path, length: 10), closed: closed)) { address in
            let client = try RawClient(address)
            try client.send(get() + get("/next"))
            #expect(try client.response().status == status)
            #expect(try client.response().text == "next")
        }
        #expect(closed.value == 1)
    }

    @Test(arguments: [(0, 11), (5, 6), (-1, 5), (0, -1), (.max, 1)])
    func partsThatAreNotThere(offset: Int, length: Int) async throws {
        let file = try TemporaryFile(count: 10)
        try await withServer(responder(FileBody(path: file.path, offset: offset, length: length))) { address in
            let client = try RawClient(address)
            try client.send(get() + get("/next"))
            #expect(try client.response().status == 500)
            #expect(try client.response().text == "next")
        }
    }

    /// Its length was announced, so only the end of the connection can tell the client.
    @Test func aFileThatIsCutWhileItIsSentClosesTheConnection() async throws {
        let file = try TemporaryFile(count: 30_000_000), closed = Counter()
        try await withServer(responder(FileBody(path: file.path, length: file.count), closed: closed)) {
            $0.timeouts.write = .milliseconds(200)
        } _: { address in
            let client = try RawClient(address, receiveBuffer: 4096)
            try client.send(get())
            _ = try client.read(through: "\r\n\r\n")
            file.cut(to: 100)
            let received = try? client.readToEnd().count
            #expect(received ?? 0 < file.count)
            #expect(eventually { closed.value == 1 })
        }
    }

    @Test func aClientMayLeaveInTheMiddle() async throws {
        let file = try TemporaryFile(count: 30_000_000), closed = Counter()
        try await withServer(responder(FileBody(path: file.path, length: file.count), closed: closed)) { address in
            let client = try RawClient(address, receiveBuffer: 4096)
            try client.send(get())
            _ = try client.read(count: 10_000)
            client.close()
            #expect(eventually { closed.value == 1 })
        }
        #expect(closed.value == 1)
    }
}
