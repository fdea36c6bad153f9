import NIOCore
import NIOHPACK
import NIOHTTP2
import Testing

@testable import FlaskTLS

/// Responses of HTTP/1.1 as frames of HTTP/2; RFC 9113 §8.
@Suite struct StreamResponseReaderTests {
    /// The frames as text: the fields, the content, and `END` at the end of the stream.
    private func frames(_ text: String, isHead: Bool = false, piecesOf size: Int = .max) throws -> String {
        var reader = StreamResponseReader(isHead: isHead)
        var result = "", bytes = ByteBuffer(string: text)
        while bytes.readableBytes > 0, let piece = bytes.readSlice(length: min(size, bytes.readableBytes)) {
            for frame in try reader.read(piece) {
                switch frame {
                case .headers(let head):
                    result += head.headers.map { "\($0.name)=\($0.value) " }.joined() + (head.endStream ? "END" : "")
                case .data(let data):
                    guard case .byteBuffer(let content) = data.data else { continue }
                    result += String(buffer: content) + (data.endStream ? "END" : "")
                default: Issue.record("an odd frame")
                }
            }
        }
        #expect(reader.isComplete == result.hasSuffix("END"))
        return result
    }

    private static let responses: [(text: String, isHead: Bool, frames: String)] = [
        ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", false, ":status=200 content-length=5 helloEND"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", false, ":status=200 content-length=0 END"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", true, ":status=200 content-length=5 END"),
        ("HTTP/1.1 204 No Content\r\nX-A: 1\r\n\r\n", false, ":status=204 x-a=1 END"),
        ("HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\n\r\n", false, ":status=304 etag=\"a\" END"),
        ("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx", false, ":status=200 content-length=1 xEND"),
        (
            "HTTP/1.1 299 \r\nA:b: c\r\nEmpty: \r\nContent-Length: 1\r\n\r\nx", false,
            ":status=299 a=b: c empty= content-length=1 xEND"
        ),
        (
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1a\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\n\r\n",
            false,
            ":status=200 helloabcdefghijklmnopqrstuvwxyzEND"
        ),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", false, ":status=200 END"),
        (
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", false,
            ":status=100 :status=200 content-length=2 okEND"
        ),
        ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel", false, ":status=200 content-length=5 hel"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 500 No\r\n\r\n", false, ":status=200 content-length=2 okEND"),
    ]

    @Test(arguments: responses, [1, 2, 3, 7, Int.max])
    func responsesBecomeFrames(_ response: (text: String, isHead: Bool, frames: String), _ size: Int) throws {
        #expect(try frames(response.text, isHead: response.isHead, piecesOf: size) == response.frames)
    }

    @Test(arguments: [
        "\r\n\r\n", "HTTP/1.1 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nno field\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n",
    ])
    func whatIsNoResponseIsAnError(_ text: String) {
        #expect(throws: StreamResponseReader.Malformed.self) { _ = try frames(text) }
    }
}
