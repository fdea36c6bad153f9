import FlaskHTTP
import Testing

@Suite struct MessageHeadersTests {
    // werkzeug/tests/sansio/test_request.py::test_content_length
    @Test(
        arguments: [
            (["Content-Length": "5"], 5), (["Content-Length": " 5 "], 5), (["Content-Length": "-5"], 0),
            (["Content-Length": "+5"], 0),
            (["Content-Length": "5_0"], 0), (["Content-Length": "٣"], 0), ([:], nil),
            (["Content-Length": "99999999999999999999"], .max),
            (["Content-Length": "5", "Transfer-Encoding": "gzip, Chunked"], nil),
            (["Content-Length": "5", "Transfer-Encoding": "x"], 5),
            (["Content-Length": "5", "content-length": "6"], 0),
        ] as [(Headers, Int?)])
    func theLengthIsReadStrictly(_ headers: Headers, _ expected: Int?) {
        #expect(Request(headers: headers).contentLength == expected)
    }

    // werkzeug/tests/test_wrappers.py::test_common_request_descriptors_mixin
    @Test func requestsHaveTypedFields() {
        let request = Request(headers: [
            "Content-Type": " Text/HTML ; charset=\"UTF-8\"", "Referer": "http://www.example.com/",
            "Date": "Sat, 28 Feb 2009 19:04:35 GMT",
            "Max-Forwards": "10", "Pragma": "no-cache", "Content-Encoding": "gzip",
            "Content-MD5": "9a3bc6dbc47a70db25b84c6e5867a072",
            "Origin": "https://o", "User-Agent": "curl/8", "Authorization": "Bearer t", "Cache-Control": "no-cache",
            "Range": "bytes=0-1",
            "If-Match": "\"a\"", "If-None-Match": "*", "If-Range": "\"b\"", "If-Modified-Since": "x", "Accept-Language": "en",
            "Access-Control-Request-Headers": "X-A, X-B", "Access-Control-Request-Method": "PUT", "Accept-Charset": "utf8",
            "Accept-Encoding": "gzip", "If-Unmodified-Since": "Sat, 28 Feb 2009 19:04:35 GMT",
        ])
        #expect(request.mimetype == "text/html" && request.mimetypeParameters == ["charset": "UTF-8"] && !request.isJSON)
        #expect(request.referrer == "http://www.example.com/" && request.date?.secondsSince1970 == 1_235_847_875)
        #expect(request.maxForwards == 10 && request.pragma.contains("NO-CACHE") && request.contentEncoding == "gzip")
        #expect(
            request.contentMD5 == "9a3bc6dbc47a70db25b84c6e5867a072" && request.origin == "https://o"
                && request.userAgent == "curl/8")
        #expect(request.authorization?.token == "t" && request.cacheControl.noCache && request.range?.headerValue == "bytes=0-1")
        #expect(request.ifMatch.contains("a") && request.ifNoneMatch.isStar && request.ifRange == .etag("b"))
        #expect(request.ifModifiedSince == nil && request.ifUnmodifiedSince == request.date)
        #expect(
            request.acceptLanguages["en"] == 1 && request.acceptCharsets.contains("UTF-8")
                && request.acceptEncodings.best == "gzip")
        #expect(request.accessControlRequestHeaders?.count == 2 && request.accessControlRequestMethod == .put)
    }

    @Test func aBareRequestHasNone() {
        let request = Request()
        #expect(request.mimetype == "" && request.contentType == nil && request.contentLength == nil && request.userAgent == "")
        #expect(request.authorization == nil && request.range == nil && request.ifRange == nil && request.ifMatch.isEmpty)
        #expect(!request.acceptMIMETypes.isProvided && request.accessControlRequestHeaders == nil && request.maxForwards == nil)
    }

    @Test(arguments: [
        ("application/json", true), ("application/problem+json; a=b", true), ("application/JSON", true), ("text/json", false),
        ("+json", false),
        ("application/json\u{301}", false),
    ])
    func jsonIsRecognised(_ type: String, _ expected: Bool) {
        #expect(Request(headers: ["Content-Type": type]).isJSON == expected)
    }

    // werkzeug/tests/test_wrappers.py::test_common_response_descriptors_mixin
    @Test func responsesHaveTypedFields() {
        var response = Response("")
        let date = HTTPDate(secondsSince1970: 784_111_777)
        response.mimetype = "text/html"
        #expect(response.contentType == "text/html; charset=utf-8" && response.mimetype == "text/html")
        response.mimetypeParameters["x"] = "y z"
        #expect(response.contentType == "text/html; charset=utf-8; x=\"y z\"")
        response.age = 30
        response.expires = date
        response.retryAfter = .seconds(7)
        response.vary.insert("Cookie")
        response.vary.formUnion(["cookie", "Accept"])
        response.allow = ["GET", "HEAD"]
        response.contentLanguage = ["en"]
        response.contentLength = 3
        response.contentRange = ContentRange(0..<3, length: 9)
        #expect(response.age == 30 && response.expires == date && response.retryAfter == .seconds(7))
        #expect(response.headers["Vary"] == "Cookie, Accept" && response.headers["Allow"] == "GET, HEAD")
        #expect(
            response.headers["Expires"] == "Sun, 06 Nov 1994 08:49:37 GMT" && response.headers["Content-Range"] == "bytes 0-2/9")
        #expect(response.contentLength == 3 && response.contentLanguage.contains("EN"))
        response.age = -1
        response.vary = []
        response.expires = nil
        #expect(response.age == nil && !response.headers.contains("Vary") && !response.headers.contains("Expires"))
    }

    // werkzeug/tests/sansio/test_response.py and test_wrappers.py::TestSetCookie, cross-origin headers
    @Test func responsesLimitOtherOrigins() {
        var response = Response("")
        #expect(response.crossOriginOpenerPolicy == .unsafeNone && !response.accessControlAllowCredentials)
        response.crossOriginOpenerPolicy = .sameOrigin
        response.crossOriginEmbedderPolicy = .requireCORP
        response.accessControlAllowCredentials = true
        response.accessControlAllowMethods = ["GET", "POST"]
        response.accessControlAllowHeaders = ["X-A"]
        response.accessControlExposeHeaders = ["X-B"]
        response.accessControlAllowOrigin = "*"
        response.accessControlMaxAge = 60
        #expect(
            response.headers.dropFirst(2).map(\.value) == [
                "same-origin", "require-corp", "true", "GET, POST", "X-A", "X-B", "*", "60",
            ])
        #expect(response.crossOriginEmbedderPolicy == .requireCORP && response.accessControlMaxAge == 60)
        response.accessControlAllowCredentials = false
        #expect(!response.accessControlAllowCredentials)
    }

    @Test(arguments: [
        ("text/html", "text/html; charset=utf-8"), ("application/xml", "application/xml; charset=utf-8"),
        ("image/svg+xml", "image/svg+xml; charset=utf-8"), ("image/png", "image/png"), ("application/json", "application/json"),
    ])
    func textTypesGetACharset(_ mimetype: String, _ expected: String) { #expect(ContentType.value(mimetype) == expected) }
}
