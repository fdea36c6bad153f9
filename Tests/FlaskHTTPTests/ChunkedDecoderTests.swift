import FlaskHTTP
import Testing

@Suite struct ChunkedDecoderTests {
    /// Decodes pieces; gives the body and the bytes behind it once the end was seen.
    private func decode(_ pieces: [ArraySlice<UInt8>], limits: WireLimits = WireLimits()) throws(WireError) -> (String, String)? {
        var decoder = ChunkedDecoder(limits: limits)
        var body: [UInt8] = [], rest: [UInt8] = []
        var isDone = false
        for piece in pieces.map(Array.init) {
            var index = 0
            reading: while !isDone {
                switch try decoder.next(piece.span, from: &index) {
                case .data(let range): body += piece[range]
                case .needsMore: break reading
                case .end: isDone = true
                }
            }
            rest += piece[index...]
        }
        return isDone ? (String(decoding: body, as: UTF8.self), String(decoding: rest, as: UTF8.self)) : nil
    }

    private func isRefused(_ text: String, limits: WireLimits = WireLimits()) -> Int? {
        let bytes = Array(text.utf8)
        do throws(WireError) { _ = try decode([bytes[...]], limits: limits) } catch { return error.status }
        return nil
    }

    @Test func aBodyMaySplitAnywhere() throws {
        let bytes = Array("5\r\nhello\r\n6;a=\"b\";c\r\n world\r\n00\r\nX-Trailer: 1\r\nY:\r\n\r\nGET /".utf8)
        for first in 0...bytes.count {
            for second in first...bytes.count {
                let decoded = try #require(try decode([bytes[..<first], bytes[first..<second], bytes[second...]]))
                #expect(decoded == ("hello world", "GET /"))
            }
        }
    }

    @Test func sizesAreHexadecimal() throws {
        let body = String(repeating: "x", count: 0x1Af)
        #expect(try decode([Array("1Af\r\n\(body)\r\n0\r\n\r\n".utf8)[...]])?.0 == body)
    }

    @Test(arguments: [
        "\r\n", "g\r\n", "-1\r\n", "+1\r\n", " 1\r\n", "1 \r\n", "0x1\r\n", ";a\r\n", "1\nx\r\n", "1\r\nx\n0\r\n\r\n",
        "1\r\nxx\r\n",
        "1\rx", "1;a\nb\r\n", "1;a\u{0}\r\n", "1;a\rb\r\n", "5\r\nhello0\r\n\r\n", "0\r\nX\r\n\r\n", "0\r\n X: 1\r\n\r\n",
        "0\r\n: 1\r\n\r\n",
        "0\r\nX: a\u{0}\r\n\r\n", "0\r\nX: 1\r\n\n", "0\r\n\n", "0\r\nX : 1\r\n\r\n", "FFFFFFFFFFFFFFFF\r\n",
        "8000000000000000\r\n",
        "7FFFFFFFFFFFFFFFF\r\n", "1\r\nx\r\nzz\r\n",
    ])
    func whatIsRefused(text: String) { #expect(isRefused(text) == 400) }

    @Test func hugeChunksAreAnnouncedWithoutHarm() throws {
        #expect(try decode([Array("7FFFFFFFFFFFFFFF\r\nabc".utf8)[...]]) == nil)
    }

    @Test func limitsHold() {
        var limits = WireLimits()
        limits.chunkLine = 10
        limits.chunkExtensionBytes = 12
        limits.trailerBytes = 10
        #expect(isRefused("000000001;", limits: limits) == nil)
        #expect(isRefused("000000001;a", limits: limits) == 400)
        #expect(isRefused("00000000000000", limits: limits) == 400)
        #expect(isRefused("1;abcde\r\nx\r\n1;abcde\r\nx\r\n", limits: limits) == nil)
        #expect(isRefused("1;abcde\r\nx\r\n1;abcde\r\nx\r\n1;a", limits: limits) == 400)
        #expect(isRefused("0\r\nX: 1\r\n\r\n", limits: limits) == nil)
        #expect(isRefused("0\r\nX: 12\r\nY: 1\r\n\r\n", limits: limits) == 431)
    }
}
