import FlaskTemplates
import Testing

/// Templates that are nested deeply end in an error, on a stack of 512 KB too.
@Suite struct ParserDepthTests {
    /// What is nested: the beginning, the middle and the end.
    static let nested: [(String, String, String)] = [
        ("(", "a", ")"), ("[", "a", "]"), ("{1:", "a", "}"), ("f(", "a", ")"), ("a[", "a", "]"), ("a.b|f(", "a", ")"),
        ("a if b else ", "a", ""), ("a < b + (", "c", ")"), ("-", "a", ""), ("not ", "a", ""), ("-(", "a", ")"),
    ]
    static let chains: [(String, String, String)] = [
        ("a ** ", "a", ""), ("a and not ", "b", ""), ("", "a", ".b"), ("", "a", "|f"), ("a + ", "a", ""), ("", "a", " if b"),
    ]
    static let blocks = [
        ("{% if x %}", "{% endif %}"), ("{% for x in y %}", "{% endfor %}"), ("{% filter upper %}", "{% endfilter %}"),
        ("{% set x %}", "{% endset %}"), ("{% call f() %}", "{% endcall %}"), ("{% if x %}{% else %}", "{% endif %}"),
        ("{% with %}", "{% endwith %}"), ("{% macro m() %}", "{% endmacro %}"),
        ("{% for x in y %}{% else %}", "{% endfor %}"),
    ]

    @Test(arguments: nested) func refusesExpressionsThatAreNestedTooDeeply(first: String, middle: String, last: String) {
        let shallow = "{{ " + Self.repeated(first, 20) + middle + Self.repeated(last, 20) + " }}"
        let nested = "{{ " + Self.repeated(first, 150) + middle + Self.repeated(last, 150) + " }}"
        let deep = "{{ " + Self.repeated(first, 20_000) + middle + Self.repeated(last, 20_000) + " }}"
        #expect(onSmallStack { Self.parses(shallow) })
        #expect(onSmallStack(kilobytes: 8192) { Self.parses(nested) })
        #expect(onSmallStack { Self.parses(deep) } == false)
    }

    @Test(arguments: chains) func readsLongChains(first: String, middle: String, last: String) {
        let source = "{{ " + Self.repeated(first, 20_000) + middle + Self.repeated(last, 20_000) + " }}"
        #expect(onSmallStack { Self.parses(source) })
    }

    @Test(arguments: blocks) func refusesBlocksThatAreNestedTooDeeply(first: String, last: String) {
        #expect(onSmallStack { Self.parses(Self.repeated(first, 20) + Self.repeated(last, 20)) })
        #expect(onSmallStack(kilobytes: 8192) { Self.parses(Self.repeated(first, 150) + Self.repeated(last, 150)) })
        #expect(onSmallStack { Self.parses(Self.repeated(first, 20_000) + Self.repeated(last, 20_000)) } == false)
    }

    @Test func readsAnyNumberOfElifs() {
        let source = "{% if a %}" + Self.repeated("{% elif b %}", 20_000) + "{% endif %}"
        #expect(onSmallStack { Self.parses(source) })
    }

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private static func parses(_ source: String) -> Bool {
        do throws(TemplateError) {
            try SyntaxOutline.check(source)
            return true
        } catch { return false }
    }
}
