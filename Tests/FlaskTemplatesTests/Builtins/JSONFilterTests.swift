import FlaskTemplates
import Testing

/// The filter tojson: what Jinja2 3.1.6 renders.
@Suite struct JSONFilterTests {
    @Test(arguments: renderings)
    func rendering(_ rendering: Rendering) {
        #expect(rendering.outcome == rendering.expected)
    }

    private static let renderings: [Rendering] = [
        Rendering(
            "{{ {'b': [1, 2.0, none, true], 'a': '<&>\\''}|tojson }}",
            "{\"a\": \"\\u003c\\u0026\\u003e\\u0027\", \"b\": [1, 2.0, null, true]}"),
        Rendering("{{ 'é日🎉\\n\\t\\x7f'|tojson }}", "\"\\u00e9\\u65e5\\ud83c\\udf89\\n\\t\\u007f\""),
        Rendering(
            "{{ [1, [2]]|tojson(2) }}{{ {}|tojson(1) }}{{ {'a': {}}|tojson(0) }}",
            "[\n  1,\n  [\n    2\n  ]\n]{}{\n\"a\": {}\n}"),
        Rendering("{{ (1, (2,))|tojson }}{{ 10**30|tojson }}{{ 1e100|tojson }}{{ -0.0|tojson }}", "!type"),
        Rendering("{{ {1: 2, 3.5: 4, true: 5}|tojson }}{{ {none: 1}|tojson }}", "{\"1\": 5, \"3.5\": 4}{\"null\": 1}"),
        Rendering("{{ {1: 2, 'a': 3}|tojson }}", "!type"),
        Rendering("{{ missing|tojson }}", "!type"),
        Rendering("{{ range(3)|tojson }}", "!type"),
        Rendering("{{ {(1, 2): 3}|tojson }}", "!type"),
        Rendering("{% set l = [] %}{% set _ = l.append(l) %}{{ l|tojson }}", "!value"),
        Rendering("{{ ['<']|tojson('<') }}", "[\n\\u003c\"\\u003c\"\n]"),
    ]
}
