import FlaskRouting
import Testing

struct BindingTests {
    private static let matcher = Result {
        try RouteMap([Rule("/", endpoint: "index"), Rule("/", endpoint: "alt", subdomain: "alt"), Rule("/foo/", endpoint: "foo")])
            .compiled()
    }

    // werkzeug/tests/test_routing.py::test_server_name_interpolation, test_server_name_casing, test_invalid_subdomain_warning
    @Test(
        arguments: [
            ("http", "example.org", String?.some("example.org"), "", "example.org"),
            ("http", "alt.example.org", "example.org", "alt", "example.org"),
            ("http", "ALT.Example.org", "example.ORG", "alt", "example.org"),
            ("http", "a.b.example.org", "example.org:80", "a.b", "example.org"),
            ("https", "x.example.org", "example.org:443", "x", "example.org"), ("http", "example.org", "foo", "<invalid>", "foo"),
            ("http", "wwwexample.org", "example.org", "<invalid>", "example.org"),
            ("http", "example.org:8080", "example.org", "<invalid>", "example.org"),
            ("http", "127.0.0.1:5000", nil, "", "127.0.0.1:5000"), ("http", "", nil, "", ""),
        ] as [(String, String, String?, String, String)])
    func subdomains(scheme: String, host: String, server: String?, subdomain: String, name: String) throws {
        let adapter = try Self.matcher.get().bind(to: RequestLocation(scheme: scheme, host: host, path: "/"), serverName: server)
        #expect(adapter.subdomain == subdomain && adapter.serverName == name)
        #expect(adapter.outcome() == (subdomain.isEmpty ? .found("index") : subdomain == "alt" ? .found("alt") : .notFound))
    }

    // werkzeug/tests/test_routing.py::test_basic_routing
    @Test func requestFacts() throws {
        let location = RequestLocation(
            scheme: "https", host: "h", scriptName: "/app", path: "/foo", query: "a=1", method: "POST",
            connection: "keep-alive, Upgrade",
            upgrade: "WebSocket")
        let adapter = try Self.matcher.get().bind(to: location)
        #expect(
            adapter.urlScheme == "wss" && adapter.isWebSocket && adapter.defaultMethod == "POST" && adapter.scriptName == "/app/")
        #expect(adapter.outcome(isWebSocket: false) == .redirect("wss://h/app/foo/?a=1"))
        var plain = location
        plain.connection = "close"
        #expect(try Self.matcher.get().bind(to: plain).urlScheme == "https")
    }

    // werkzeug/tests/test_routing.py::test_unicode_rules, test_bind_long_idna_name_with_port
    @Test(
        arguments: [
            ("☃.example.com", String?.some("xn--n3h.example.com")), ("Käse.example:8080", "xn--kse-qla.example:8080"),
            ("日本.jp", "xn--wgv71a.jp"),
            ("Ünï.example", "xn--n-nga1b.example"), ("straße.de", "strasse.de"), ("a。b", "a.b"), ("☃.", "xn--n3h."),
            ("[::1]:5000", "[::1]:5000"),
            (String(repeating: "a", count: 64) + ".com", nil), ("x..y", nil), ("☃..y", nil), ("xn--é", nil),
            ("under_score", "under_score"), ("².org", "2.org"), ("ſ.com", "s.com"), ("ﬁ.com:80", "fi.com:80"),
            ("ΑΣ.com", "xn--mxa0b.com"), ("İ.com", "xn--i-9bb.com"), ("אב.org", "xn--4dbc.org"), ("ü:8٣", "xn--tda:8٣"),
            ("a\u{A0}b", "a b"), ("exa\u{5D0}mple.org", nil), ("\u{5D0}b.org", nil), ("\u{AD}.com", nil), ("..", nil),
        ] as [(String, String?)])
    func hostNames(host: String, name: String?) throws {
        if let name {
            #expect(try Self.matcher.get().bind(serverName: host).serverName == name)
        } else {
            let error = #expect(throws: RoutingError.self) { try Self.matcher.get().bind(serverName: host) }
            #expect(error?.kind == .badHost)
        }
    }

    @Test func longHostName() throws {
        let name = try Self.matcher.get().bind(serverName: "🐍" + String(repeating: "a", count: 52) + ":8443").serverName
        #expect(name.split(separator: ":").map(\.count) == [63, 4])
        #expect(throws: RoutingError.self) { try Self.matcher.get().bind(serverName: String(repeating: "é", count: 3000)) }
    }

    @Test func hostMatchingTakesNoSubdomain() throws {
        let matcher = try RouteMap([Rule("/", host: "h")], options: options { $0.hostMatching = true }).compiled()
        let error = #expect(throws: RoutingError.self) { try matcher.bind(serverName: "h", subdomain: "x") }
        #expect(error?.kind == .subdomainWithHostMatching)
        #expect(try matcher.bind(serverName: "h").subdomain == nil)
    }
}
