import FlaskHTTP
import Testing

// werkzeug/tests/sansio/test_utils.py
@Suite struct HostHeaderTests {
    @Test(arguments: [
        ("http", "example.com", "example.com"), ("http", "example.com:80", "example.com"), ("ws", "h:80", "h"),
        ("https", "example.com:80", "example.com:80"), ("https", "EX.com:443", "EX.com"), ("http", "[::1]:80", "[::1]"),
        ("http", "bad host", ""), ("http", "ex_ample", ""), ("http", "a:", ""), ("http", "a@b", ""), ("http", "é", ""),
        ("http", "[::1", ""), ("http", "[]", ""), ("http", "[:]", ""), ("http", "[1:2]", "[1:2]"), ("http", "", ""),
        ("http", "a\n", ""),
    ]) func theHostIsCheckedAndItsPortCut(_ scheme: String, _ header: String, _ host: String) throws {
        #expect(try HostHeader.host(scheme: scheme, header: header) == host)
    }

    @Test func theServerCountsWhereThereIsNoHeader() throws {
        #expect(try HostHeader.host(scheme: "http", header: nil, server: ("h", 80)) == "h")
        #expect(try HostHeader.host(scheme: "http", header: nil, server: ("::1", 5000)) == "[::1]:5000")
        #expect(try HostHeader.host(scheme: "http", header: nil, server: ("/run/app.sock", nil)) == "")
    }

    @Test(arguments: [
        ("example.com:80", ["example.com:99"], true), ("sub.example.com", ["example.com"], false),
        ("a.b.example.com", [".example.com"], true),
        ("example.com", [".example.com"], true), ("notexample.com", [".example.com"], false), ("xn--9ca.com", ["é.com"], true),
        ("EXAMPLE.com", ["example.com"], false), ("[::1]:80", ["[::1]"], true), ("[::2]", ["[::1]"], false),
        ("a.com", ["a..b", "a.com"], false),
    ]) func hostsAreTrustedByName(_ host: String, _ trusted: [String], _ isTrusted: Bool) {
        #expect(HostHeader.isTrusted(host, by: trusted) == isTrusted)
    }

    @Test func anUntrustedHostIsASecurityError() {
        var request = Request(headers: ["Host": "evil.example"])
        request.trustedHosts = ["good.example"]
        let error = #expect(throws: HTTPException.self) { try request.checkHost() }
        #expect(error?.kind == .securityError && error?.code == 400)
        #expect(error?.description == "Host 'evil.example' is not trusted.")
        #expect(request.host == "")
    }
}
