import FlaskRouting
import Testing

struct MapAdapterBuildingTests {
    private static let rules = [
        Rule("/", endpoint: "index"), Rule("/foo", endpoint: "foo"), Rule("/bar/<baz>", endpoint: "bar"),
        Rule("/bar/<int:n>", endpoint: "bari"),
        Rule("/bar/<float:f>", endpoint: "barf"), Rule("/bar/<path:p>", endpoint: "barp"),
        Rule("/hehe", endpoint: "blah", subdomain: "blah"),
        Rule("/ws", endpoint: "ws", isWebSocket: true),
    ]

    // werkzeug/tests/test_routing.py::test_basic_building
    @Test(arguments: ["", "/test"])
    func otherSubdomain(mount: String) throws {
        let adapter = try bound(Self.rules, scriptName: mount + "/", subdomain: "blah")
        let root = "http://example.org" + mount
        #expect(try adapter.build("index") == root + "/")
        #expect(try adapter.build("bar", ["baz": "blub"]) == root + "/bar/blub")
        #expect(try adapter.build("bari", ["n": 50]) == root + "/bar/50")
        #expect(try adapter.build("barf", ["f": 0.815]) == root + "/bar/0.815")
        #expect(try adapter.build("barp", ["p": "la/di"]) == root + "/bar/la/di")
        #expect(try adapter.build("blah") == mount + "/hehe")
        #expect(throws: BuildError.self) { try adapter.build("urks") }
    }

    // werkzeug/tests/test_routing.py::test_basic_building, test_external_building_with_port, test_protocol_joining_bug
    @Test(
        arguments: [
            ("http", "foo", URLOptions(), "/foo"), ("http", "foo", URLOptions(forceExternal: true), "http://h:81/foo"),
            ("", "foo", URLOptions(), "/foo"),
            ("", "foo", URLOptions(forceExternal: true), "//h:81/foo"),
            ("", "foo", URLOptions(forceExternal: true, urlScheme: "https"), "https://h:81/foo"),
            ("ws", "ws", URLOptions(), "ws://h:81/ws"), ("ws", "foo", URLOptions(forceExternal: true), "http://h:81/foo"),
            ("ws", "foo", URLOptions(), "/foo"),
            ("ws", "ws", URLOptions(urlScheme: "https"), "wss://h:81/ws"),
            ("wss", "foo", URLOptions(forceExternal: true), "https://h:81/foo"),
        ] as [(String, String, URLOptions, String)])
    func schemes(scheme: String, endpoint: String, options: URLOptions, url: String) throws {
        #expect(try bound(Self.rules, at: "h:81", scheme: scheme).build(endpoint, [:], options) == url)
    }

    // werkzeug/tests/test_routing.py::test_build_append_unknown_dict, test_build_drop_none
    @Test(
        arguments: [
            (RouteValue.null, ""), ([.null], ""), ([.null, .null], ""), ("", "?v="), ([""], "?v="), (0, "?v=0"), (1.0, "?v=1.0"),
            ([1, 2], "?v=1&v=2"),
            ([1, .null, 2], "?v=1&v=2"), ([1, "", 2], "?v=1&v=&v=2"), ("1+2", "?v=1%2B2"), ("a b&=é", "?v=a+b%26%3D%C3%A9"),
            (.bytes([0x62, 0xFF]), "?v=b%FF"),
            ("/?:@!$'()*,;", "?v=/?:@!$'()*,;"), ([], ""),
        ] as [(RouteValue, String)])
    func unknownValues(value: RouteValue, query: String) throws {
        let adapter = try bound(Self.rules)
        #expect(try adapter.build("index", ["v": value]) == "/" + query)
        #expect(try adapter.build("index", ["v": value], URLOptions(appendUnknown: false)) == "/")
    }

    // werkzeug/tests/test_routing.py::test_build_append_unknown_multidict, test_build_values_multidict
    @Test func severalValuesOfAName() throws {
        let adapter = try bound([Rule("/", endpoint: "a"), Rule("/<x>", endpoint: "x")])
        #expect(try adapter.build("a", RouteValues(grouping: [("v", 1), ("w", "z"), ("v", .null), ("v", 2)])) == "/?v=1&v=2&w=z")
        #expect(try adapter.build("x", RouteValues(grouping: [("x", "a"), ("x", "b")])) == "/%5B'a',%20'b'%5D")
        #expect(try adapter.build("x", RouteValues(grouping: [("x", .null)])) == "/None")
        #expect(throws: BuildError.self) { try adapter.build("x", ["x": .null]) }
    }

    // werkzeug/tests/test_routing.py::test_adapter_url_parameter_sorting
    @Test func sortedParameters() throws {
        let values: RouteValues = ["x": 20, "y": 10, "z": 30, "a": [2, 1]]
        let byValue = options { $0.parameterOrder = .by { $0.value < $1.value } }
        #expect(try bound(Self.rules, byValue).build("index", values) == "/?a=1&a=2&y=10&x=20&z=30")
        let byName = options { $0.parameterOrder = .byName }
        #expect(try bound(Self.rules, byName).build("index", values) == "/?a=1&a=2&x=20&y=10&z=30")
        #expect(try bound(Self.rules).build("index", values) == "/?x=20&y=10&z=30&a=2&a=1")
    }

    // werkzeug/tests/test_routing.py::test_method_fallback
    @Test func methods() throws {
        let adapter = try bound([
            Rule("/get", endpoint: "search", methods: ["GET"]), Rule("/post", endpoint: "search", methods: ["POST"]),
            Rule("/select", endpoint: "select", methods: ["POST"]),
        ])
        #expect(try adapter.build("search") == "/get")
        #expect(try adapter.build("search", [:], URLOptions(method: "POST")) == "/post")
        #expect(try adapter.build("select") == "/select")
        #expect(throws: BuildError.self) { try adapter.build("select", [:], URLOptions(method: "GET")) }
    }

    // werkzeug/tests/test_routing.py::test_host_matching_building, test_build_url_same_endpoint_multiple_hosts
    @Test func hosts() throws {
        let rules = [
            Rule("/", endpoint: "index", host: "alpha.example.com"), Rule("/", endpoint: "index", host: "beta.example.com"),
            Rule("/", endpoint: "gamma", host: "gamma.example.com"),
        ]
        for host in ["alpha.example.com", "AlPhA.ExAmPlE.CoM", "beta.example.com", "BeTa.ExAmPlE.CoM"] {
            let adapter = try bound(rules, at: host, options { $0.hostMatching = true })
            #expect(try adapter.build("index") == "/" && adapter.build("gamma") == "http://gamma.example.com/")
        }
        #expect(try bound(rules, at: "x", options { $0.hostMatching = true }).build("index") == "http://alpha.example.com/")
    }

    // werkzeug/tests/test_routing.py::test_merge_slashes_build, test_non_string_parts, test_build_url_with_arg_self
    @Test func staticTextIsEncoded() throws {
        let adapter = try bound([
            Rule("/yes//merge", endpoint: "merge"), Rule("/no//merge", endpoint: "keep", mergeSlashes: false),
            Rule("/sp ace/[é]", endpoint: "s"),
            Rule("/<self>", endpoint: "self"), Rule("/d/<int:n>", endpoint: "d", defaults: ["n": "007"]),
        ])
        #expect(try adapter.build("merge") == "/yes/merge" && adapter.build("keep") == "/no//merge")
        #expect(try adapter.build("s") == "/sp%20ace/%5B%C3%A9%5D" && adapter.build("self", ["self": 42]) == "/42")
        #expect(try adapter.build("d") == "/d/7" && adapter.build("d", ["n": "007", "x": 1]) == "/d/7?x=1")
        #expect(throws: BuildError.self) { try adapter.build("d", ["n": 7]) }
    }

    // werkzeug/tests/test_routing.py::test_long_build
    @Test func manyVariables() throws {
        let names = (0..<2000).map { "v\($0)" }
        let adapter = try bound([Rule(names.map { "/<\($0)>" }.joined(), endpoint: "long", isBuildOnly: true)])
        let url = try adapter.build("long", RouteValues(names.enumerated().map { ($0.element, .int($0.offset)) }))
        #expect(url == names.indices.map { "/\($0)" }.joined())
        #expect(adapter.outcome("/1") == .notFound)
    }

    @Test func defaultsCompareLikeNumbers() throws {
        let adapter = try bound([Rule("/all/", endpoint: "e", defaults: ["page": 1]), Rule("/all/<page>", endpoint: "e")])
        #expect(try adapter.build("e", ["page": 1.0]) == "/all/" && adapter.build("e", ["page": true]) == "/all/")
        #expect(try adapter.build("e", ["page": "1"]) == "/all/1")
    }

    @Test func convertibleValues() throws {
        let values: [(String, any RouteValueConvertible)] = [
            ("a", 1), ("b", "x"), ("c", Optional<Int>.none), ("d", [1, 2]), ("e", UInt64.max), ("f", 1.5), ("g", true),
            ("h", "sub".dropLast()),
        ]
        let url = try bound(Self.rules).build("index", RouteValues(values.map { ($0.0, $0.1.routeValue) }))
        #expect(url == "/?a=1&b=x&d=1&d=2&e=18446744073709551615&f=1.5&g=True&h=su")
    }
}
