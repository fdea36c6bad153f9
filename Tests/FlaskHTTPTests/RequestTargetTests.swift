import FlaskHTTP
import Testing

@Suite struct RequestTargetTests {
    @Test(
        arguments: [
            ("/", nil, "/", ""), ("/a/b", nil, "/a/b", ""), ("/a%20b?x=%20", nil, "/a b", "x=%20"), ("/é", nil, "/é", ""),
            ("/%C3%A9/%E9/%", nil, "/é/\u{FFFD}/%", ""), ("//a?b", nil, "//a", "b"), ("*", nil, "*", ""),
            ("/a?b?c#d", nil, "/a", "b?c"),
            ("http://h:80/p?q", "h:80", "/p", "q"), ("HTTP://h", "h", "", ""), ("http://h?q", "h", "", "q"),
            ("http:///x", nil, "http:///x", ""),
            ("host:443", nil, "host:443", ""), ("", nil, "", ""), ("/a:b//c", nil, "/a:b//c", ""), ("x%2Fy", nil, "x/y", ""),
            ("/a#b?c", nil, "/a", ""),
        ] as [(String, String?, String, String)])
    func targetsAreTakenApart(_ target: String, _ authority: String?, _ path: String, _ query: String) {
        let parts = RequestTarget(target)
        #expect(parts.authority == authority && parts.path == path && String(decoding: parts.query, as: UTF8.self) == query)
    }

    @Test func theHostOfATargetReplacesThatOfTheHeader() {
        let request = Request(target: "http://a.example/x%3Fy?z=1", headers: ["Host": "b.example"])
        #expect(request.host == "a.example" && request.path == "/x?y" && request.args.get("z") == "1")
        #expect(Request(method: "get", target: "/x").method == .get)
    }
}
