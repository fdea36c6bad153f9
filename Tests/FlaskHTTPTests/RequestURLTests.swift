import FlaskHTTP
import Testing

// werkzeug/tests/sansio/test_request.py, test_wrappers.py::test_url_request_descriptors
@Suite struct RequestURLTests {
    @Test func urlsArePutTogether() {
        let request = Request(
            scheme: "https", rootPath: "/mount/", path: "/på th/%2F?", queryString: Array("q=%C3%A9&r=%26".utf8),
            headers: ["Host": "xn--n3h.net:443"])
        #expect(request.host == "xn--n3h.net" && request.isSecure)
        #expect(request.url == "https://☃.net/mount/på%20th/%2F%3F?q=é&r=%26")
        #expect(request.baseURL == "https://☃.net/mount/på%20th/%2F%3F")
        #expect(request.rootURL == "https://☃.net/mount/" && request.hostURL == "https://☃.net/")
        #expect(request.rootPath == "/mount" && request.scriptRoot == "/mount" && request.scriptName == "/mount/")
        #expect(request.fullPath == "/på th/%2F??q=%C3%A9&r=%26")
    }

    @Test func hostsThatCannotBeReadStay() {
        #expect(Request(path: "/é", headers: ["Host": "xn--a"]).url == "http://xn--a/%C3%A9")
        #expect(Request(headers: ["Host": "h:99999"]).url == "http://h:99999/")
        #expect(Request(headers: ["Host": "no host"]).url == "http:///")
    }

    @Test(arguments: [("", "/"), ("a", "/a"), ("//a//b", "/a//b"), ("/a", "/a"), ("*", "/*"), ("///", "/")])
    func aPathBeginsWithOneSlash(_ given: String, _ path: String) {
        var request = Request(path: given)
        #expect(request.path == path && request.pathInfo == given)
        request.path = "/x"
        #expect(request.pathInfo == "/x" && request.fullPath == "/x?")
    }

    @Test func rawBytesInTheQueryStayEncoded() {
        let request = Request(queryString: [0x61, 0x3D, 0xE9], headers: ["Host": "h"])
        #expect(request.fullPath == "/?a=%E9" && request.url == "http://h/?a=%E9")
    }

    @Test func theRouteIsThatOfTheProxies() {
        let peer = Peer(remoteAddress: "9.9.9.9")
        #expect(Request(peer: peer).accessRoute == ["9.9.9.9"] && Request().accessRoute == [])
        let fields = ["1.1.1.1, 2.2.2.2", "3.3.3.3"].map { HeaderField(name: "X-Forwarded-For", value: $0) }
        #expect(Request(headers: Headers(fields), peer: peer).accessRoute == ["1.1.1.1", "2.2.2.2", "3.3.3.3"])
    }

    @Test func methodsAreInUpperCase() {
        #expect(Request(method: "m-search").method == "M-SEARCH" && Request(method: "").method == "")
    }
}

/// What `request.values` holds; werkzeug/wrappers/request.py, Request.values.
@Suite struct RequestValuesTests {
    @Test(arguments: [("GET", ["q"]), ("HEAD", ["q", "f"]), ("POST", ["q", "f"]), ("DELETE", ["q", "f"])])
    func onlyGetLeavesTheFormOut(_ method: String, _ keys: [String]) throws {
        let request = Request(
            method: HTTPMethod(rawValue: method), queryString: Array("q=1".utf8),
            headers: ["Content-Type": "application/x-www-form-urlencoded", "Content-Length": "3"], body: .bytes(Array("f=1".utf8))
        )
        #expect(try request.values.keys == keys)
    }
}
