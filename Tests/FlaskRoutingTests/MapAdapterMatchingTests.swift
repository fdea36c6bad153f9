import FlaskRouting
import Testing

struct MapAdapterMatchingTests {
    private static let basic = [
        Rule("/", endpoint: "index"), Rule("/foo", endpoint: "foo"), Rule("/bar/", endpoint: "bar"),
        Rule("/ws", endpoint: "ws", isWebSocket: true), Rule("/", endpoint: "indexws", isWebSocket: true),
    ]

    // werkzeug/tests/test_routing.py::test_basic_routing
    @Test(
        arguments: [
            ("/", MatchOutcome.found("index")), ("/foo", .found("foo")), ("/bar/", .found("bar")),
            ("/bar", .redirect("http://example.org/bar/")), ("/blub", .notFound), ("/ws", .websocketMismatch),
            ("foo", .found("foo")),
        ] as [(String, MatchOutcome)])
    func basicPaths(path: String, expected: MatchOutcome) throws {
        #expect(try bound(Self.basic).outcome(path) == expected)
    }

    // werkzeug/tests/test_routing.py::test_basic_routing
    @Test func webSockets() throws {
        #expect(try bound(Self.basic, scheme: "ws").outcome("/") == .found("indexws"))
        let adapter = try bound(Self.basic, scheme: "wss")
        #expect(adapter.outcome("/ws") == .found("ws"))
        #expect(adapter.outcome("/ws", isWebSocket: false) == .websocketMismatch)
        #expect(adapter.outcome("/foo", isWebSocket: true) == .websocketMismatch)
    }

    // werkzeug/tests/test_routing.py::test_basic_routing, test_empty_path_info
    @Test func redirectsKeepMountPointAndQuery() throws {
        #expect(try bound(Self.basic, scriptName: "/test").outcome("/bar") == .redirect("http://example.org/test/bar/"))
        let adapter = try bound(Self.basic)
        #expect(adapter.outcome("/bar", query: .values(["aha": "muhaha"])) == .redirect("http://example.org/bar/?aha=muhaha"))
        #expect(adapter.outcome("/bar", query: "aha=muhaha") == .redirect("http://example.org/bar/?aha=muhaha"))
        #expect(adapter.outcome("") == .redirect("http://example.org/"))
        #expect(try bound(Self.basic, scriptName: "/app").outcome("") == .redirect("http://example.org/app/"))
        #expect(adapter.outcome() == .found("index"))
    }

    // werkzeug/tests/test_routing.py::test_merge_slashes_match, test_merge_slash_encoding
    @Test(
        arguments: [
            ("/no//tail", MatchOutcome.redirect("http://h/no/tail")), ("/yes//tail", .redirect("http://h/yes/tail/")),
            ("/yes/tail//", .redirect("http://h/yes/tail/")), ("//yes///tail////", .redirect("http://h/yes/tail/")),
            ("/no/tail", .found("no_tail")), ("/yes/tail/", .found("yes_tail")),
            ("/with/http://example.com/", .found("path", ["p": "http://example.com/"])),
            ("/with/x//y", .found("path", ["p": "x//y"])),
            ("/no//merge", .found("no_merge")), ("/no/merging", .found("no_merging")), ("/no//merging", .notFound),
            ("/m/%//path", .redirect("http://h/m/%25/path")), ("/m//st/path", .redirect("http://h/m/st/path")),
        ] as [(String, MatchOutcome)])
    func mergedSlashes(path: String, expected: MatchOutcome) throws {
        let rules = [
            Rule("/no/tail", endpoint: "no_tail"), Rule("/yes/tail/", endpoint: "yes_tail"),
            Rule("/with/<path:p>", endpoint: "path"),
            Rule("/no//merge", endpoint: "no_merge", mergeSlashes: false), Rule("/m/<some>/path", endpoint: "m"),
            Rule("/no/merging", endpoint: "no_merging", mergeSlashes: false),
        ]
        #expect(try bound(rules, at: "h").outcome(path) == expected)
    }

    // werkzeug/tests/test_routing.py::test_strict_slashes_redirect
    @Test(
        arguments: [
            ("/bar/", "GET", MatchOutcome.found("get")), ("/bar", "POST", .found("post")),
            ("/abc/", "GET", .found("path", ["v": "abc"])),
            ("/bar", "GET", .redirect("http://example.org/bar/")), ("/bar/", "POST", .methodNotAllowed(["GET", "HEAD"])),
            ("/foo", "POST", .redirect("http://example.org/foo/")), ("/abc", "GET", .redirect("http://example.org/abc/")),
            ("/a/b//", "GET", .redirect("http://example.org/a/b/")),
        ] as [(String, String, MatchOutcome)])
    func strictSlashes(path: String, method: String, expected: MatchOutcome) throws {
        let rules = [
            Rule("/bar/", endpoint: "get", methods: ["GET"]), Rule("/bar", endpoint: "post", methods: ["POST"]),
            Rule("/foo/", endpoint: "foo", methods: ["POST"]), Rule("/<path:v>/", endpoint: "path", methods: ["GET"]),
        ]
        #expect(try bound(rules).outcome(path, method: method) == expected)
        #expect(try bound(rules.reversed()).outcome(path, method: method) == expected)
    }

    // werkzeug/tests/test_routing.py::test_strict_slashes_leaves_dont_consume, test_strict_slashes_false
    @Test(
        arguments: [
            ("/both", MatchOutcome.found("leaf")), ("/both/", .found("branch")), ("/leaf", .found("leaf")),
            ("/leaf/", .found("leaf")),
            ("/branch", .found("branch")), ("/branch/", .found("branch")), ("/any", .found("rest", ["p": "any"])),
            ("/any/", .found("rest", ["p": "any/"])),
        ] as [(String, MatchOutcome)])
    func lenientSlashes(path: String, expected: MatchOutcome) throws {
        let rules = [
            Rule("/both", endpoint: "leaf"), Rule("/both/", endpoint: "branch"), Rule("/leaf", endpoint: "leaf"),
            Rule("/branch/", endpoint: "branch"), Rule("/<path:p>", endpoint: "rest"),
        ]
        #expect(try bound(rules, options { $0.strictSlashes = false }).outcome(path) == expected)
    }

    // werkzeug/tests/test_routing.py::test_implicit_head, test_allowed_methods_querying
    @Test func methods() throws {
        let adapter = try bound([
            Rule("/get", endpoint: "a", methods: ["GET"]), Rule("/post", endpoint: "b", methods: ["post"]),
            Rule("/<x>", endpoint: "c", methods: ["PUT"]), Rule("/all", endpoint: "d"), Rule("/none", endpoint: "e", methods: []),
        ])
        #expect(adapter.outcome("/get", method: "HEAD") == .found("a"))
        #expect(adapter.outcome("/get", method: "get") == .found("a"))
        #expect(adapter.outcome("/post", method: "HEAD") == .methodNotAllowed(["POST", "PUT"]))
        #expect(adapter.outcome("/all", method: "BREW") == .found("d"))
        #expect(adapter.allowedMethods("/get") == ["GET", "HEAD", "PUT"])
        #expect(adapter.allowedMethods("/all") == [])
        #expect(adapter.test("/post", method: "POST") && !adapter.test("/post", method: "GET") && !adapter.test("/no/where"))
    }

    // werkzeug/tests/test_routing.py::test_defaults, test_redirect_path_quoting, test_request_redirect_default
    @Test func defaultsRedirect() throws {
        let adapter = try bound([
            Rule("/foo/", endpoint: "foo", defaults: ["page": 1]), Rule("/foo/<int:page>", endpoint: "foo"),
            Rule("/c/<category>", endpoint: "c", defaults: ["page": 1]), Rule("/c/<category>/page/<int:page>", endpoint: "c"),
        ])
        #expect(adapter.outcome("/foo/") == .found("foo", ["page": 1]))
        #expect(adapter.outcome("/foo/1") == .redirect("http://example.org/foo/"))
        #expect(adapter.outcome("/foo/2") == .found("foo", ["page": 2]))
        #expect(adapter.outcome("/c/foo bar/page/1") == .redirect("http://example.org/c/foo%20bar"))
        #expect(adapter.outcome("/c/x") == .found("c", ["category": "x", "page": 1]))
    }

    // werkzeug/tests/test_routing.py::test_request_redirect_default_subdomain
    @Test func defaultsRedirectToAnotherSubdomain() throws {
        let rules = [Rule("/foo", defaults: ["bar": 42], subdomain: "test"), Rule("/foo/<int:bar>", subdomain: "other")]
        #expect(
            try bound(rules, at: "localhost", subdomain: "other").outcome("/foo/42") == .redirect("http://test.localhost/foo"))
    }

    // werkzeug/tests/test_routing.py::test_alias_redirects
    @Test(
        arguments: [
            ("/index.html", QueryArguments?.none, "/"), ("/users/index.html", nil, "/users/"),
            ("/users/page-2.html", nil, "/users/page/2"),
            ("/users/page-1.html", nil, "/users/"), ("/users/page-1.html", "foo=bar", "/users/?foo=bar"),
        ] as [(String, QueryArguments?, String)])
    func aliases(path: String, query: QueryArguments?, target: String) throws {
        let rules = [
            Rule("/", endpoint: "index"), Rule("/index.html", endpoint: "index", isAlias: true),
            Rule("/users/", endpoint: "users", defaults: ["page": 1]),
            Rule("/users/index.html", endpoint: "users", defaults: ["page": 1], isAlias: true),
            Rule("/users/page/<int:page>", endpoint: "users"),
            Rule("/users/page-<int:page>.html", endpoint: "users", isAlias: true),
        ]
        #expect(try bound(rules, at: "h").outcome(path, query: query) == .redirect("http://h" + target))
        let plain = try bound(rules, at: "h", options { $0.redirectDefaults = false })
        #expect(plain.outcome("/users/page-2.html") == .found("users", ["page": 2]))
    }

    // werkzeug/tests/test_routing.py::test_double_defaults
    @Test(arguments: ["", "/aaa"])
    func doubleDefaults(prefix: String) throws {
        let adapter = try bound([
            Rule(prefix + "/", endpoint: "x", defaults: ["foo": 1, "bar": false]),
            Rule(prefix + "/<int:foo>", endpoint: "x", defaults: ["bar": false]),
            Rule(prefix + "/bar/", endpoint: "x", defaults: ["foo": 1, "bar": true]),
            Rule(prefix + "/bar/<int:foo>", endpoint: "x", defaults: ["bar": true]),
        ])
        #expect(adapter.outcome(prefix + "/") == .found("x", ["foo": 1, "bar": false]))
        #expect(adapter.outcome(prefix + "/2") == .found("x", ["foo": 2, "bar": false]))
        #expect(adapter.outcome(prefix + "/bar/") == .found("x", ["foo": 1, "bar": true]))
        #expect(adapter.outcome(prefix + "/bar/2") == .found("x", ["foo": 2, "bar": true]))
        #expect(try adapter.build("x", ["foo": 1, "bar": false]) == prefix + "/")
        #expect(try adapter.build("x", ["foo": 2, "bar": false]) == prefix + "/2")
        #expect(try adapter.build("x", ["bar": true]) == prefix + "/bar/")
        #expect(try adapter.build("x", ["foo": 2, "bar": true]) == prefix + "/bar/2")
    }

    @Test(
        arguments: [
            ("/old/a b", "http://example.org/app/foo/a%20b"), ("/abs/x", "http://example.org/foo/x"),
            ("/int/007", "http://example.org/app/foo/7"),
            ("/ext/q", "http://other.example/q?y=1"), ("/up", "http://example.org/c"),
            ("/query", "http://example.org/app/foo?z=1#f"),
            ("/host", "http://cdn.example/x"), ("/made/3", "http://example.org/app/made-3"),
        ] as [(String, String)])
    func redirectTargets(path: String, target: String) throws {
        let rules = [
            Rule("/old/<s>", redirectTo: "foo/<s>"), Rule("/abs/<s>", redirectTo: "/foo/<s>"),
            Rule("/int/<int:n>", redirectTo: "foo/<n>"), Rule("/ext/<x>", redirectTo: "http://other.example/<x>?y=1"),
            Rule("/up", redirectTo: "../c"), Rule("/query", redirectTo: "foo?z=1#f"),
            Rule("/host", redirectTo: "//cdn.example/x"),
            Rule("/made/<int:n>", redirectTo: .computed { _, arguments in "made-\(arguments["n"] ?? .null)" }),
        ]
        #expect(try bound(rules, scriptName: "/app").outcome(path) == .redirect(target))
    }

    // werkzeug/tests/test_routing.py::test_host_matching
    @Test func hostMatching() throws {
        let rules = [
            Rule("/", endpoint: "index", host: "www.<domain>"), Rule("/", endpoint: "files", host: "files.<domain>"),
            Rule("/foo/", endpoint: "x", defaults: ["page": 1], host: "www.<domain>"),
            Rule("/<int:page>", endpoint: "x", host: "files.<domain>"),
        ]
        let hosts = options { $0.hostMatching = true }
        let www = try bound(rules, at: "www.example.com", hosts)
        #expect(www.outcome("/") == .found("index", ["domain": "example.com"]))
        #expect(www.outcome("/foo/") == .found("x", ["domain": "example.com", "page": 1]))
        #expect(www.outcome("/foo") == .redirect("http://www.example.com/foo/"))
        let files = try bound(rules, at: "files.example.com", hosts)
        #expect(files.outcome("/") == .found("files", ["domain": "example.com"]))
        #expect(files.outcome("/2") == .found("x", ["domain": "example.com", "page": 2]))
        #expect(files.outcome("/1") == .redirect("http://www.example.com/foo/"))
        #expect(try bound(rules, at: "other.com", hosts).outcome("/") == .notFound)
    }

    @Test func subdomains() throws {
        let rules = [
            Rule("/", endpoint: "index"), Rule("/", endpoint: "user", subdomain: "<name>"),
            Rule("/", endpoint: "api", subdomain: "api"), Rule("/<int:id>", endpoint: "two", subdomain: "<a>.<int:b>"),
        ]
        #expect(try bound(rules).outcome("/") == .found("index"))
        #expect(try bound(rules, subdomain: "ada").outcome("/") == .found("user", ["name": "ada"]))
        #expect(try bound(rules, subdomain: "api").outcome("/") == .found("api"))
        #expect(try bound(rules, subdomain: "x.7").outcome("/3") == .found("two", ["a": "x", "b": 7, "id": 3]))
        let names = try bound(rules, subdomain: "x.7").match("/3")
        guard case .found(let rule, let arguments) = names else { return #expect(Bool(false), "not found") }
        #expect(rule.variables == ["a", "b", "id"] && Array(arguments.names) == ["a", "b", "id"])
    }

    // werkzeug/tests/test_routing.py::test_newline_match, test_request_direct_charset_bug, test_unicode_rules
    @Test func unusualText() throws {
        let adapter = try bound([
            Rule("/hello", endpoint: "hello"), Rule("/öäü/", endpoint: "o"), Rule("/e\u{301}", endpoint: "d"),
        ])
        #expect(adapter.outcome("/hello\n") == .notFound)
        #expect(adapter.outcome("/öäü") == .redirect("http://example.org/%C3%B6%C3%A4%C3%BC/"))
        #expect(adapter.outcome("/\u{E9}") == .notFound)
        #expect(adapter.outcome("/e\u{301}") == .found("d"))
    }

    @Test func rejectedValuesEndTheSearch() throws {
        let adapter = try bound([Rule("/<int(max=5):n>", endpoint: "n"), Rule("/<s>", endpoint: "s")])
        #expect(adapter.outcome("/5") == .found("n", ["n": 5]))
        #expect(adapter.outcome("/6") == .notFound)
        #expect(adapter.outcome("/x") == .found("s", ["s": "x"]))
    }
}
