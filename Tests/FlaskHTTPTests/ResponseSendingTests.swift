import FlaskHTTP
import Testing

@Suite struct ResponseSendingTests {
    // werkzeug/tests/test_wrappers.py::test_urlfication, test_location_header_autocorrect
    @Test(arguments: [
        ("/é ü", false, "/%C3%A9%20%C3%BC"), ("x", true, "http://h.x/mount/app/x"), ("../../../x", true, "http://h.x/x"),
        ("//o.x/y", true, "http://o.x/y"), ("?q", true, "http://h.x/mount/app/page?q"), ("", true, "http://h.x/mount/app/page"),
        ("./", true, "http://h.x/mount/app/"), ("..", true, "http://h.x/mount/"),
        ("a//b/./c/..", true, "http://h.x/mount/app/a/b/"),
        ("mailto:é", true, "mailto:%C3%A9"), ("http://a..é/ü", true, "http://a..%C3%A9/%C3%BC"),
        ("a;b", true, "http://h.x/mount/app/a;b"),
        ("#f", true, "http://h.x/mount/app/page#f"), (";", true, "http://h.x/mount/app/page"), ("/..//a/", true, "http://h.x/a/"),
    ]) func locationsAreWrittenInASCII(_ location: String, _ isAbsolute: Bool, _ sent: String) {
        let request = Request(rootPath: "/mount", path: "/app/page", headers: ["Host": "h.x"])
        var response = Response("x")
        response.headers["Location"] = location
        response.headers["Content-Location"] = "/ü"
        response.prepare(for: request, makingLocationAbsolute: isAbsolute)
        #expect(response.headers["Location"] == sent && response.headers["Content-Location"] == "/%C3%BC")
    }

    // werkzeug/tests/test_wrappers.py::test_head_and_not_modified (get_wsgi_response)
    @Test(
        arguments: [
            (200, HTTPMethod.get, "5", 5), (200, .head, "5", 0), (204, .get, nil, 0), (100, .get, nil, 0), (304, .get, nil, 0),
            (404, .get, "5", 5),
        ] as [(Int, HTTPMethod, String?, Int)]) func contentAndLengthFollowTheStatus(
            _ code: Int, _ method: HTTPMethod, _ length: String?, _ size: Int
        )
    {
        var response = Response(content: .text("hello"), status: HTTPStatus(code))
        response.prepare(for: Request(method: method))
        #expect(response.headers["Content-Length"] == length && response.body.length == size)
        #expect(response.headers.contains("Content-Type") == (code != 304))
    }

    @Test func aKnownLengthIsAdded() {
        var response = Response(body: .bytes([1, 2, 3]))
        response.prepare(for: Request())
        #expect(response.headers["Content-Length"] == "3")
        var stream = Response(body: .stream(StreamBody(AsyncStream<[UInt8]> { $0.finish() })))
        stream.prepare(for: Request())
        #expect(!stream.headers.contains("Content-Length"))
    }

    // werkzeug/tests/test_utils.py::test_get_content_type
    @Test(arguments: [
        ("text/csv", "text/csv; charset=utf-8"), ("image/svg+xml", "image/svg+xml; charset=utf-8"),
        ("application/json", "application/json"),
        ("application/sql", "application/sql; charset=utf-8"),
    ]) func textTypesGetACharset(_ mimetype: String, _ type: String) {
        let response = Response(content: .text("x"), headers: ["content-type": "a/b", "X": "y"], mimetype: mimetype)
        #expect(response.headers.fields.map(\.value) == [type, "y", "1"])
    }

    @Test func theTypeMayBeGiven() {
        #expect(Response(content: .empty, contentType: "a/b").headers["Content-Type"] == "a/b")
        #expect(Response(content: .empty, headers: ["Content-Type": "c/d"]).headers["Content-Type"] == "c/d")
        #expect(Response(content: .empty).headers["Content-Type"] == "text/html; charset=utf-8")
    }
}
