import FlaskRouting
import Testing

struct RuleFactoryTests {
    // werkzeug/tests/test_routing.py::test_rule_templates
    @Test func templates() throws {
        let template = RuleTemplate([
            Submount("/test/$app", [Rule("/foo/", endpoint: "handle_foo"), Rule("/bar/", endpoint: "handle_bar")]),
            EndpointPrefix(
                "${app}",
                [Rule("/${app}-blah", endpoint: "bar"), Rule("/${app}$$", endpoint: "$app", defaults: ["x": "$app", "n": 1])]),
            Subdomain("$app", [Rule("/blah", endpoint: "x_bar", mergeSlashes: false, isWebSocket: true)]),
        ])
        let matcher = try RouteMap([template(app: "t1"), template(app: "t2")]).compiled()
        let facts = matcher.rules.map { "\($0.text) \($0.subdomain) \($0.endpoint)" }
        #expect(
            facts == [
                "/test/t1/foo/  handle_foo", "/test/t1/bar/  handle_bar", "/t1-blah  t1bar", "/t1$  t1t1", "/blah t1 x_bar",
                "/test/t2/foo/  handle_foo", "/test/t2/bar/  handle_bar", "/t2-blah  t2bar", "/t2$  t2t2", "/blah t2 x_bar",
            ])
        #expect(matcher.rules[3].defaults.map(\.value) == ["t1", 1])
        #expect(matcher.rules[4].isWebSocket && !matcher.rules[4].mergeSlashes)
    }

    @Test(
        arguments: [
            ("/$", RoutingError.Kind.malformedRule), ("/$1", .malformedRule), ("/${app", .malformedRule),
            ("/$other", .unknownPlaceholder),
        ] as [(String, RoutingError.Kind)])
    func faultyTemplates(text: String, kind: RoutingError.Kind) {
        let error = #expect(throws: RoutingError.self) { try RuleTemplate([Rule(text)])(app: "x").rules() }
        #expect(error?.kind == kind && error?.rule == text)
    }
}
