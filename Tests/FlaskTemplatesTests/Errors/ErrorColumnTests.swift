import FlaskTemplates
import Testing

@Suite struct ErrorColumnTests {
    /// The carets below the failing line of a template.
    private func carets(_ source: String, options: TemplateOptions = TemplateOptions()) throws -> String {
        let environment = TemplateEnvironment(options: options)
        let error = try #require(throws: TemplateError.self) {
            let variables: [String: any TemplateValueConvertible] = [
                "n": 1, "text": "a", "items": [1, 2], "user": ["name": "x"],
            ]
            _ = try environment.template(fromString: source).render(variables)
        }
        let lines = error.detailedDescription(source: source).split(separator: "\n")
        let marked = try #require(lines.first { $0.hasPrefix(" ") && $0.contains("| ") && $0.contains("^") })
        return String(marked.drop { $0 != "|" }.dropFirst(2))
    }

    @Test(arguments: [
        ("{{ a b }}", "     ^"),
        ("{{ 1 + }}", "       ^^"),
        ("{% fro x in y %}", "   ^^^"),
        ("é {% if x %}", "          ^^"),
        ("{{ foo('a' }}", "           ^"),
        ("{{ f(a=1, b) }}", "    ^^^^^^^"),
        ("{{ 'a }}", "   ^"),
        ("{% set 1 = 2 %}", "       ^"),
        ("{{ a.'b' }}", "     ^^^"),
        ("{# x", "^^"),
    ])
    func syntaxErrorsMarkTheToken(source: String, expected: String) throws {
        #expect(try carets(source) == expected, "\(source)")
    }

    @Test(arguments: [
        ("{{ n|uper }}", "   ~~^^^^"),
        ("{{ (n + 1)|uper(2) }}", "   ~~~~~~~~^^^^^^^"),
        ("a {{ n is dfined }}", "     ~~^^^^^^^^^"),
        ("{% block a %}{% endblock %}{% block a %}{% endblock %}", "                              ^^^^^"),
        ("{% for x in items %}{% endfor %}{{ loop.x.y }}", "                                   ^^^^^^"),
    ])
    func compilationMarksTheExpression(source: String, expected: String) throws {
        #expect(try carets(source) == expected, "\(source)")
    }

    @Test(arguments: [
        ("x {{ n + text }} y", "     ~~^~~~~~"),
        ("{{ 1 + (n * 2) - text }}", "   ~~~~~~~~~~~~^~~~~~"),
        ("{{ n // 0 }}", "   ~~^^~~"),
        ("{{ n < text }}", "   ~~^~~~~~"),
        ("{{ user.nam.first }}", "   ^^^^^^^^^^^^^^"),
        ("{{ (user.nam).first }}", "   ^^^^^^^^^^^^^^^^"),
        ("{{ missing.first.second }}", "   ^^^^^^^^^^^^^"),
        ("{{ n(1, 2) }}", "   ^^^^^^^"),
        ("{{ user['a']['b'] }}", "   ~~~~~~~~~^^^^^"),
        ("{{ text|round }}", "   ~~~~~^^^^^"),
        ("{{ text|upper|round(2)|lower }}", "   ~~~~~~~~~~~^^^^^^^^"),
        ("{{ 'a' if n else 1 }}{{ -text }}", "                        ^^^^^"),
        ("{% for a, b in items %}{{ a }}{% endfor %}", "               ^^^^^"),
        ("{% set x = n %}{% set x.y = 1 %}", "                  ^^^^^^^^^^^"),
        ("{% include 'nowhere' %}", "   ^^^^^^^^^^^^^^^^^"),
        ("{% for x in n %}{% endfor %}", "            ^"),
        ("{{ {items: 1} }}", "   ^^^^^^^^^^"),
        ("\t{{ n +\n  text }}", "\t   ~~^"),
        ("{{\n  1 +\n n.x.y }}", " ^^^^^"),
    ])
    func renderingMarksTheExpression(source: String, expected: String) throws {
        #expect(try carets(source) == expected, "\(source)")
    }

    @Test func whatTheFrameworkHidesIsNotLookedFor() throws {
        var options = TemplateOptions()
        options.explainsErrors = false
        #expect(try carets("{{ 1 }} {{ n + text }}", options: options) == "^^^^^^^^^^^^^^^^^^^^^^")
    }

    @Test func errorsOfOtherTemplatesKeepTheirColumns() throws {
        let loader = DictionaryLoader([
            "inner.html": "{{ n }}\n{{ 1 + n|uper }}", "macros.html": "{% macro m(x) %}{{ x.y.z }}{% endmacro %}",
        ])
        let environment = TemplateEnvironment(loader: loader)
        var error = try #require(throws: TemplateError.self) {
            try environment.template(fromString: "{% include 'inner.html' %}").render()
        }
        #expect(error.location == .init(template: "inner.html", line: 2, columns: 7..<13, focus: 9..<13))
        error = try #require(throws: TemplateError.self) {
            try environment.template(fromString: "{% import 'macros.html' as m %}{{ m.m(1) }}").render()
        }
        #expect(error.location == .init(template: "macros.html", line: 1, columns: 19..<24))
    }

    @Test(arguments: [
        ("{{ usr.name }}", "'usr' is undefined. Did you mean 'user'?"),
        ("{% set total = 1 %}{{ totl() }}", "'totl' is undefined. Did you mean 'total'?"),
        ("{% for entry in items %}{{ entri.x }}{% endfor %}", "'entri' is undefined. Did you mean 'entry'?"),
        ("{{ rnage(3) }}", "'rnage' is undefined. Did you mean 'range'?"),
        ("{{ nothing_like_it.x }}", "'nothing_like_it' is undefined"),
    ])
    func theVariableThatWasMeantIsNamed(source: String, message: String) throws {
        let environment = TemplateEnvironment()
        let error = try #require(throws: TemplateError.self) {
            try environment.template(fromString: source).render(["user": "x", "items": [1]])
        }
        #expect(error.message == message)
    }

    @Test(arguments: [
        ("{% fro x in y %}", "Encountered unknown tag 'fro'. Did you mean 'for'?"),
        (
            "{% if x %}{% endfi %}",
            "Encountered unknown tag 'endfi'. Did you mean 'endif'? Jinja was looking for the following tags: 'elif' or 'else' or"
                + " 'endif'. The innermost block that needs to be closed is 'if'."
        ),
        ("{% nothing_like_it %}", "Encountered unknown tag 'nothing_like_it'."),
    ])
    func theTagThatWasMeantIsNamed(source: String, message: String) throws {
        let error = try #require(throws: TemplateError.self) { try TemplateEnvironment().template(fromString: source) }
        #expect(error.message == message)
    }
}
