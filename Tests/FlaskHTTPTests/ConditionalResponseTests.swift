import FlaskHTTP
import Testing

@Suite struct ConditionalResponseTests {
    private func answer(
        _ fields: Headers, method: HTTPMethod = .get, body: ResponseBody = .text("0123456789"), length: Int? = 10
    ) throws -> Response {
        var response = Response(headers: ["Content-Type": "text/plain"], body: body)
        response.etag = "v1"
        response.lastModified = HTTPDate(secondsSince1970: 784_111_777)
        try response.makeConditional(for: Request(method: method, headers: fields), acceptRanges: "bytes", completeLength: length)
        return response
    }

    private func content(_ response: Response) async throws -> String {
        switch response.body {
        case .empty: return ""
        case .text(let text): return text
        case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
        case .file(let file): return "\(file.path)[\(file.offset)+\(file.length)]"
        case .stream(let stream):
            let next = stream.start()
            var output: [UInt8] = []
            while let piece = try await next() { output += piece }
            return String(decoding: output, as: UTF8.self)
        }
    }

    // werkzeug/tests/test_wrappers.py::test_etag_response
    @Test func whatTheClientHasIsNotSent() throws {
        let response = try answer(["If-None-Match": "W/\"v1\""])
        #expect(response.status == 304 && response.body.length == 0)
        #expect(response.headers.map(\.name) == ["ETag", "Accept-Ranges"])
        #expect(try answer(["If-None-Match": "\"v2\""]).status == 200)
        #expect(try answer(["If-Modified-Since": "Sun, 06 Nov 1994 08:49:37 GMT"]).status == 304)
    }

    // werkzeug/tests/test_wrappers.py::test_etag_response_412
    @Test func aFailedIfMatchIs412() throws {
        let response = try answer(["If-Match": "\"v2\""])
        #expect(response.status == 412 && response.body.length == 10 && response.contentLength == 10)
        #expect(try answer(["If-Match": "\"v2\""], method: .post).status == 200)
    }

    // werkzeug/tests/test_wrappers.py::test_range_request_basic
    @Test(arguments: [
        ("bytes=2-4", "234", "bytes 2-4/10"), ("bytes=-3", "789", "bytes 7-9/10"), ("bytes=8-99", "89", "bytes 8-9/10"),
    ])
    func aPartIsSent(_ range: String, _ expected: String, _ place: String) async throws {
        let response = try answer(["Range": range])
        #expect(
            response.status == 206 && response.contentRange?.headerValue == place && response.contentLength == expected.utf8.count
        )
        #expect(try await content(response) == expected)
        let file = try answer(["Range": range], body: .file(FileBody(path: "p", offset: 100, length: 10)))
        let start = try #require(response.contentRange?.range?.lowerBound)
        #expect(try await content(file) == "p[\(100 + start)+\(expected.utf8.count)]")
        let pieces = AsyncStream<[UInt8]> { stream in
            for piece in ["01", "", "234", "5678", "9"] { stream.yield(Array(piece.utf8)) }
            stream.finish()
        }
        let streamed = try answer(["Range": range], body: .stream(StreamBody(pieces, length: 10)))
        #expect(try await content(streamed) == expected && streamed.body.length == expected.utf8.count)
    }

    @Test(arguments: ["bytes=20-30", "bytes=0-1,3-4", "items=0-3", "junk", "bytes=-100", ""])
    func anUnsatisfiableRangeIsAnError(_ range: String) {
        let error = #expect(throws: HTTPException.self) { try answer(["Range": range]) }
        #expect(error?.code == 416 && error?.response.headers["Content-Range"] == "bytes */10")
    }

    @Test func ifRangeDecidesBetweenPartAndWhole() throws {
        #expect(try answer(["Range": "bytes=0-3", "If-Range": "\"v1\""]).status == 206)
        #expect(try answer(["Range": "bytes=0-3", "If-Range": "\"v2\""]).status == 200)
        #expect(try answer(["Range": "bytes=0-3"], length: nil).status == 200)
        #expect(try answer(["Range": "junk"], length: 0).status == 200)
    }

    // werkzeug/tests/test_wrappers.py::test_etag_response_freezing
    @Test func tagsAreMadeOfTheContent() throws {
        var response = Response("awesome")
        response.addETag()
        #expect(response.etag?.value == "03d67c263c27a453ef65b29e30334727333ccbcd")
        response.body = .text("other")
        response.addETag(isWeak: true)
        #expect(response.etag?.isWeak == false)
        response.addETag(overwrite: true, isWeak: true)
        #expect(response.etag == ETag(of: Array("other".utf8), isWeak: true))
        var file = Response(body: .file(FileBody(path: "p", length: 1)))
        file.addETag()
        #expect(file.etag == nil)
    }
}
