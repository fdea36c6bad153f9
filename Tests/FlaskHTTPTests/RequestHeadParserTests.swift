import FlaskHTTP
import Testing

@Suite struct RequestHeadParserTests {
    private func parse(_ text: String, limits: WireLimits = WireLimits()) throws(WireError) -> RequestHead? {
        var parser = RequestHeadParser(limits: limits)
        return try parser.parse(Array(text.utf8).span)
    }

    private func status(_ text: String, limits: WireLimits = WireLimits()) -> Int? {
        do throws(WireError) { return try parse(text, limits: limits) == nil ? nil : 200 } catch { return error.status }
    }

    @Test func aHeadIsTakenApart() throws {
        let text =
            "POST /a%20b/%C3%A9?x=1&y=%20 HTTP/1.1\r\nHost: example.com:80\r\nX-Empty:\r\nx-a:\t 1 \t\r\nContent-Length: 5\r\n\r\nhello"
        let head = try #require(try parse(text))
        #expect(head.method == .post && head.version == .http11 && head.keepsAlive && !head.expectsContinue)
        #expect(head.target.path == "/a b/\u{E9}")
        #expect(head.target.query == Array("x=1&y=%20".utf8))
        #expect(head.rawTarget == "/a%20b/%C3%A9?x=1&y=%20")
        #expect(head.framing == .length(5) && head.length == text.utf8.count - 5)
        #expect(
            head.headers.fields == [
                HeaderField(name: "Host", value: "example.com:80"), HeaderField(name: "X-Empty", value: ""),
                HeaderField(name: "x-a", value: "1"), HeaderField(name: "Content-Length", value: "5"),
            ])
    }

    @Test func aHeadMayComeInPieces() throws {
        let bytes = Array("\r\nGET /x?y HTTP/1.1\r\nHost: a\r\nX: 1\t2\r\nConnection: close\r\n\r\nrest".utf8)
        for split in 0..<bytes.count - 4 {
            var parser = RequestHeadParser()
            var head: RequestHead?
            for end in [split, bytes.count] where head == nil { head = try parser.parse(Array(bytes[..<end]).span) }
            #expect(head?.target.path == "/x" && head?.keepsAlive == false && head?.fields.count == 3)
        }
        var parser = RequestHeadParser()
        for end in 0..<bytes.count - 4 { #expect(try parser.parse(Array(bytes[..<end]).span) == nil) }
        #expect(try parser.parse(bytes.span)?.length == bytes.count - 4)
    }

    @Test(arguments: [
        ("/", "/", ""), ("//evil.example/x", "//evil.example/x", ""), ("/a?", "/a", ""), ("/?a?b", "/", "a?b"),
        ("/%zz%4", "/%zz%4", ""), ("/%ff", "/\u{FFFD}", ""), ("/\u{E9}", "/\u{E9}", ""), ("/a%2Fb", "/a/b", ""),
        ("/%00", "/\0", ""),
        ("http://b.example:8000/p?q", "/p", "q"), ("HTTPS://b.example", "/", ""), ("http://b.example?q", "/", "q"),
    ])
    func targets(target: String, path: String, query: String) throws {
        let head = try #require(try parse("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n"))
        #expect(head.target.path == path && head.target.query == Array(query.utf8))
        // RFC 9112 §3.2.2: the authority of an absolute target replaces Host.
        #expect((head.headers["Host"] == "a") == target.hasPrefix("/"))
    }

    @Test func theAsteriskIsForOptions() throws {
        #expect(try parse("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n")?.target.path == "*")
        #expect(status("GET * HTTP/1.1\r\nHost: a\r\n\r\n") == 400)
    }

    @Test(arguments: [
        // RFC 9112 §2.2: line ends and what stands before the request line.
        ("GET / HTTP/1.1\nHost: a\n\n", 400), ("GET / HTTP/1.1\r\nHost: a\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\r\n\n", 400),
        ("\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400), ("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("\rGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\r\n\r\n", 400), ("GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400),
        // §3: the request line.
        ("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400), ("GET /  HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        (" GET / HTTP/1.1\r\nHost: a\r\n\r\n", 400), ("GET /\r\n\r\n", 400), ("GET HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("G\u{0}T / HTTP/1.1\r\nHost: a\r\n\r\n", 400), ("GET /a\u{1}b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET /#x HTTP/1.1\r\nHost: a\r\n\r\n", 400), ("GET x HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET http:///x HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET http://u@h/ HTTP/1.1\r\nHost: a\r\n\r\n", 400), ("CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n", 501),
        ("\u{16}\u{3}\u{1}", 400),
        // §2.3: the version.
        ("GET / http/1.1\r\nHost: a\r\n\r\n", 400), ("GET / HTTP/1\r\nHost: a\r\n\r\n", 400), ("GET / HTTP/11\r\n\r\n", 400),
        ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505), ("GET / HTTP/0.9\r\nHost: a\r\n\r\n", 505),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
        ("GET / HTTP/1.1x\r\nHost: a\r\n\r\n", 400), ("GET / HTTP/1.a\r\nHost: a\r\n\r\n", 400),
        // §5: field lines.
        ("GET / HTTP/1.1\r\nHost: a\r\nX : 1\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\n 2\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\n\t2\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\r\n: 1\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\r\nX(: 1\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\n\u{E9}: 1\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\r\nX: a\u{0}b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nX: a\u{7F}b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nX: abcdefghi\u{B}\r\n\r\n", 400),
        // §3.2: Host.
        ("GET / HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n", 400),
        ("GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        // §6: framing.
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 1\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x1\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1 2\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9223372036854775808\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999999\r\n\r\n", 400),
        ("POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 501),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", 501),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n", 501),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked;a=b\r\n\r\n", 501),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, gzip\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, chunked\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \u{B}chunked\r\n\r\n", 400),
        // RFC 9110 §10.1.1.
        ("POST / HTTP/1.1\r\nHost: a\r\nExpect: 200-ok\r\n\r\n", 417),
    ])
    func whatIsRefused(text: String, expected: Int) { #expect(status(text) == expected) }

    @Test(arguments: [
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n", BodyFraming.chunked, true),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", .none, true),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0007\r\n\r\n", .length(7), true),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9223372036854775807\r\n\r\n", .length(.max), true),
        ("GET / HTTP/1.1\r\nHost:\r\n\r\n", .none, true), ("GET / HTTP/1.0\r\n\r\n", .none, false),
        ("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", .none, true),
        ("GET / HTTP/1.9\r\nHost: [::1]:80\r\n\r\n", .none, true),
        ("GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade , CLOSE\r\n\r\n", .none, false),
        ("GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\nConnection: close\r\n\r\n", .none, false),
    ])
    func whatIsUnderstood(text: String, framing: BodyFraming, keepsAlive: Bool) throws {
        let head = try #require(try parse(text))
        #expect(head.framing == framing && head.keepsAlive == keepsAlive)
    }

    @Test func continueIsExpectedOnlyWithABody() throws {
        #expect(
            try parse("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 1\r\n\r\n")?.expectsContinue == true)
        #expect(try parse("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n")?.expectsContinue == false)
        #expect(try parse("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n")?.expectsContinue == false)
    }

    @Test func limitsHold() {
        var limits = WireLimits()
        limits.requestLine = 20
        limits.headerBytes = 40
        limits.headerFields = 2
        #expect(status("GET /3456 HTTP/1.1\r\nHost: a\r\n\r\n", limits: limits) == 200)
        #expect(status("GET /34567 HTTP/1.1\r\nHost: a\r\n\r\n", limits: limits) == 414)
        #expect(status("GET /" + String(repeating: "a", count: 30), limits: limits) == 414)
        #expect(status("GET / HTTP/1.1\r\nHost: a\r\nX: 7\r\n\r\n", limits: limits) == 200)
        #expect(status("GET / HTTP/1.1\r\nHost: a\r\nX: 7\r\nY: 7\r\n\r\n", limits: limits) == 431)
        #expect(
            status("GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "a", count: 40) + "\r\n\r\n", limits: limits) == 431)
        #expect(status("GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "a", count: 40), limits: limits) == 431)
    }

    /// Values are looked at eight bytes at a time; every byte has to be judged alike wherever it stands.
    @Test(arguments: [0x20, 0x7E, 0xFF, 0x80] as [UInt8])
    func everyByteOfAValueIsJudged(filler: UInt8) {
        for byte in UInt8.min ... .max {
            for place in 0..<19 {
                var value = Array(repeating: filler, count: 19)
                value[place] = byte
                var parser = RequestHeadParser()
                let head = Array("GET / HTTP/1.1\r\nHost: a\r\nX: ".utf8) + value + Array("\r\n\r\n".utf8)
                let isValid = byte == 0x09 || byte >= 0x20 && byte != 0x7F
                #expect(((try? parser.parse(head.span)) != nil) == isValid, "\(byte) at \(place)")
            }
        }
    }

    /// A line of many pieces is searched for its end only in what is new; anything quadratic would take minutes here.
    @Test func manyPiecesTakeLinearTime() throws {
        var limits = WireLimits()
        limits.headerBytes = 1 << 20
        var bytes = Array("GET / HTTP/1.1\r\nHost: a\r\nX: ".utf8)
        bytes += Array(repeating: UInt8(ascii: "a"), count: 400_000)
        var parser = RequestHeadParser(limits: limits)
        for end in stride(from: 1, through: bytes.count, by: 7) {
            #expect(try parser.parse(bytes.span.extracting(first: end)) == nil)
        }
        bytes += Array("\r\n\r\n".utf8)
        #expect(try parser.parse(bytes.span) != nil)
    }
}
