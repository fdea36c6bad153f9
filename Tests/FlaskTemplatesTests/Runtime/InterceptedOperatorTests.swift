import FlaskTemplates
import Synchronization
import Testing

// jinja2/tests/test_security.py::TestSandbox::test_binary_operator_intercepting, test_unary_operator_intercepting
@Suite struct InterceptedOperatorTests {
    private func environment(trust: TemplateOptions.Trust = .sandboxed) -> TemplateEnvironment {
        var options = TemplateOptions()
        options.trust = trust
        let environment = TemplateEnvironment(options: options)
        environment.interceptOperators(Set(InterceptedOperator.allCases)) { symbol, operands in
            if symbol == .power { throw TemplateError(.security, "the power operator is unavailable") }
            if operands.allSatisfy({ $0.int == 7 }) { return nil }
            return .init(
                "(\(operands.count == 1 ? "" : "\(operands[0].description)")\(symbol.symbol)\(operands.last?.description ?? ""))")
        }
        return environment
    }

    @Test(arguments: [
        ("{{ 1 + 2 }}", "(1+2)"), ("{{ x - 2 }}", "(3-2)"), ("{{ 2 * x }}", "(2*3)"), ("{{ 1 / 2 }}", "(1/2)"),
        ("{{ 9 // 2 }}", "(9//2)"), ("{{ x % 2 }}", "(3%2)"), ("{{ -1 }}", "(-1)"), ("{{ +x }}", "(+3)"),
        ("{{ 1 + 2 * x }}", "(1+(2*3))"), ("{{ 7 + 7 }}{{ -7 }}", "14-7"), ("{{ x + 1 if x + 1 else 0 }}", "(3+1)"),
        ("{% if x % 2 == 1 %}same{% else %}intercepted{% endif %}", "intercepted"),
        ("{% for i in [1] %}{% if loop.index % 1 == 0 %}same{% else %}intercepted{% endif %}{% endfor %}", "intercepted"),
        ("{{ 'a' ~ 1 }}{{ 1 < 2 }}{{ 1 and 2 }}{{ [1, 2]|sum }}", "a1True23"),
    ])
    func sandboxedTemplatesAskTheHandler(source: String, expected: String) throws {
        #expect(try environment().template(fromString: source).render(["x": 3]) == expected)
    }

    @Test func trustedTemplatesDoNot() throws {
        #expect(try environment(trust: .full).template(fromString: "{{ 1 + 2 }}{{ 2 ** 3 }}").render() == "38")
    }

    @Test func whatTheHandlerThrowsHasItsPlace() throws {
        let template = try environment().template(fromString: "\n{{ 2 ** 3 }}")
        let error = try #require(throws: TemplateError.self) { try template.render() }
        #expect(error.kind == .security)
        #expect(error.location == .init(template: nil, line: 2, columns: 3..<9, focus: 5..<7))
    }

    // jinja2/tests/test_filters.py, policies: json.dumps_function
    @Test func anotherFunctionWritesJSON() throws {
        var options = TemplateOptions()
        options.policies.jsonIndent = 2
        options.policies.jsonFunction = { value, options in
            "<\(value.description) \(options.keys.sorted().map { "\($0)=\(options[$0]?.description ?? "")" })>'"
        }
        let environment = TemplateEnvironment(options: options)
        #expect(
            try environment.template(fromString: "{{ x|tojson }} {{ 'a&b'|tojson(indent=4) }}").render(["x": 3])
                == #"\u003c3 ["indent=2", "sort_keys=True"]\u003e\u0027 \u003ca\u0026b ["indent=4", "sort_keys=True"]\u003e\u0027"#
        )
    }
}
