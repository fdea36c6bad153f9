import FlaskTemplates
import Testing

@Suite struct InheritanceTests {
    private static let layout = "<{% block title %}base{% endblock %}|{% block body %}{% endblock %}>"

    // jinja2/tests/test_inheritance.py
    @Test(arguments: [
        ("{% extends 'layout' %}{% block body %}B{% endblock %}dropped", "<base|B>"),
        ("before{% extends 'layout' %}", "before<base|>"),
        ("{% extends 'layout' %}{% block title %}{{ super() }}+{% endblock %}", "<base+|>"),
        ("{% extends 'middle' %}{% block title %}{{ super() }}/{{ super.super() }}{% endblock %}", "<[base]/base|>"),
        ("{% extends which %}", "<base|>"),
        ("{% if false %}{% extends 'layout' %}{% endif %}{% block body %}own{% endblock %}", "own"),
        ("{% extends 'layout' %}{% set x = 1 %}{% block body %}{{ x }}{{ self.title() }}{% endblock %}", "<base|1base>"),
        ("{% for i in [1, 2] %}{% block b scoped %}{{ i }}{% endblock %}{% endfor %}", "12"),
        ("{% for i in [1, 2] %}{% block b %}[{{ i }}]{% endblock %}{% endfor %}", "[][]"),
        ("{% extends 'rows' %}{% block row %}{{ loop.index }}:{{ x }} {% endblock %}", "1:a 2:b "),
    ])
    func blocks(main: String, expected: String) throws {
        let templates = [
            "main": main, "layout": Self.layout,
            "middle": "{% extends 'layout' %}{% block title %}[{{ super() }}]{% endblock %}",
            "rows": "{% for x in 'ab' %}{% block row scoped %}{% endblock %}{% endfor %}",
        ]
        #expect(try rendered(templates, ["which": "layout"]) == expected)
    }

    // What a block gives counts as HTML where the template that is rendered escapes, not where the block stands.
    @Test(arguments: [
        ("leaf.txt", "&lt;h1&gt;&amp;lt;i&amp;gt;&amp;lt;x&amp;gt;T&amp;lt;&lt;/h1&gt;<p><i><x>T<"),
        ("leaf.html", "<h1><i>&lt;x&gt;T<</h1><p><i>&lt;x&gt;T<"),
    ])
    func blocksOfTextsThatExtendPages(name: String, expected: String) throws {
        let leaf = "{% extends 'mid.html' %}{% block t %}<i>{{ x }}{{ super() }}{% endblock %}"
        let templates = [
            "base.html": "{% block a %}<h1>{{ self.t() }}</h1>{% endblock %}{% block t %}T<{% endblock %}",
            "mid.html": "{% extends 'base.html' %}{% block a %}{{ super() }}<p>{% endblock %}", "leaf.txt": leaf,
            "leaf.html": leaf,
        ]
        var options = TemplateOptions()
        options.autoescape = .select()
        let environment = TemplateEnvironment(loader: DictionaryLoader(templates), options: options)
        #expect(try environment.template(named: name).render(["x": "<x>"]) == expected)
    }

    @Test func requiredBlocksMustBeFilled() throws {
        let base = "{% block a required %}{% endblock %}"
        #expect(try rendered(["main": "{% extends 'b' %}{% block a %}x{% endblock %}", "b": base]) == "x")
        let error = #expect(throws: TemplateError.self) { try rendered(["main": base]) }
        #expect(error?.kind == .runtime)
    }

    // jinja2/tests/test_imports.py
    @Test(arguments: [
        ("{% include 'row' %}", "[x]"), ("{% for x in [1, 2] %}{% include 'row' %}{% endfor %}", "[1][2]"),
        ("{% include 'row' without context %}", "[]"), ("{% include ['none', 'row'] %}", "[x]"),
        ("{% include 'none' ignore missing %}", ""), ("{% import 'lib' as lib %}{{ lib.m(1) }}{{ lib.c }}", "<1|>7"),
        ("{% import 'lib' as lib with context %}{{ lib.m(1) }}", "<1|x>"),
        ("{% from 'lib' import m as n, c %}{{ n(2) }}{{ c }}", "<2|>7"),
        ("{% from 'lib' import i %}{{ i is defined }}", "False"),
    ])
    func otherTemplates(main: String, expected: String) throws {
        let templates = [
            "main": main, "row": "[{{ x }}]",
            "lib": "{% macro m(a) %}<{{ a }}|{{ x }}>{% endmacro %}{% set c = 7 %}{% set _hidden = 1 %}"
                + "{% for i in [1] %}{% set i = 2 %}{% endfor %}",
        ]
        #expect(try rendered(templates, ["x": "x"]) == expected)
    }

    @Test func missingTemplatesWithinAnIncludedOneSurface() {
        let templates = ["main": "{% include 'a' ignore missing %}", "a": "{% include 'b' %}"]
        let error = #expect(throws: TemplateError.self) { try rendered(templates) }
        #expect(error?.kind == .notFound)
    }
}
