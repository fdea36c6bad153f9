import FlaskHTTP
import Synchronization
import Testing

@Suite struct LintMiddlewareTests {
    private struct Fixed: Responder {
        let response: Response
        func respond(to request: Request) throws -> Reply { .response(response) }
    }

    private func problems(_ response: Response, method: HTTPMethod = .get) async throws -> [String] {
        let found = Mutex<[String]>([])
        let lint = LintMiddleware(Fixed(response: response)) { problem in found.withLock { $0.append(problem.message) } }
        let answer = try await lint.respond(to: Request(method: method, path: "/x")).finish()
        _ = try await answer.body.collect()
        return found.withLock { $0 }
    }

    private static func response(_ code: Int, _ fields: [(String, String)], _ body: ResponseBody = .empty) -> Response {
        Response(status: HTTPStatus(code), headers: Headers(fields.map { HeaderField(name: $0.0, value: $0.1) }), body: body)
    }

    // werkzeug/middleware/lint.py, LintMiddleware: what it warns of, and more of RFC 9110
    static let cases: [(Response, String)] = [
        (response(99, []), "the status 99 ends no request: it has to be between 200 and 599"),
        (response(200, [("Bad Name", "x")]), #""Bad Name" is no name of a header field"#),
        (response(200, [("X-A", "a\u{1}b")]), #"the value of X-A has a control character: "a\u{01}b""#),
        (response(200, [("ETag", "abc")]), "the ETag abc is not in quotation marks"),
        (response(200, [("ETag", "w/\"abc\"")]), "the mark of a weak ETag is an upper case W: w/\"abc\""),
        (response(200, [("Status", "200")]), "Status is no header field: set the response's status"),
        (response(200, [("Transfer-Encoding", "chunked")]), "Transfer-Encoding is the server's to send"),
        (response(200, [("Content-Length", "x")]), "Content-Length is 'x', which is no length"),
        (
            response(200, [("Content-Length", "3"), ("Content-Type", "text/plain")], .text("four")),
            "Content-Length is 3, but the content has 4 bytes"
        ),
        (response(200, [], .text("four")), "there is content but no Content-Type"),
        (
            response(200, [("Location", "/a"), ("Location", "/b")]), "Location is there 2 times"
        ),
        (
            response(204, [("Content-Type", "text/plain")], .text("x")),
            "a response with the status 204 has no content, but this one does"
        ),
        (response(204, [("Content-Length", "1")]), "a 204 has Content-Length 1"),
        (response(304, [("Content-Type", "text/plain")]), "a 304 has Content-Type"),
        (response(302, []), "a response with the status 302 needs Location"),
        (response(401, []), "a response with the status 401 needs WWW-Authenticate"),
        (response(405, []), "a response with the status 405 needs Allow"),
        (
            response(
                200, [("Content-Length", "9"), ("Content-Type", "text/plain")], .stream(StreamBody(["ab", "c"]))),
            "the stream made 3 bytes, but 9 were announced"
        ),
    ]

    @Test(arguments: cases.indices)
    func problemIsReported(index: Int) async throws {
        #expect(try await problems(Self.cases[index].0) == [Self.cases[index].1])
    }

    @Test func responsesInOrderAreNotReported() async throws {
        #expect(try await problems(Response("hello")).isEmpty)
        #expect(try await problems(Self.response(204, [])).isEmpty)
        #expect(try await problems(Self.response(304, [("ETag", "\"a\"")])).isEmpty)
        let head = Self.response(200, [("Content-Length", "500"), ("Content-Type", "text/plain")])
        #expect(try await problems(head, method: .head).isEmpty)
        let stream = StreamBody(["a", "b"])
        #expect(
            try await problems(Self.response(200, [("Content-Type", "text/plain"), ("Content-Length", "2")], .stream(stream)))
                .isEmpty)
    }
}
