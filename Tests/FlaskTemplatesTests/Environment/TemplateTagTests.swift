import FlaskTemplates
import Testing

@Suite struct TemplateTagTests {
    private static func environment(escaping: Bool = false) -> TemplateEnvironment {
        var options = TemplateOptions()
        if escaping { options.autoescape = .on }
        let environment = TemplateEnvironment(options: options)
        environment.enable(.loopControls)
        environment.tag(
            TemplateTag("repeat", endedBy: "endrepeat") { call in
                var text = ""
                for _ in 0..<(call.arguments.first?.int ?? 1) { text += try call.body().string ?? "" }
                return TemplateValue.markup(text)
            })
        environment.tag(
            TemplateTag("show") { call in
                call.arguments.compactMap(\.string).joined(separator: "+")
                    + call.named.map { " \($0.name)=\($0.value.string ?? "?")" }.joined()
            })
        environment.tag(TemplateTag("number", endedBy: "endnumber") { _ in 42 })
        environment.tag(TemplateTag("body", endedBy: "endbody") { call in try call.body() })
        environment.tag(TemplateTag("plain", endedBy: "endplain") { call in (try call.body().string ?? "") + "<" })
        environment.tag(TemplateTag("site") { call in call.variable("site") ?? "none" })
        return environment
    }

    @Test(arguments: [
        ("{% repeat 3 %}ab{% endrepeat %}", "ababab"),
        ("{% repeat %}{% endrepeat %}", ""),
        ("{% repeat 0 %}{{ 1 // 0 }}{% endrepeat %}", ""),
        ("{% show 'a', x, k='b' %}", "a+<x> k=b"),
        ("{% show %}", ""),
        ("{% show *['a', 'b'], **{'k': 'v'} %}", "a+b k=v"),
        ("{% number %}x{% endnumber %}", "42"),
        ("{% for i in [1, 2] %}{% repeat 2 %}{{ i }}{{ loop.index0 }}{% endrepeat %}{% endfor %}", "10102121"),
        ("{% set y = 1 %}{% body %}{{ y }}{% set y = 2 %}{{ y }}{% endbody %}{{ y }}", "121"),
        ("{% macro m(a) %}{% body %}[{{ a }}]{% endbody %}{{ caller() }}{% endmacro %}{% call m(1) %}c{% endcall %}", "[1]c"),
        ("{% body %}{% body %}{% for i in 'ab' %}{{ i }}{% break %}{% endfor %}{% endbody %}{% endbody %}", "a"),
        ("a {%- body -%} b {%- endbody -%} c", "abc"),
        ("{% site %}", "example"),
    ])
    func tagsRender(source: String, expected: String) throws {
        let template = try Self.environment().template(fromString: source)
        #expect(try template.render(["x": "<x>", "site": "example"]) == expected)
    }

    @Test(arguments: [
        ("{% show x %}", "&lt;x&gt;"),
        ("{% body %}<b>{{ x }}{% endbody %}", "<b>&lt;x&gt;"),
        ("{% plain %}<b>{% endplain %}", "&lt;b&gt;&lt;"),
        ("{% repeat 2 %}<{% endrepeat %}", "<<"),
        ("{% number %}{% endnumber %}", "42"),
    ])
    func resultsAreEscapedUnlessTheyAreMarkup(source: String, expected: String) throws {
        #expect(try Self.environment(escaping: true).template(fromString: source).render(["x": "<x>"]) == expected)
    }

    @Test(arguments: [
        ("{% repeat 1 %}", 1, "Unexpected end of template. Jinja was looking for the following tags: 'endrepeat'."),
        ("\n{% repeat %}{% endif %}", 2, "Encountered unknown tag 'endif'. Jinja was looking for the following tags:"),
        ("{% show 1 2 %}", 1, "expected token ',', got 'integer'"),
        ("{% endrepeat %}", 1, "Encountered unknown tag 'endrepeat'."),
        ("{% show x=1, 2 %}", 1, "invalid syntax for function call expression"),
    ])
    func mistakesAreSyntaxErrors(source: String, line: Int, message: String) throws {
        let error = #expect(throws: TemplateError.self) { try Self.environment().template(fromString: source) }
        #expect(error?.kind == .syntax)
        #expect(error?.location?.line == line)
        #expect(error?.message.hasPrefix(message) == true)
    }

    @Test func withoutTheTagThereIsNone() {
        let error = #expect(throws: TemplateError.self) { try TemplateEnvironment().template(fromString: "{% show 1 %}") }
        #expect(error?.message.hasPrefix("Encountered unknown tag 'show'.") == true)
    }
}
