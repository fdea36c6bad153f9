import FlaskRouting
import Testing

struct RouteMapTests {
    @Test func indicesAreDense() throws {
        var map = RouteMap()
        #expect(try map.add(Rule("/a", endpoint: "a")).index == 0)
        #expect(throws: RoutingError.self) { try map.add(Rule("/<", endpoint: "x")) }
        #expect(throws: RoutingError.self) { try map.add(Submount("/m", [Rule("/b"), Rule("/<>")])) }
        #expect(try map.add(Submount("/m/", [Rule("/b"), Rule("/c")])).map(\.index) == [1, 2])
        #expect(map.compiled().rules.map(\.text) == ["/a", "/m/b", "/m/c"])
    }

    @Test(
        arguments: [
            ("foo", RoutingError.Kind.malformedRule, 0), ("", .malformedRule, 0), ("/a/<", .malformedRule, 3),
            ("/<>", .malformedRule, 1),
            ("/<1a>", .malformedRule, 1), ("/<a", .malformedRule, 1), ("/<é>", .malformedRule, 1),
            ("/<int(:x>", .malformedRule, 1),
            ("/<int :x>", .malformedRule, 1), ("/<int(min=1)max:a>", .malformedRule, 1), ("/<nope:x>", .unknownConverter, 1),
            ("/<Int:x>", .unknownConverter, 1),
            ("/<int(x=1):a>", .unexpectedArgument, 1), ("/<int(1, 2, 3, 4, 5):a>", .unexpectedArgument, 1),
            ("/<int(1, fixed_digits=1):a>", .unexpectedArgument, 1),
            ("/<int(min='x'):a>", .unexpectedArgument, 1), ("/<string(length=x):a>", .invalidArgument, 1),
            ("/<string(a b):x>", .invalidArgument, 1),
            ("/<string(minlength=3, maxlength=2):x>", .invalidArgument, 1), ("/<any(1, a):x>", .unexpectedArgument, 1),
            ("/x/<a>/<a>", .duplicateVariable, 7),
        ] as [(String, RoutingError.Kind, Int?)])
    func faultyRules(text: String, kind: RoutingError.Kind, offset: Int?) throws {
        var map = RouteMap()
        let error = #expect(throws: RoutingError.self) { try map.add(Rule(text, endpoint: "e")) }
        #expect(error?.kind == kind && error?.offset == offset && error?.rule == text)
        #expect(error?.description.contains("'\(text)'") == true && error?.message.hasSuffix(".") == true)
    }

    @Test func messages() throws {
        func message(_ rule: Rule) -> String? {
            var map = RouteMap()
            return #expect(throws: RoutingError.self) { try map.add(rule) }?.description
        }
        #expect(
            message(Rule("/p/<itn:x>"))
                == """
                rule '/p/<itn:x>', at character 3: there is no converter 'itn'; take one of any, default, float, int, path, \
                string, uuid, or add it by addConverter("itn", …) before the rule.
                """)
        #expect(
            message(Rule("/<a"))
                == "rule '/<a', at character 1: the variable does not end with '>'; write <name>, <converter:name> or <converter(arguments):name>."
        )
        #expect(
            message(Rule("/<any(a):x>", defaults: ["x": "b"]))
                == "rule '/<any(a):x>': the default 'b' of 'x' cannot stand in a URL: 'b' is not one of 'a'.")
        #expect(
            message(Rule("/<x>", redirectTo: "/<y>"))
                == "rule '/<x>': the redirect '/<y>' asks for 'y', which is no variable of the rule (x).")
        #expect(
            message(Rule("/ws", methods: ["get", "post"], isWebSocket: true))
                == "rule '/ws': a WebSocket rule answers only GET, HEAD and OPTIONS; leave out POST.")
    }

    // werkzeug/tests/test_routing.py::test_rule_websocket_methods
    @Test func webSocketMethods() throws {
        var map = RouteMap()
        #expect(
            try map.add(Rule("/ws", methods: ["get", "head", "options"], isWebSocket: true)).methods == [
                "GET", "HEAD", "OPTIONS",
            ])
    }

    @Test func limits() throws {
        var map = RouteMap()
        #expect(throws: RoutingError.self) { try map.add(Rule(String(repeating: "/a", count: 251))) }
        let large = "/<string(maxlength=9000):a>-<string(maxlength=9000):b>"
        #expect(throws: RoutingError.self) { try map.add(Rule(large)) }
        var methods = RouteMap()
        #expect(throws: RoutingError.self) { try methods.add(Rule("/", methods: (0..<70).map { "M\($0)" })) }
    }

    @Test func replacedConverters() throws {
        var map = RouteMap()
        map.addConverter("default") { _ in IntegerConverter() }
        map.addConverter("bar") { try StringConverter($0) }
        try map.add([Rule("/a/<a>", endpoint: "a"), Rule("/b/<bar(length=1):b>", endpoint: "b")] as [any RuleFactory])
        let adapter = try map.compiled().bind(serverName: "example.org")
        #expect(adapter.outcome("/a/1") == .found("a", ["a": 1]) && adapter.outcome("/a/x") == .notFound)
        #expect(adapter.outcome("/b/x") == .found("b", ["b": "x"]) && adapter.outcome("/b/xx") == .notFound)
    }

    @Test func rulesOfEndpoints() throws {
        let map = try RouteMap([
            Rule("/a", endpoint: "e", methods: ["GET"]), Rule("/k", endpoint: "k"), Rule("/a/<x>/<y>", endpoint: "e"),
            Rule("/z", endpoint: "e", isAlias: true),
            Rule("/b/<x>", endpoint: "e", defaults: ["y": 1]), Rule("/a/<x>", endpoint: "e"),
        ])
        let matcher = map.compiled()
        #expect(matcher.rulesInBuildOrder.map(\.text) == ["/b/<x>", "/a/<x>/<y>", "/a/<x>", "/a", "/z", "/k"])
        #expect(
            matcher.isEndpointExpecting("e", "x", "y") && !matcher.isEndpointExpecting("e", "q")
                && !matcher.isEndpointExpecting("q"))
        #expect(matcher.rules(for: "e").first?.arguments == ["x", "y"] && matcher.rules(for: "e").first?.variables == ["x"])
        #expect("\(matcher.rules[0])" == "<Rule '/a' (GET, HEAD) -> e>" && "\(matcher.rules[1])" == "<Rule '/k' -> k>")
    }
}
