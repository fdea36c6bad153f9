import FlaskHTTP
import FlaskServer
import Testing

/// Responses go straight to the socket while the kernel takes them, and through the channel when it does not.
@Suite struct SendingTests {
    /// Answers `/<length>` with that many bytes that tell the order.
    private static let sized = ClosureResponder { request in
        let length = Int(request.path.dropFirst()) ?? 0
        return .response(
            Response(
                [UInt8](unsafeUninitializedCapacity: length) { memory, count in
                    for index in memory.indices {
                        memory.initializeElement(at: index, to: UInt8(truncatingIfNeeded: length &+ index))
                    }
                    count = length
                }))
    }

    private static func expected(_ length: Int) -> [UInt8] { (0..<length).map { UInt8(truncatingIfNeeded: length &+ $0) } }

    @Test(arguments: [[3_000_000, 5], [5, 3_000_000, 6, 7], [700_000, 700_001, 700_002, 1], [1, 2, 3]])
    func whatTheKernelDoesNotTakeAtOnceStaysInOrder(lengths: [Int]) async throws {
        try await withServer(Self.sized) { address in
            let client = try RawClient(address)
            try client.send(lengths.map { get("/\($0)") }.joined())
            // Until something is read the socket's buffer is full.
            pause(milliseconds: 50)
            for length in lengths { #expect(try client.response().body == Self.expected(length)) }
            // Once everything is out, responses go straight to the socket again.
            try client.send(get("/10"))
            #expect(try client.response().body == Self.expected(10))
        }
    }

    @Test func aClientThatLeavesWithoutReadingHarmsNobody() async throws {
        try await withServer(Self.sized) { address in
            for _ in 0..<20 {
                let client = try RawClient(address)
                try client.send(get("/3000000") + get("/9"))
                client.close()
            }
            let client = try RawClient(address)
            try client.send(get("/4"))
            #expect(try client.response().body == Self.expected(4))
        }
    }

    @Test func closeActionsRunOnceHoweverTheResponseGoesOut() async throws {
        let closed = Counter()
        let responder = ClosureResponder { request in
            var response = Response([UInt8](repeating: 7, count: Int(request.path.dropFirst()) ?? 0))
            response.onClose { closed.increase() }
            return .response(response)
        }
        try await withServer(responder) { address in
            let client = try RawClient(address)
            try client.send(get("/3") + get("/2000000") + get("/4"))
            for length in [3, 2_000_000, 4] { #expect(try client.response().body.count == length) }
            try client.send(get("/1", "Connection: close\r\n"))
            #expect(try client.response().body.count == 1)
            #expect(try client.readToEnd().isEmpty)
        }
        #expect(closed.value == 4)
    }
}
