import FlaskHTTP
import Testing

@Suite struct CookieTests {
    private static let now = HTTPDate(secondsSince1970: 1_700_000_000)

    // werkzeug/tests/test_http.py::TestHTTPUtility.test_dump_cookie, test_cookie_quoting, test_cookie_domain_resolving,
    // test_cookie_samesite_attribute, test_cookie_partitioned
    @Test(arguments: [
        (Cookie("k", "the value"), #"k="the value"; Path=/"#),
        (Cookie("k", "a;b,\"c\"\\é\t", path: nil), #"k="a\073b\054\"c\"\\\303\251\011""#),
        (Cookie("fö", "x", path: "/a;ü b"), "fÃ¶=x; Path=/a%3B%C3%BC%20b"),
        (Cookie("k", domain: ".bücher.example:80"), "k=; Domain=xn--bcher-kva.example; Path=/"),
        (Cookie("k", maxAge: .seconds(3600)), "k=; Expires=Tue, 14 Nov 2023 23:13:20 GMT; Max-Age=3600; Path=/"),
        (Cookie("k", maxAge: .milliseconds(-1500)), "k=; Expires=Tue, 14 Nov 2023 22:13:19 GMT; Max-Age=-1; Path=/"),
        (Cookie("k", expires: .text("soon")), "k=; Expires=soon; Path=/"),
        (Cookie("k", isPartitioned: true), "k=; Secure; Path=/; Partitioned"),
        (
            Cookie(
                "k", "v", maxAge: .seconds(5), expires: .date(HTTPDate(secondsSince1970: 0)), path: "/x", domain: "d.e",
                isSecure: true, isHTTPOnly: true, sameSite: .lax, isPartitioned: true),
            "k=v; Domain=d.e; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=5; Secure; HttpOnly; Path=/x; SameSite=Lax; Partitioned"
        ),
    ]) func itIsWrittenAsWerkzeugWritesIt(_ cookie: Cookie, _ text: String) throws {
        #expect(try cookie.headerValue(now: Self.now) == text)
    }

    @Test func lifetimesWithoutEndAreCutAtTheLastYear() throws {
        let text = try Cookie("k", maxAge: .seconds(Int64.max)).headerValue(now: Self.now)
        #expect(text == "k=; Expires=Fri, 31 Dec 9999 23:59:59 GMT; Max-Age=9223372036854775807; Path=/")
    }

    @Test(arguments: [
        (Cookie("a\r\nb"), HTTPError.Kind.invalidHeaderValue), (Cookie("a", domain: "a..ü"), .invalidHostName),
        (Cookie("a", expires: .text("x\ny")), .invalidHeaderValue),
    ]) func whatWouldBreakTheHeaderIsRefused(_ cookie: Cookie, _ kind: HTTPError.Kind) {
        let error = #expect(throws: HTTPError.self) { try cookie.headerValue() }
        #expect(error?.kind == kind)
    }

    // werkzeug/tests/test_http.py::TestHTTPUtility.test_cookies, test_bad_cookies, test_empty_keys_are_ignored
    @Test(
        arguments: [
            ("a=b; c=d", ["a=b", "c=d"]), ("a=b;;c", ["a=b", "c="]), ("=a; b", ["b="]), ("", []), (" ; ", []),
            (
                "first=IamTheFirst ; a=1; oops ; a=2 ;second = andMeTwo;",
                ["first=IamTheFirst", "a=1", "a=2", "oops=", "second=andMeTwo"]
            ),
            (#"a="b\073 \303\251\9"; c="x"y"#, ["a=b; é9", #"c="x"y"#]), (#"a="b; c=d"#, [#"a="b"#, "c=d"]),
            ("a=b\nc=d", ["b\nc=d"]), ("a= \"b\" ;x=\"\"", ["a=b", "x="]), (#"a="\400\377""#, ["a=400\u{FFFD}"]),
            ("$Version=1; a=[1,2]", ["$Version=1", "a=[1,2]"]), ("a=\u{A0}b\u{85}", ["a=b"]),
        ] as [(String, [String])]) func parsingTakesNearlyAnything(_ header: String, _ pairs: [String])
    {
        #expect(Cookie.parse(header).pairs.map { "\($0)=\($1)" } == pairs)
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        for text in ["", "plain", "a b", "\"quoted\"", "é日😀", "a;b,c\\d", "\t\u{19}\u{7F}", "'x'"] {
            let header = try Cookie("k", text, path: nil).headerValue()
            #expect(Cookie.parse(header).get("k") == text)
        }
    }

    @Test func responsesSetAndDeleteCookies() throws {
        var response = Response("")
        try response.setCookie("a", "1", sameSite: .strict)
        try response.deleteCookie("b", path: "/x", isHTTPOnly: true)
        #expect(
            response.headers.values("Set-Cookie") == [
                "a=1; Path=/; SameSite=Strict",
                "b=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; HttpOnly; Path=/x",
            ])
    }

    // werkzeug/tests/test_http.py::TestHTTPUtility.test_cookie_maxsize
    @Test func largeCookiesAreWarnedOf() throws {
        var response = Response(""), warnings: [String] = []
        let fits = Cookie("foo", String(repeating: "w", count: 4093 - "foo=; Path=/".count))
        try response.setCookie(fits) { warnings.append($0) }
        #expect(warnings.isEmpty)
        try response.setCookie(Cookie("foo", fits.value + "w")) { warnings.append($0) }
        try response.setCookie(Cookie("foo", fits.value + "w"), maximumSize: 0) { warnings.append($0) }
        #expect(warnings.count == 1 && warnings[0].contains("\"foo\"") && warnings[0].contains("4093"))
        #expect(response.headers.values("Set-Cookie").count == 3)
    }

    // werkzeug/tests/test_wrappers.py::test_base_request (cookies)
    @Test func requestsReadTheirCookies() {
        var request = Request(
            headers: Headers([HeaderField(name: "Cookie", value: "a=1; b=2"), HeaderField(name: "cookie", value: "a=3")]))
        #expect(request.cookies.getList("a") == ["1", "3"] && request.cookies.get("b") == "2")
        request.headers["Cookie"] = "c=1"
        #expect(request.cookies.keys == ["c"])
        request.headers["Cookie"] = nil
        #expect(request.cookies.isEmpty)
    }

    @Test func sameSiteIsReadInAnyCase() {
        #expect(Cookie.SameSite(parsing: "LAX") == .lax && Cookie.SameSite(parsing: "none") == Cookie.SameSite.none)
        #expect(Cookie.SameSite(parsing: "") == nil)
    }
}
