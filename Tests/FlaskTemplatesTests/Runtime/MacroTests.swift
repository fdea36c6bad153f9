import FlaskTemplates
import Testing

@Suite struct MacroTests {
    // jinja2/tests/test_core_tags.py::TestMacros
    @Test(arguments: [
        ("{% macro m(a, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}{{ m(b=1, a=3) }}", "1231"),
        ("{% macro m(a, b=a) %}{{ b }}{% endmacro %}{{ m(5) }}", "5"),
        ("{% macro m(a=b, b=1) %}{{ a is defined }}{% endmacro %}{{ m() }}", "False"),
        ("{% macro m() %}{{ varargs|join }}{{ kwargs.x }}{% endmacro %}{{ m(1, 2, x=3) }}", "123"),
        ("{% macro m() %}[{{ caller() }}]{% endmacro %}{% call m() %}in{% endcall %}", "[in]"),
        ("{% macro m() %}{{ caller(2) }}{% endmacro %}{% call(n) m() %}<{{ n }}>{% endcall %}", "<2>"),
        ("{% macro m() %}{{ caller is defined }}{% endmacro %}{{ m() }}", "False"),
        ("{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}{{ m.name }}{{ m.arguments }}", "m('a',)"),
        ("{% macro m(l=[]) %}{% do l.append(1) %}{{ l }}{% endmacro %}{{ m() }}{{ m() }}", "[1][1]"),
        (
            "{% macro m(x) %}{{ x }}{% endmacro %}{{ [1, 2]|map('string')|map('upper')|join }}{{ m(*[3]) }}{{ m(**{'x': 4}) }}",
            "1234"
        ),
    ])
    func calls(template: String, expected: String) throws { #expect(try rendered(template) == expected) }

    @Test(arguments: ["{{ m(1, 2) }}", "{{ m(x=1) }}", "{{ m(1, a=2) }}", "{% call m(1) %}{% endcall %}"])
    func wrongArguments(call: String) {
        let error = #expect(throws: TemplateError.self) {
            try rendered("{% macro m(a) %}{{ a }}{% endmacro %}" + call)
        }
        #expect(error?.kind == .type)
    }

    @Test func exportedMacrosAreCalledFromSwift() throws {
        let environment = TemplateEnvironment()
        let template = try environment.template(
            fromString: "{% set n = 2 %}{% macro add(a, b=1) %}{{ a + b * n }}{% endmacro %}body", name: "lib")
        let module = try template.module()
        #expect(module.body == "body")
        #expect(module.names == ["n", "add"])
        #expect(module["n"]?.int == 2)
        #expect(try module.call("add", [3]).string == "5")
        #expect(try module.call("add", [3], named: ["b": 2]).string == "7")
        #expect(throws: TemplateError.self) { try module.call("nope") }
    }

    // jinja2/tests/test_core_tags.py::TestForLoop
    @Test(arguments: [
        ("{% for x in seq recursive %}[{{ x.a }}{% if x.b %}{{ loop(x.b) }}{% endif %}{{ loop.depth }}]{% endfor %}", "[1[22]1]"),
        ("{% for i in [1, 2, 3, 4] if i % 2 == 0 %}{{ loop.index }}/{{ loop.length }}:{{ i }} {% endfor %}", "1/2:2 2/2:4 "),
        ("{% for i in [] %}x{% else %}none{% endfor %}", "none"),
        ("{% for i in [1, 2, 3] %}{% if i == 2 %}{% continue %}{% endif %}{{ i }}{% endfor %}", "13"),
        ("{% for i in [1, 2, 3] %}{{ i }}{% break %}{% endfor %}", "1"),
        ("{% for i in 'abc' %}{{ loop.previtem }}{{ i }}{{ loop.nextitem }}{{ loop.revindex }} {% endfor %}", "ab3 abc2 bc1 "),
        ("{% for i in [1, 1, 2] %}{{ loop.changed(i) }}{{ loop.cycle('a', 'b') }} {% endfor %}", "Truea Falseb Truea "),
        ("{% for k, v in {'a': 1}.items() %}{{ k }}{{ v }}{% endfor %}", "a1"),
        (
            "{% for i in [1, 2] %}{% set l = loop %}{% for j in 'ab' %}{{ l.index }}{{ loop.index }} {% endfor %}{% endfor %}",
            "11 12 21 22 "
        ),
    ])
    func loops(template: String, expected: String) throws {
        let seq = [["a": 1 as TemplateValue, "b": [["a": 2]]] as TemplateValue] as TemplateValue
        #expect(try rendered(template, ["seq": seq]) == expected)
    }
}
