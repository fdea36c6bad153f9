import FlaskTemplates
import Testing

/// The filters for single values and mappings: what Jinja2 3.1.6 renders.
@Suite struct ObjectFilterTests {
    @Test(arguments: renderings)
    func rendering(_ rendering: Rendering) {
        #expect(rendering.outcome == rendering.expected)
    }

    private static let renderings: [Rendering] = [
        Rendering(
            "{{ missing|default('x') }}{{ ''|default('x') }}{{ ''|default('x', true) }}{{ missing|d }}{{ 0|d(bool"
                + "ean=true, default_value=5) }}",
            "xx5"),
        Rendering("{{ missing.a|default('x') }}", "!undefined"),
        Rendering("{{ {'a': 1}|attr('a') is defined }}{{ 'x'|attr('upper') is callable }}", "FalseTrue"),
        Rendering("{{ 'x'|attr(5) }}", "!type"),
        Rendering("{{ {'a': 1}|items|list }}{{ missing|items|list }}", "[('a', 1)][]"),
        Rendering("{{ {'a': 1}|items|list }}{{ missing|items|list }}", "[(&#39;a&#39;, 1)][]", autoescape: true),
        Rendering("{{ [1]|items|list }}", "!type"),
    ]
}
