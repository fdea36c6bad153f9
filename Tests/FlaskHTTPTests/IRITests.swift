import FlaskHTTP
import Testing

// werkzeug/tests/test_urls.py
@Suite struct IRITests {
    @Test(arguments: [
        ("http://☃.net/på th?q=èry%DF#ü", "http://xn--n3h.net/p%C3%A5%20th?q=%C3%A8ry%DF#%C3%BC"),
        ("http://us%3Aer:p%40ss@höst:80/", "http://us%3Aer:p%40ss@xn--hst-sna:80/"),
        ("itms-services://?url=é", "itms-services://?url=%C3%A9"), ("mailto:é@x.y", "mailto:%C3%A9@x.y"),
        ("http://[::1]:80/[x]", "http://[::1]:80/%5Bx%5D"), ("HTTP://EXÄMPLE.com/Path", "http://xn--exmple-cua.com/Path"),
        ("http://host:0080", "http://host:80"), ("http://host:0/", "http://host/"), (" \u{1}/a\tb\nc", "/abc"),
        ("?", ""), ("/?#", "/"), ("//\u{301}x/y", "//xn--x-wbb/y"), ("http:x", "http:///x"),
    ]) func urlsAreWrittenInASCII(_ iri: String, _ uri: String) throws {
        #expect(try iriToURI(iri) == uri)
        #expect(try iriToURI(uri) == uri)
    }

    @Test(arguments: [
        ("http://xn--n3h.net/p%C3%A5th?q=%C3%A8ry%DF", "http://☃.net/påth?q=èry%DF"),
        ("/%C3%A9/%2F/%3F/%23/%25/%20/%e9", "/é/%2F/%3F/%23/%25/%20/%E9"),
        ("?a=%26&b=%3D&c=%2B&d=%23", "?a=%26&b=%3D&c=%2B&d=%23"),
        ("http://us%3Aer:p%40ss@host", "http://us%3Aer:p%40ss@host"), ("/%7e%2d%5f%F0%9F%98%80%F0%9F", "/~-_😀%F0%9F"),
        ("http://ΟΔΟΣ.gr", "http://οδοσ.gr"), ("http://ΟΔΟΣ/", "http://οδος/"), ("/%zz%4", "/%zz%4"), ("#%20%41", "#%20A"),
    ]) func urlsAreWrittenForPeople(_ uri: String, _ iri: String) throws {
        #expect(try uriToIRI(uri) == iri)
    }

    @Test(arguments: [
        ("http://[x]/", HTTPError.Kind.invalidURL), ("http://[::1/", .invalidURL), ("http://a]/", .invalidURL),
        ("http://[1.2.3.4]/", .invalidURL), ("http://h:65536", .invalidURL), ("http://h:x", .invalidURL),
        ("http://h:９", .invalidURL), ("http://a\u{2100}b/", .invalidURL), ("http://a..b.é/", .invalidHostName),
        ("http://é\u{E000}/", .invalidHostName), ("//\(String(repeating: "ü", count: 64))", .invalidHostName),
        ("//xn--ü", .invalidHostName),
    ]) func brokenHostsAreErrors(_ iri: String, _ kind: HTTPError.Kind) {
        let error = #expect(throws: HTTPError.self) { try iriToURI(iri) }
        #expect(error?.kind == kind)
    }

    @Test(arguments: ["http://xn--invalid-xx-/", "http://xn--a/", "http://xn--bcher-kvA.xn--\u{1}"])
    func brokenPunycodeIsAnError(_ uri: String) {
        let error = #expect(throws: HTTPError.self) { try uriToIRI(uri) }
        #expect(error?.kind == .invalidHostName)
    }

    @Test(arguments: [
        ("::1", true), ("::", true), ("1::", true), ("1:2:3:4:5:6:7:8", true), ("::ffff:1.2.3.4", true), ("::1%eth0", true),
        ("1:2", false), ("1::2::3", false), ("g::", false), ("::1.2.3", false), ("::1.2.3.04", false), (":::", false),
        ("1:2:3:4:5:6:7:8:9", false), ("00001::", false), ("1:2:3:4:5:6:7:", false), ("::%", false), ("v1.a", true),
        ("v.a", false), ("::2:3:4:5:6:7:8", true), ("1:2:3:4:5:6:1.2.3.4", true), ("1:2:3:4:5:6:7:1.2.3.4", false),
    ]) func bracketsHoldAnIPv6Address(_ address: String, _ isValid: Bool) {
        #expect(((try? iriToURI("http://[\(address)]/")) != nil) == isValid)
    }
}
