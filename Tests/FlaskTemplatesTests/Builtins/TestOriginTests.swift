import FlaskTemplates
import Testing

/// Every test as `tests/test_tests.py` of Jinja2 tests it, with what Jinja2 3.1.6 renders.
@Suite struct TestOriginTests {
    @Test(arguments: cases) func rendering(name: String, origin: String, rendering: Rendering) {
        #expect(rendering.outcome == rendering.expected, "\(name), \(origin)")
    }

    @Test func everyTestHasACase() throws {
        #expect(Set(Self.cases.map(\.name)).count == 33)
        for name in Set(Self.cases.map(\.name)) {
            #expect(try TemplateEnvironment().template(fromString: "{{ '\(name)' is test }}").render() == "True")
        }
    }

    /// The name, the test of Jinja2 that it comes from, what is rendered.
    static let cases: [(name: String, origin: String, rendering: Rendering)] = [
        (
            "boolean", "test_types",
            Rendering("{{ true is boolean }}|{{ 1 is boolean }}|{{ none is boolean }}", "True|False|False")
        ),
        (
            "callable", "test_types",
            Rendering("{{ range is callable }}|{{ 'a' is callable }}|{{ 'a'.upper is callable }}", "True|False|True")
        ),
        (
            "defined", "test_defined",
            Rendering("{{ missing is defined }}|{{ true is defined }}|{{ {}.a is defined }}", "False|True|False")
        ),
        ("divisibleby", "test_divisibleby", Rendering("{{ 9 is divisibleby(3) }}|{{ 10 is divisibleby 3 }}", "True|False")),
        ("eq", "test_equal_to", Rendering("{{ 1 is eq 1.0 }}|{{ 'a' is eq 'b' }}", "True|False")),
        ("equalto", "test_equal_to", Rendering("{{ 12 is equalto 12 }}|{{ [1]|select('==', 1)|list }}", "True|[1]")),
        ("escaped", "test_escaped", Rendering("{{ 'a' is escaped }}|{{ ('a'|safe) is escaped }}", "False|True")),
        ("even", "test_even", Rendering("{{ 1 is even }}|{{ 2 is even }}|{{ -2 is even }}", "False|True|True")),
        ("false", "test_types", Rendering("{{ false is false }}|{{ 0 is false }}|{{ none is false }}", "True|False|False")),
        ("filter", "test_is_filter", Rendering("{{ 'title' is filter }}|{{ 'bad-name' is filter }}", "True|False")),
        ("float", "test_types", Rendering("{{ 1.5 is float }}|{{ 1 is float }}|{{ (10 ** 100) is float }}", "True|False|False")),
        ("ge", "test_compare_aliases", Rendering("{{ 2 is ge(2) }}|{{ 2 is ge(3) }}", "True|False")),
        ("greaterthan", "test_compare_aliases", Rendering("{{ 3 is greaterthan 2 }}", "True")),
        ("gt", "test_compare_aliases", Rendering("{{ 3 is gt(2) }}|{{ 2 is gt(2) }}", "True|False")),
        (
            "in", "test_in",
            Rendering(
                "{{ 'o' is in 'foo' }}|{{ 'x' is in ['x'] }}|{{ 4 is in [1] }}|{{ 'a' is in {'a': 1} }}", "True|True|False|True")
        ),
        ("integer", "test_types", Rendering("{{ 1 is integer }}|{{ 1.0 is integer }}|{{ true is integer }}", "True|False|False")),
        (
            "iterable", "test_types",
            Rendering(
                "{{ [] is iterable }}|{{ 42 is iterable }}|{{ 'a' is iterable }}|{{ missing is iterable }}",
                "True|False|True|True")
        ),
        ("le", "test_compare_aliases", Rendering("{{ 2 is le 2 }}|{{ 3 is le 2 }}", "True|False")),
        ("lessthan", "test_compare_aliases", Rendering("{{ 1 is lessthan 2 }}", "True")),
        ("lower", "test_lower", Rendering("{{ 'foo' is lower }}|{{ 'FOO' is lower }}|{{ '1' is lower }}", "True|False|False")),
        ("lt", "test_compare_aliases", Rendering("{{ 1 is lt 2 }}|{{ 2 is lt 2 }}", "True|False")),
        ("mapping", "test_types", Rendering("{{ {} is mapping }}|{{ [] is mapping }}", "True|False")),
        ("ne", "test_compare_aliases", Rendering("{{ 1 is ne 2 }}|{{ 1 is ne 1 }}", "True|False")),
        ("none", "test_types", Rendering("{{ none is none }}|{{ 0 is none }}", "True|False")),
        (
            "number", "test_types",
            Rendering("{{ 1 is number }}|{{ 1.5 is number }}|{{ '1' is number }}|{{ true is number }}", "True|True|False|True")
        ),
        ("odd", "test_odd", Rendering("{{ 1 is odd }}|{{ 2 is odd }}|{{ -1 is odd }}", "True|False|True")),
        (
            "sameas", "test_sameas",
            Rendering("{{ false is sameas false }}|{{ 0 is sameas false }}|{{ none is sameas none }}", "True|False|True")
        ),
        (
            "sequence", "test_types",
            Rendering(
                "{{ [1] is sequence }}|{{ (1,) is sequence }}|{{ 'a' is sequence }}|{{ 1 is sequence }}|{{ {} is sequence }}",
                "True|True|True|False|True")
        ),
        (
            "string", "test_types",
            Rendering("{{ 'a' is string }}|{{ 1 is string }}|{{ ('a'|safe) is string }}", "True|False|True")
        ),
        ("test", "test_is_test", Rendering("{{ 'number' is test }}|{{ 'bad-name' is test }}", "True|False")),
        ("true", "test_types", Rendering("{{ true is true }}|{{ 1 is true }}", "True|False")),
        ("undefined", "test_undefined", Rendering("{{ missing is undefined }}|{{ 1 is undefined }}", "True|False")),
        ("upper", "test_upper", Rendering("{{ 'FOO' is upper }}|{{ 'foo' is upper }}", "True|False")),
    ]
}
