import FlaskHTTP
import Testing

@Suite struct AcceptTests {
    // werkzeug/tests/test_http.py::TestHTTPUtility.test_accept_mime_specificity
    @Test func itemsAreSortedBySpecificityThenQuality() {
        let accept = MIMEAccept(parsing: "text/*, text/html, text/html;level=1, */*;q=0.1, a/b;q=0.5")
        #expect(accept.map(\.value) == ["text/html; level=1", "text/html", "a/b", "text/*", "*/*"])
        #expect(accept.headerValue == "text/html; level=1,text/html,a/b;q=0.5,text/*,*/*;q=0.1")
        #expect(accept.best == "text/html; level=1" && accept.isProvided)
        #expect(!MIMEAccept(parsing: nil).isProvided && MIMEAccept(parsing: "").best == nil)
    }

    // werkzeug/tests/test_http.py::TestHTTPUtility.test_accept_parameter_with_space, test_accept_invalid_float, test_accept_equal_quality
    @Test(arguments: [
        ("en,jp;q=.5", ["en"]), ("en,jp;q=1.", ["en"]), ("en;q=5", []), ("en;q=-1", []), ("en;q=x", []), ("en;q=1.0001", []),
        ("en;q=-0", ["en;q=-0.0"]), ("en;q=000.25", ["en;q=0.25"]), ("en;q=1.000", ["en"]), ("en;q=2", []), ("en;q=10", []),
        ("a; z=\"b c\";q=0.5", ["a; z=\"b c\";q=0.5"]), ("en;q*=UTF-8''🯰.🯵,x", ["x"]), ("en;q=0.5_1", []),
    ])
    func qualitiesAreNumbersFrom0To1(_ text: String, _ expected: [String]) {
        #expect(Accept(parsing: text).headerValue == expected.joined(separator: ","))
    }

    // werkzeug/tests/test_http.py::TestHTTPUtility.test_accept_matches
    @Test(arguments: [
        (["text/html", "application/xhtml+xml"], "application/xhtml+xml"), (["text/html"], "text/html"), (["foo/bar"], nil),
        ([], nil),
        (["application/xml", "text/xml"], "application/xml"), (["text/plain", "text/*"], "text/*"), (["html"], nil),
    ])
    func theBestMediaTypeIsFound(_ offers: [String], _ expected: String?) {
        let accept = MIMEAccept(
            parsing: "text/xml,application/xml,application/xhtml+xml,text/html;q=0.9,text/plain;q=0.8,image/png;q=0")
        #expect(accept.bestMatch(offers) == expected)
        #expect(accept.bestMatch(["image/png"]) == nil && accept.contains("image/png"))
    }

    @Test func parametersMatchInAnyOrder() {
        let accept = MIMEAccept(parsing: "text/html;a=b;c=d;q=0.3, text/html;q=0.5")
        #expect(accept["text/HTML ; c=d;a=b"] == 0.3)
        #expect(accept.quality(of: "text/html") == 0.5 && accept.quality(of: "text/html;a=b") == 0)
        #expect(MIMEAccept(parsing: "*/html, html").contains("text/html") == false)
    }

    @Test func commonTypesHaveNames() {
        let any = MIMEAccept(parsing: "*/*")
        #expect(any.acceptsHTML && any.acceptsXHTML && any.acceptsJSON)
        let xml = MIMEAccept(parsing: "application/xml")
        #expect(xml.acceptsHTML && xml.acceptsXHTML && !xml.acceptsJSON)
    }

    @Test(arguments: ["html", "", "*/html"]) func whatIsNoMediaTypeIsTold(_ offer: String) {
        let error = #expect(throws: HTTPError.self) { try MIMEAccept.validate(offer) }
        #expect(error?.kind == .invalidMediaType)
    }

    @Test(arguments: ["text/html", "text/*", "*/*", "a/b;c=d"]) func mediaTypesAreValid(_ offer: String) throws {
        try MIMEAccept.validate(offer)
    }

    // werkzeug/tests/test_datastructures.py::TestLanguageAccept
    @Test(arguments: [
        ("en-us", ["en", "de"], "en"), ("en", ["de", "en-US"], "en-US"), ("de_AT,de;q=0.9,en", ["en", "de-at"], "en"),
        ("de-AT", ["DE_at"], "DE_at"), ("es", ["en"], nil), ("*", ["x"], "x"), ("en;q=0, *", ["en", "fr"], "fr"),
        ("zh-HK", ["zh-CN", "zh"], "zh"), ("fil", ["fi"], nil), ("", ["en"], nil),
    ])
    func languagesFallBackToTheirPrimaryTag(_ text: String, _ offers: [String], _ expected: String?) {
        #expect(LanguageAccept(parsing: text).bestMatch(offers) == expected)
    }

    // werkzeug/tests/test_datastructures.py::TestCharsetAccept
    @Test(arguments: [("utf8", 0.7), ("UTF_8", 0.7), ("latin1", 1), ("ISO_8859-1", 1), ("x-other", 0.1), ("utf-7", 0.1)])
    func charsetsGoBySeveralNames(_ name: String, _ quality: Double) {
        #expect(CharsetAccept(parsing: "ISO-8859-1,utf-8;q=0.7,*;q=0.1")[name] == quality)
    }

    @Test func plainItemsCompareAsText() {
        let accept = Accept(parsing: "gzip;q=0.5, BR, *;q=0.1")
        #expect(accept.bestMatch(["identity", "gzip", "br"]) == "br")
        #expect(accept["zstd"] == 0.1 && accept.firstIndex(matching: "GZIP") == 1)
        #expect(Accept([AcceptItem("a", quality: 0.2), AcceptItem("b")]).description == "b,a;q=0.2")
    }
}
