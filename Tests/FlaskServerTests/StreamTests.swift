import FlaskHTTP
import FlaskServer
import Testing

@Suite struct StreamTests {
    struct Boom: Error {}

    /// Pieces made one by one, with a count of how many were asked for.
    struct Pieces: AsyncSequence, Sendable {
        let count: Int
        var size = 5
        var asked = Counter()
        var failsAt = Int.max
        var pauses = false

        struct AsyncIterator: AsyncIteratorProtocol {
            let pieces: Pieces
            var number = 0

            mutating func next() async throws -> [UInt8]? {
                guard number < pieces.count else { return nil }
                if number == pieces.failsAt { throw Boom() }
                if pieces.pauses { try await Task.sleep(for: .milliseconds(2)) }
                defer { number += 1 }
                pieces.asked.increase()
                return number % 3 == 2 ? [] : Array(repeating: UInt8(ascii: "a") + UInt8(number % 26), count: pieces.size)
            }
        }

        func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pieces: self) }

        var bytes: [UInt8] {
            (0..<count).flatMap { $0 % 3 == 2 ? [] : Array(repeating: UInt8(ascii: "a") + UInt8($0 % 26), count: size) }
        }
    }

    private func responder(_ pieces: Pieces, length: Int? = nil, closed: Counter = Counter()) -> ClosureResponder {
        ClosureResponder { request in
            guard request.path == "/" else { return .response(Response("next")) }
            var response = Response(body: .stream(StreamBody(pieces, length: length)))
            response.onClose { closed.increase() }
            return .response(response)
        }
    }

    @Test(arguments: [true, false])
    func piecesAreSentInChunks(pauses: Bool) async throws {
        let pieces = Pieces(count: 30, pauses: pauses), closed = Counter()
        try await withServer(responder(pieces, closed: closed)) { address in
            let client = try RawClient(address)
            try client.send(get() + get("/next"))
            let response = try client.response()
            #expect(response.values("Transfer-Encoding") == ["chunked"] && response.values("Content-Length").isEmpty)
            #expect(response.body == pieces.bytes)
            #expect(try client.response().text == "next")
        }
        #expect(closed.value == 1)
    }

    @Test func aKnownLengthIsAnnounced() async throws {
        let pieces = Pieces(count: 10)
        try await withServer(responder(pieces, length: pieces.bytes.count)) { address in
            let client = try RawClient(address)
            try client.send(get() + get("/next"))
            let response = try client.response()
            #expect(response.values("Content-Length") == ["\(pieces.bytes.count)"] && response.body == pieces.bytes)
            #expect(try client.response().text == "next")
        }
    }

    @Test(arguments: [-1, 1])
    func aWrongLengthDoesNotBreakTheFraming(difference: Int) async throws {
        let pieces = Pieces(count: 10), logs = LogRecorder()
        let length = pieces.bytes.count + difference
        try await withServer(responder(pieces, length: length), logs: logs) { address in
            let client = try RawClient(address)
            try client.send(get() + get("/next"))
            _ = try client.read(through: "\r\n\r\n")
            if difference < 0 {
                #expect(try client.read(count: length) == Array(pieces.bytes.dropLast()))
                #expect(try client.response().text == "next")
            } else {
                #expect(try client.readToEnd() == pieces.bytes)
            }
        }
        #expect(logs.messages.count == 1)
    }

    @Test func olderClientsGetTheEndOfTheConnection() async throws {
        let pieces = Pieces(count: 10)
        try await withServer(responder(pieces)) { address in
            let client = try RawClient(address)
            try client.send(get("/", "Connection: keep-alive\r\n", version: "1.0"))
            let response = try client.response()
            #expect(response.values("Transfer-Encoding").isEmpty && response.values("Connection") == ["close"])
            #expect(response.body == pieces.bytes)
        }
    }

    @Test func headDoesNotStartTheStream() async throws {
        let pieces = Pieces(count: 10), closed = Counter()
        try await withServer(responder(pieces, closed: closed)) { address in
            let client = try RawClient(address)
            try client.send(get("/", method: "HEAD") + get("/next"))
            #expect(try client.response(toHead: true).values("Transfer-Encoding") == ["chunked"])
            #expect(try client.response().text == "next")
        }
        #expect(pieces.asked.value == 0 && closed.value == 1)
    }

    @Test func aStreamThatThrowsHasNoLastChunk() async throws {
        let pieces = Pieces(count: 10, failsAt: 6), logs = LogRecorder(), closed = Counter()
        try await withServer(responder(pieces, closed: closed), logs: logs) { address in
            let client = try RawClient(address)
            try client.send(get() + get("/next"))
            let text = String(decoding: try client.readToEnd(), as: UTF8.self)
            #expect(text.hasSuffix("eeeee\r\n") && !text.contains("0\r\n\r\n"))
        }
        #expect(logs.messages.count == 1 && logs.messages[0].contains("Boom") && closed.value == 1)
    }

    @Test func theNetworkHoldsTheStreamBack() async throws {
        let pieces = Pieces(count: 100_000, size: 10_000), closed = Counter()
        try await withServer(responder(pieces, closed: closed)) { address in
            let client = try RawClient(address, receiveBuffer: 4096)
            try client.send(get())
            _ = try client.read(count: 1000)
            pause(milliseconds: 200)
            let asked = pieces.asked.value
            #expect(asked < 20_000)
            _ = try client.read(count: 30_000_000)
            #expect(eventually { pieces.asked.value > 3000 })
            client.close()
            #expect(eventually { closed.value == 1 })
        }
        #expect(closed.value == 1)
    }

    @Test(arguments: [true, false])
    func aStreamThatWaitsIsCancelledWhenTheClientLeaves(resets: Bool) async throws {
        let ended = Counter(), closed = Counter()
        let (sequence, source) = AsyncStream<[UInt8]>.makeStream()
        source.onTermination = { _ in ended.increase() }
        source.yield(Array("first".utf8))
        let responder = ClosureResponder { _ in
            var response = Response(body: .stream(StreamBody(sequence)))
            response.onClose { closed.increase() }
            return .response(response)
        }
        try await withServer(responder) { address in
            let client = try RawClient(address)
            try client.send(get())
            _ = try client.read(through: "first\r\n")
            if resets { client.resetOnClose() }
            client.close()
            #expect(eventually { ended.value == 1 && closed.value == 1 })
        }
    }
}
