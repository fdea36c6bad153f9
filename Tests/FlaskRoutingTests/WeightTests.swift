import FlaskRouting
import Testing

struct WeightTests {
    // werkzeug/tests/test_routing.py::test_path
    private static let wiki = [
        Rule("/", endpoint: "page", defaults: ["name": "FrontPage"]), Rule("/Special", endpoint: "special"),
        Rule("/<int:year>", endpoint: "year"), Rule("/<path:name>:foo", endpoint: "foopage"),
        Rule("/<path:name>:<path:name2>", endpoint: "twopage"), Rule("/<path:name>", endpoint: "page"),
        Rule("/<path:name>/edit", endpoint: "editpage"), Rule("/<path:name>/silly/<path:name2>", endpoint: "sillypage"),
        Rule("/<path:name>/silly/<path:name2>/edit", endpoint: "editsillypage"), Rule("/Talk:<path:name>", endpoint: "talk"),
        Rule("/User:<username>", endpoint: "user"), Rule("/User:<username>/<path:name>", endpoint: "userpage"),
        Rule("/User:<username>/comment/<int:id>-<int:replyId>", endpoint: "usercomment"),
        Rule("/Files/<path:file>", endpoint: "files"), Rule("/<admin>/<manage>/<things>", endpoint: "admin"),
    ]

    @Test(
        arguments: [
            ("/", MatchOutcome.found("page", ["name": "FrontPage"])), ("/FrontPage", .redirect("http://example.org/")),
            ("/Special", .found("special")), ("/2007", .found("year", ["year": 2007])),
            ("/Some:foo", .found("foopage", ["name": "Some"])),
            ("/Some:bar", .found("twopage", ["name": "Some", "name2": "bar"])),
            ("/Some/Page", .found("page", ["name": "Some/Page"])),
            ("/Some/Page/edit", .found("editpage", ["name": "Some/Page"])),
            ("/Foo/silly/bar", .found("sillypage", ["name": "Foo", "name2": "bar"])),
            ("/Foo/silly/bar/edit", .found("editsillypage", ["name": "Foo", "name2": "bar"])),
            ("/Talk:Foo/Bar", .found("talk", ["name": "Foo/Bar"])), ("/User:thomas", .found("user", ["username": "thomas"])),
            ("/User:thomas/projects/werkzeug", .found("userpage", ["username": "thomas", "name": "projects/werkzeug"])),
            ("/User:thomas/comment/123-456", .found("usercomment", ["username": "thomas", "id": 123, "replyId": 456])),
            ("/Files/downloads/werkzeug/0.2.zip", .found("files", ["file": "downloads/werkzeug/0.2.zip"])),
            ("/Jerry/eats/cheese", .found("admin", ["admin": "Jerry", "manage": "eats", "things": "cheese"])),
        ] as [(String, MatchOutcome)])
    func wikiPaths(path: String, expected: MatchOutcome) throws {
        #expect(try bound(Self.wiki).outcome(path) == expected)
        #expect(try bound(Self.wiki.reversed()).outcome(path) == expected)
    }

    // werkzeug/tests/test_routing.py::test_complex_routing_rules
    @Test(
        arguments: [
            ("/", MatchOutcome.found("index")), ("/42", .found("an_int", ["b": 42])),
            ("/blub", .found("a_string", ["b": "blub"])),
            ("/foo/", .found("nested")), ("/foobar/", .found("nestedbar")),
            ("/foo/1/2/3/", .found("nested_show", ["t": "1/2/3"])),
            ("/foo/1/2/3/edit", .found("nested_edit", ["t": "1/2/3"])), ("/users/", .found("users", ["page": 1])),
            ("/users/page/2", .found("users", ["page": 2])), ("/foox", .found("foox")),
            ("/1/2/3", .found("two", ["p": "1", "q": "2/3"])),
        ] as [(String, MatchOutcome)])
    func complexRules(path: String, expected: MatchOutcome) throws {
        let rules = [
            Rule("/", endpoint: "index"), Rule("/<int:b>", endpoint: "an_int"), Rule("/<b>", endpoint: "a_string"),
            Rule("/foo/", endpoint: "nested"), Rule("/foobar/", endpoint: "nestedbar"),
            Rule("/foo/<path:t>/", endpoint: "nested_show"),
            Rule("/foo/<path:t>/edit", endpoint: "nested_edit"), Rule("/users/", endpoint: "users", defaults: ["page": 1]),
            Rule("/users/page/<int:page>", endpoint: "users"), Rule("/foox", endpoint: "foox"),
            Rule("/<path:p>/<path:q>", endpoint: "two"),
        ]
        #expect(try bound(rules).outcome(path) == expected)
    }

    // werkzeug/tests/test_routing.py::test_greedy, test_path_weighting, test_weighting, test_multiple_converters_per_part
    @Test func specificRulesComeFirst() throws {
        let greedy = try bound([
            Rule("/foo", endpoint: "foo"), Rule("/<path:bar>", endpoint: "bar"), Rule("/<path:bar>/<path:blub>", endpoint: "bar"),
        ])
        #expect(greedy.outcome("/foo") == .found("foo"))
        #expect(greedy.outcome("/blub") == .found("bar", ["bar": "blub"]))
        #expect(greedy.outcome("/he/he") == .found("bar", ["bar": "he", "blub": "he"]))
        let paths = try bound([Rule("/<path:p>/c", endpoint: "simple"), Rule("/<path:p>/<a>/<b>", endpoint: "complex")])
        #expect(paths.outcome("/a/b/c") == .found("simple", ["p": "a/b"]))
        let uuid = "2b5b0911-fdcf-4dd2-921b-28ace88db8a0"
        let kinds = try bound([Rule("/<int:value>", endpoint: "int"), Rule("/<uuid:value>", endpoint: "uuid")])
        #expect(kinds.outcome("/" + uuid.uppercased()) == .found("uuid", ["value": .uuid(uuid)]))
        let version = try bound([Rule("/v<int:major>.<int:minor>", endpoint: "version"), Rule("/.<int:n>", endpoint: "dot")])
        #expect(version.outcome("/v1.2") == .found("version", ["major": 1, "minor": 2]))
        #expect(version.outcome("/.2") == .found("dot", ["n": 2]) && version.outcome("/a2") == .notFound)
    }

    @Test func variablesTakeAsMuchAsTheyCan() throws {
        let adapter = try bound([Rule("/<a>-<b>.html", endpoint: "e"), Rule("/x<int:n><s>", endpoint: "n")])
        #expect(adapter.outcome("/1-2-3.html") == .found("e", ["a": "1-2", "b": "3"]))
        #expect(adapter.outcome("/x123") == .found("n", ["n": 12, "s": "3"]))
    }
}
