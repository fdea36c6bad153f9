import FlaskTemplates
import Testing

/// What is said about templates that are none; kinds, lines and messages are those of Jinja2 3.1.6.
@Suite struct ParserErrorTests {
    static let errors: [(String, String)] = [
        ("{% macro a(b, c=1) %}x{% endmacro a %}", "syntax 1: expected token 'end of statement block', got 'a'"),
        ("{{ a", "syntax 1: unexpected end of template, expected 'end of print statement'."),
        ("{{ a }", "syntax 1: unexpected '}'"),
        ("{{ a ] }}", "syntax 1: unexpected ']'"),
        ("{{ (a } }}", "syntax 1: unexpected '}', expected ')'"),
        ("{{ }}", "syntax 1: Expected an expression, got 'end of print statement'"),
        ("{{ 01 }}", "syntax 1: expected token 'end of print statement', got 'integer'"),
        ("{{ 1__0 }}", "syntax 1: expected token 'end of print statement', got '__0'"),
        ("{{ 'a }}", "syntax 1: unexpected char \"'\" at 3"),
        ("{{ '\\x1' }}", "syntax 1: truncated \\xXX escape"),
        ("{{ '\\N{no such}' }}", "syntax 1: unknown Unicode character name"),
        ("{{ a. }}", "syntax 1: expected name or number"),
        ("{{ a.'b' }}", "syntax 1: expected name or number"),
        ("{{ a b }}", "syntax 1: expected token 'end of print statement', got 'b'"),
        ("{{ a is }}", "syntax 1: expected token 'name', got 'end of print statement'"),
        ("{{ a is b is c }}", "syntax 1: You cannot chain multiple tests with is"),
        ("{{ a(b=1, c) }}", "syntax 1: invalid syntax for function call expression"),
        ("{{ a(**b, *c) }}", "syntax 1: invalid syntax for function call expression"),
        ("{{ a(*b, *c) }}", "syntax 1: invalid syntax for function call expression"),
        ("{{ a[1 2] }}", "syntax 1: expected token ',', got 'integer'"),
        ("{{ {1, 2} }}", "syntax 1: expected token ':', got ','"),
        ("{{ a ? b }}", "syntax 1: unexpected char '?' at 5"),
        ("{{ x² }}", "syntax 1: Invalid character in identifier"),
        ("{{ a | }}", "syntax 1: expected token 'name', got 'end of print statement'"),
        (
            "\n{% if a %}\n{% for b in c %}\n{% endif %}",
            "syntax 4: Encountered unknown tag 'endif'. You probably made a nesting mistake. Jinja is "
                + "expecting this tag, but currently looking for 'endfor' or 'else'. The innermost block that needs to be closed is 'for'."
        ),
        (
            "{% if a %}\n\n",
            "syntax 1: Unexpected end of template. Jinja was looking for the following tags: 'elif' "
                + "or 'else' or 'endif'. The innermost block that needs to be closed is 'if'."
        ),
        ("{% endif %}", "syntax 1: Encountered unknown tag 'endif'."),
        ("{% foo %}", "syntax 1: Encountered unknown tag 'foo'. Did you mean 'for'?"),
        ("{% if %}{% endif %}", "syntax 1: Expected an expression, got 'end of statement block'"),
        ("{% 1 %}", "syntax 1: tag name expected"),
        ("{% for a.b in c %}{% endfor %}", "syntax 1: expected token 'in', got '.'"),
        ("{% for true in c %}{% endfor %}", "syntax 1: can't assign to 'const'"),
        ("{% for x, in y %}{% endfor %}", "syntax 1: expected token 'in', got 'y'"),
        ("{% for a c %}{% endfor %}", "syntax 1: expected token 'in', got 'c'"),
        ("{% set 'a' = 1 %}", "syntax 1: can't assign to 'const'"),
        ("{% set a.b.c = 1 %}", "syntax 1: expected token 'end of statement block', got '.'"),
        ("{% set true = 1 %}", "syntax 1: can't assign to 'const'"),
        ("{% macro a(b=1, c) %}{% endmacro %}", "syntax 1: non-default argument follows default argument"),
        ("{% macro none() %}{% endmacro %}", "syntax 1: can't assign to 'name'"),
        ("{% call a %}{% endcall %}", "syntax 1: expected call"),
        ("{% call a()|b %}{% endcall %}", "syntax 1: expected call"),
        (
            "{% block a-b %}{% endblock %}",
            "syntax 1: Block names in Jinja have to be valid Python identifiers and may not contain "
                + "hyphens, use an underscore instead."
        ),
        ("{% block a required %}x{% endblock %}", "syntax 1: Required blocks can only contain comments or whitespace"),
        ("{% import 'a' %}", "syntax 1: expected token 'as', got 'end of statement block'"),
        ("{% from 'a' import _b %}", "assertion 1: names starting with an underline can not be imported"),
        ("{% from 'a' import 1 %}", "syntax 1: expected token 'name', got 'integer'"),
        ("{% with a %}{% endwith %}", "syntax 1: expected token '=', got 'end of statement block'"),
        ("{% filter %}{% endfilter %}", "syntax 1: expected token 'name', got 'end of statement block'"),
        ("{# a\nb", "syntax 1: Missing end of comment tag"),
        ("{% raw\n%}a", "syntax 2: Missing end of raw directive"),
        ("{% trans a, a %}{% endtrans %}", "assertion 1: translatable variable 'a' defined twice."),
        ("{% trans %}a{% pluralize %}b{% endtrans %}", "syntax 1: pluralize without variables"),
        ("{% trans a %}a{% pluralize b %}b{% endtrans %}", "assertion 1: unknown variable 'b' for pluralization"),
        (
            "{% trans %}{% if a %}{% endtrans %}",
            "syntax 1: control structures in translatable sections are not allowed; saw `if`"
        ),
        ("{% trans %}{% trans %}{% endtrans %}", "syntax 1: trans blocks can't be nested; did you mean `endtrans`?"),
        ("{% trans %}{{ a.b }}{% endtrans %}", "syntax 1: expected token 'end of print statement', got '.'"),
        ("{% trans %}a", "syntax 1: unclosed translation block"),
        ("{% endset %}{% set a %}", "syntax 1: Encountered unknown tag 'endset'."),
        (
            "{% block a %}{% block b %}{% endblock %}",
            "syntax 1: Unexpected end of template. Jinja was looking for the following tags: "
                + "'endblock'. The innermost block that needs to be closed is 'block'."
        ),
    ]

    @Test(arguments: errors) func saysWhatIsWrong(source: String, description: String) {
        do throws(TemplateError) {
            let outline = try SyntaxOutline.outline(source, extensions: .all)
            Issue.record("read as \(outline)")
        } catch {
            #expect("\(error.kind) \(error.location?.line ?? 0): \(error.message)" == description)
        }
    }
}
