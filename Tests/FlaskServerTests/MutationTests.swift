import FlaskHTTP
import FlaskServer
import Testing

/// Broken requests: whatever comes, the server neither stops nor answers with 500, and every connection ends.
@Suite struct MutationTests {
    /// Requests as browsers and tools send them.
    static let recorded = [
        get("/path/%41?a=b&c=%20", "User-Agent: curl/8\r\nAccept: */*\r\nCookie: a=b; c=d\r\nConnection: keep-alive\r\n"),
        post("name=value&x=%20y", "Content-Type: application/x-www-form-urlencoded\r\nExpect: 100-continue\r\n"),
        "POST /up HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n10\r\n0123456789abcdef\r\n0\r\nX-T: 1\r\n\r\n",
        "HEAD http://example.com/ HTTP/1.1\r\nHost: b\r\nIf-None-Match: \"x\"\r\n\r\n" + get("/second", version: "1.0"),
        "OPTIONS * HTTP/1.1\r\nHost: [::1]:80\r\nConnection: close\r\n\r\n",
    ].map { Array($0.utf8) }

    static let fragments = [
        "\r\n", "\n", "\r", "\0", ":", " ", "\t", ",", "%", "chunked", "Content-Length: 5\r\n", "0\r\n\r\n", "HTTP/1.1",
        "ffffffffffffffff", "-1", ";",
    ]
    .map { Array($0.utf8) }

    static func mutate(_ bytes: [UInt8], _ random: inout Xorshift) -> [UInt8] {
        var bytes = bytes
        for _ in 0...Int.random(in: 0..<4, using: &random) {
            guard !bytes.isEmpty else { break }
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(contentsOf: fragments.randomElement(using: &random) ?? [], at: place)
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1..<20, using: &random)))
            case 4:
                let piece = bytes[place..<min(bytes.count, place + 30)]
                bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &random))
            default: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            }
        }
        return bytes
    }

    @Test func theParserTakesAnything() {
        var random = Xorshift(seed: 0x5EED)
        for round in 0..<20_000 {
            let bytes = Self.mutate(Self.recorded[round % Self.recorded.count], &random)
            var whole = RequestHeadParser(), pieces = RequestHeadParser()
            let expected = outcome { () throws(WireError) in try whole.parse(bytes.span)?.length }
            var length: Result<Int?, WireError> = .success(nil)
            for end in [bytes.count / 3, bytes.count / 2, bytes.count] {
                if case .success(nil) = length {
                    length = outcome { () throws(WireError) in try pieces.parse(bytes.span.extracting(first: end))?.length }
                }
            }
            // Pieces may be refused earlier, with another reason; what is accepted is the same.
            #expect((try? expected.get()) == (try? length.get()))
        }
    }

    private func outcome(_ body: () throws(WireError) -> Int?) -> Result<Int?, WireError> {
        do throws(WireError) { return .success(try body()) } catch { return .failure(error) }
    }

    @Test func theServerTakesAnything() async throws {
        let logs = LogRecorder()
        try await withServer(ClosureResponder.echo, configure: { $0.timeouts.body = .milliseconds(100) }, logs: logs) { address in
            var random = Xorshift(seed: 0xF1A5C)
            for round in 0..<1500 {
                let bytes = Self.mutate(Self.recorded[round % Self.recorded.count], &random)
                let client = try RawClient(address)
                let split = Int.random(in: 0...bytes.count, using: &random)
                client.sendIgnoringErrors(Array(bytes[..<split]))
                if round % 8 == 0 { pause(milliseconds: 1) }
                client.sendIgnoringErrors(Array(bytes[split...]))
                client.closeSending()
                let answer = String(decoding: (try? client.readToEnd()) ?? [], as: UTF8.self)
                #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 "))
                #expect(!answer.contains("HTTP/1.1 5") || answer.contains("HTTP/1.1 501") || answer.contains("HTTP/1.1 505"))
            }
            let client = try RawClient(address)
            try client.send(get())
            #expect(try client.response().status == 200)
        }
        #expect(logs.messages.isEmpty)
    }
}

/// A small generator whose numbers are the same in every run.
struct Xorshift: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
