import FlaskTemplates
import Testing

@Suite struct ScopeTests {
    // jinja2/tests/test_core_tags.py, test_idtracking.py, test_regression.py
    @Test(arguments: [
        ("{% set x = 1 %}{% for i in [1, 2] %}{{ x }}{% set x = i * 10 %}{{ x }} {% endfor %}{{ x }}", "110 120 1"),
        ("{% set x = 1 %}{% if true %}{% set x = 2 %}{% endif %}{{ x }}", "2"),
        ("{% if false %}{% set x = 2 %}{% endif %}{{ x }}", "outer"),
        ("{% for x in [x] %}{{ x }}{% endfor %}{{ x }}", "outerouter"),
        ("{% with x = 1, y = x %}{{ x }}{{ y }}{% endwith %}{{ x }}", "1outerouter"),
        ("{% macro m() %}{{ y }}{% endmacro %}{% set y = 1 %}{{ m() }}{% set y = 2 %}{{ m() }}", "12"),
        ("{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}B{% endmacro %}{{ a() }}", "B"),
        ("{% macro f(n) %}{{ n }}{% if n > 0 %}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(3) }}", "3210"),
        ("{% set ns = namespace(n=0) %}{% for i in [1, 2, 3] %}{% set ns.n = ns.n + i %}{% endfor %}{{ ns.n }}", "6"),
        ("{% for a, (b, c) in [(1, (2, 3))] %}{{ a }}{{ b }}{{ c }}{% endfor %}", "123"),
        ("{% set a, b = 1, 2 %}{% set a, b = b, a %}{{ a }}{{ b }}", "21"),
        ("{% set x %}<{{ x }}>{% endset %}{{ x }}", "<>"),
        ("{% for i in [1, 2] %}{% macro m() %}{{ i }}{% endmacro %}{{ m() }}{% endfor %}", "12"),
        ("{% filter upper %}{% set x = 'in' %}{{ x }}{% endfilter %}{{ x }}", "INouter"),
        ("{% set loop = 4 %}{% for i in [1] %}{{ loop.index }}{% endfor %}{{ loop }}", "14"),
    ])
    func names(template: String, expected: String) throws {
        #expect(try rendered(template, ["x": "outer"]) == expected)
    }

    @Test(arguments: [
        ("{{ [1, 2]|join('-') }}{{ 'a' ~ 1 }}", "1-2a1"), ("{{ '<b>'|safe ~ '<' }}", "&lt;b&gt;&lt;"),
        ("{{ x ~ '<' }}", "<i>&lt;"), ("{{ '<' * 2 }}", "&lt;&lt;"),
        ("{% set l = [[]] * 2 %}{% do l[0].append(1) %}{{ l }}", "[[1], []]"),
    ])
    func constants(template: String, expected: String) throws {
        #expect(try rendered(template, ["x": TemplateValue.markup("<i>")]) { $0.autoescape = .on } == expected)
    }

    @Test(arguments: [
        "{{ x|nope }}", "{% if x is nope %}{% for i in x %}{{ i|nope }}{% endfor %}{% endif %}",
        "{% block a %}{% endblock %}{% block a %}{% endblock %}", "{% for loop in x %}{{ loop }}{% endfor %}",
        "{% for i in x %}{% extends 'a' %}{% endfor %}", "{% macro m(caller) %}{{ caller }}{% endmacro %}",
    ])
    func faultsOfTheTemplate(template: String) {
        let error = #expect(throws: TemplateError.self) { try rendered(template) }
        #expect(error?.kind == .assertion)
        #expect(error?.location?.line == 1)
    }

    @Test func unknownFiltersInConditionsFailWhenTheyRun() throws {
        let template = "{% if x is defined %}{{ x|nope }}{% else %}none{% endif %}"
        #expect(try rendered(template) == "none")
        #expect(throws: TemplateError.self) { try rendered(template, ["x": 1]) }
    }
}
