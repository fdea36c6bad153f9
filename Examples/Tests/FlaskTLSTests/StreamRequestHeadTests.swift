import NIOCore
import NIOHPACK
import Testing

@testable import FlaskTLS

/// Heads of requests in HTTP/2 as HTTP/1.1 writes them; RFC 9113 §8.
@Suite struct StreamRequestHeadTests {
    private func head(_ fields: [(String, String)], isWhole: Bool = true) -> StreamRequestHead? {
        let pseudo = [(":method", "GET"), (":scheme", "https"), (":authority", "shop.example"), (":path", "/a?b=c")]
        return StreamRequestHead(
            HPACKHeaders(pseudo.filter { field in !fields.contains { $0.0 == field.0 } } + fields), isWhole: isWhole)
    }

    private func text(_ head: StreamRequestHead?) -> String? { head.map { String(decoding: $0.bytes, as: UTF8.self) } }

    @Test(
        arguments: [
            ([], "GET /a?b=c HTTP/1.1\r\nhost: shop.example\r\n\r\n"),
            ([("accept", "*/*")], "GET /a?b=c HTTP/1.1\r\nhost: shop.example\r\naccept: */*\r\n\r\n"),
            ([("host", "other.example")], "GET /a?b=c HTTP/1.1\r\nhost: shop.example\r\n\r\n"),
            ([("te", "trailers")], "GET /a?b=c HTTP/1.1\r\nhost: shop.example\r\n\r\n"),
            (
                [("cookie", "a=1"), ("x-a", "ä\t1"), ("cookie", "b=2")],
                "GET /a?b=c HTTP/1.1\r\nhost: shop.example\r\nx-a: ä\t1\r\ncookie: a=1; b=2\r\n\r\n"
            ),
            ([(":path", "*"), (":method", "OPTIONS")], "OPTIONS * HTTP/1.1\r\nhost: shop.example\r\n\r\n"),
        ] as [([(String, String)], String)])
    func fieldsAreWrittenOneByOne(_ fields: [(String, String)], _ written: String) {
        #expect(text(head(fields)) == written)
    }

    @Test func theAuthorityMayComeAsHost() {
        let fields = HPACKHeaders([(":method", "HEAD"), (":scheme", "https"), (":path", "/"), ("host", "shop.example")])
        let head = StreamRequestHead(fields, isWhole: true)
        #expect(text(head) == "HEAD / HTTP/1.1\r\nhost: shop.example\r\n\r\n")
        #expect(head?.isHead == true)
    }

    @Test(
        arguments: [
            ("x-a", "1\r\nx-b: 2"), ("x-a", "1\n"), ("x-a", "\0"), ("x-a", "\u{7F}"), ("cookie", "a\r\n\r\nGET / HTTP/1.1"),
            (":path", "/ HTTP/1.1"), (":path", "/\r\nx-b: 2"), (":path", ""), (":path", "none"), (":path", "/\u{7F}"),
            (":method", "GET /"), (":method", ""), (":authority", "a\r\nx-b: 2"), ("x a", "1"), ("x\r\na", "1"), ("", "1"),
            ("connection", "close"), ("transfer-encoding", "chunked"), ("upgrade", "websocket"), ("keep-alive", "1"),
            ("content-length", "1\r\n"), ("host\r\n", "a"),
        ])
    func whatCouldBeReadAsSomethingElseIsMalformed(_ name: String, _ value: String) {
        #expect(head([(name, value)]) == nil)
    }

    @Test(
        arguments: [
            ([("content-length", "3")], false, ["abc", ""], "abc"),
            ([], false, ["abc", "", "d"], "3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n"),
            ([], false, [""], "0\r\n\r\n"),
        ] as [([(String, String)], Bool, [String], String)])
    func contentFollowsWithItsLengthOrInChunks(
        _ fields: [(String, String)], _ isWhole: Bool, _ pieces: [String], _ written: String
    ) {
        guard let head = head(fields, isWhole: isWhole) else {
            Issue.record("the head is malformed")
            return
        }
        #expect(text(head)?.contains("transfer-encoding: chunked") == fields.isEmpty)
        var content = ByteBuffer()
        for (index, piece) in pieces.enumerated() {
            var bytes = head.framed(ByteBuffer(string: piece), isEnd: index == pieces.count - 1)
            content.writeBuffer(&bytes)
        }
        #expect(String(buffer: content) == written)
    }
}
