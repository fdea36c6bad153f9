import FlaskRouting
import Testing

struct BuildErrorTests {
    private static func error(
        _ rules: [Rule], _ endpoint: String, _ values: RouteValues = [:], method: String? = nil
    ) throws -> BuildError? {
        let adapter = try bound(rules)
        return #expect(throws: BuildError.self) { try adapter.build(endpoint, values, URLOptions(method: method)) }
    }

    // werkzeug/tests/test_routing.py::test_error_message_without_suggested_rule, test_error_message_suggestion
    @Test(
        arguments: [
            ("urks", RouteValues(), String?.none, "Could not build url for endpoint 'urks'. Did you mean 'world' instead?"),
            ("helloworld", [:], nil, "Could not build url for endpoint 'helloworld'. Did you mean 'world' instead?"),
            ("world", [:], nil, "Could not build url for endpoint 'world'. Did you forget to specify values ['id', 'page']?"),
            (
                "world", ["page": 1, "id": 2], "POST",
                "Could not build url for endpoint 'world' ('POST') with values ['id', 'page']. Did you mean to use methods ['GET', 'HEAD']?"
            ),
            (
                "world", ["q": 1], "POST",
                "Could not build url for endpoint 'world' ('POST') with values ['q']. Did you mean to use methods ['GET', 'HEAD']?"
                    + " Did you forget to specify values ['id', 'page']?"
            ),
            ("it's", [:], nil, "Could not build url for endpoint \"it's\". Did you mean 'world' instead?"),
        ] as [(String, RouteValues, String?, String)])
    func messages(endpoint: String, values: RouteValues, method: String?, message: String) throws {
        let rules = [Rule("/foo/<id>/<int:page>", endpoint: "world", methods: ["GET"])]
        #expect(try Self.error(rules, endpoint, values, method: method)?.description == message)
    }

    // werkzeug/tests/test_routing.py::test_finding_closest_match_when_none_exist
    @Test func emptyMap() throws {
        let error = try Self.error([], "x")
        #expect(error?.suggestion == nil && error?.description == "Could not build url for endpoint 'x'.")
        #expect(error?.kind == .noSuitableRule)
    }

    // werkzeug/tests/test_routing.py::test_finding_closest_match_by_endpoint, …_by_values, …_by_method
    @Test func suggestions() throws {
        let names = [
            Rule("/foo/", endpoint: "users.here"), Rule("/wat/", endpoint: "admin.users"), Rule("/woop", endpoint: "foo.users"),
        ]
        #expect(try Self.error(names, "admin.user")?.suggestion?.endpoint == "admin.users")
        let values = [
            Rule("/id/<id>", endpoint: "users"), Rule("/<slug>", endpoint: "users"), Rule("/m/<email>", endpoint: "users"),
        ]
        #expect(try Self.error(values, "x", ["slug": ""])?.suggestion?.text == "/<slug>")
        let methods = ["POST", "GET", "PUT"].map { Rule("/" + $0, endpoint: "foobar", methods: [$0]) }
        for method in ["POST", "GET", "PUT"] {
            #expect(try Self.error(methods, "invalid", method: method)?.suggestion?.text == "/" + method)
        }
    }
}
