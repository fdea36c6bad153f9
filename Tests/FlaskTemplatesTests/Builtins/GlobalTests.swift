import FlaskTemplates
import Testing

/// The global functions: what Jinja2 3.1.6 renders.
@Suite struct GlobalTests {
    @Test(arguments: renderings)
    func rendering(_ rendering: Rendering) {
        #expect(rendering.outcome == rendering.expected)
    }

    private static let renderings: [Rendering] = [
        Rendering(
            "{{ range(3)|list }}{{ range(1, 10, 3)|list }}{{ range(3, 0, -1)|list }}{{ range(0) }}",
            "[0, 1, 2][1, 4, 7][3, 2, 1]range(0, 0)"),
        Rendering("{{ range() }}", "!type"),
        Rendering("{{ range(1, 2, 0) }}", "!value"),
        Rendering("{{ range(1.5) }}", "!type"),
        Rendering("{{ dict(a=1) }}{{ dict([('x', 1)], y=2) }}{{ dict({'k': 1}) }}", "{'a': 1}{'x': 1, 'y': 2}{'k': 1}"),
        Rendering(
            "{{ dict(a=1) }}{{ dict([('x', 1)], y=2) }}{{ dict({'k': 1}) }}",
            "{&#39;a&#39;: 1}{&#39;x&#39;: 1, &#39;y&#39;: 2}{&#39;k&#39;: 1}", autoescape: true),
        Rendering("{{ dict(1) }}", "!type"),
        Rendering("{{ dict([1]) }}", "!type"),
        Rendering(
            "{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.next() }}{{ c.next() }}{{ c.current }}{{ c.reset() "
                + "}}{{ c.current }}",
            "ababNonea"),
        Rendering("{{ cycler() }}", "!state"),
        Rendering("{% set j = joiner('|') %}{{ j() }}a{{ j() }}b{% set k = joiner() %}{{ k() }}{{ k() }}", "a|b, "),
        Rendering(
            "{% set ns = namespace(a=1) %}{% for i in [1, 2] %}{% set ns.a = ns.a + i %}{% endfor %}{{ ns.a }}{{ "
                + "ns.zz }}{{ namespace({'x': 1}) }}",
            "4<Namespace {'x': 1}>"),
        Rendering(
            "{% set ns = namespace(a=1) %}{% for i in [1, 2] %}{% set ns.a = ns.a + i %}{% endfor %}{{ ns.a }}{{ "
                + "ns.zz }}{{ namespace({'x': 1}) }}",
            "4&lt;Namespace {&#39;x&#39;: 1}&gt;", autoescape: true),
        Rendering(
            "{{ lipsum(n=0) }}{{ lipsum(n=3, html=false).split('\n\n')|length }}{{ lipsum(1)[:3] }}{{ lipsum(1, f"
                + "alse, 5, 6)|wordcount }}",
            "3<p>5"),
        Rendering("{{ lipsum(1, min=5, max=5) }}", "!value"),
        Rendering("{{ lipsum('x') }}", "!type"),
    ]
}
