import FlaskTemplates
import Testing

/// The filters that apply other filters and tests to items: what Jinja2 3.1.6 renders.
@Suite struct SelectionFilterTests {
    @Test(arguments: renderings)
    func rendering(_ rendering: Rendering) {
        #expect(rendering.outcome == rendering.expected)
    }

    private static let renderings: [Rendering] = [
        Rendering("{{ ['a','B']|map('upper')|list }}", "['A', 'B']"),
        Rendering("{{ ['a','B']|map('upper')|list }}", "[&#39;A&#39;, &#39;B&#39;]", autoescape: true),
        Rendering("{{ [{'u': 'x'}, {}]|map(attribute='u', default='?')|join('|') }}", "x|?"),
        Rendering("{{ [{'u': {'n': [5]}}]|map(attribute='u.n.0')|list }}", "[5]"),
        Rendering("{{ ['1', '2']|map('int')|sum }}{{ [1.25]|map('round', 1)|list }}", "3[1.2]"),
        Rendering("{{ [1]|map('nope')|list }}", "!runtime"),
        Rendering("{{ [1]|map|list }}", "!filterArgument"),
        Rendering("{{ [1]|map(attribute='a', foo=1)|list }}", "!filterArgument"),
        Rendering("{{ []|map('nope')|list }}{{ none|map('nope')|list }}", "[][]"),
        Rendering("{{ [1,2,3,4]|select('odd')|list }}{{ [1,2,3,4]|reject('odd')|list }}", "[1, 3][2, 4]"),
        Rendering("{{ [0,1,'',none]|select|list }}{{ [0,1]|reject|list }}", "[1][0]"),
        Rendering("{{ [1,2,3,10]|select('divisibleby', 2)|list }}", "[2, 10]"),
        Rendering("{{ [1]|select('nope')|list }}", "!runtime"),
        Rendering("{{ [{'a': 1}, {'a': 0}, {}]|selectattr('a')|list }}", "[{'a': 1}]"),
        Rendering("{{ [{'a': 1}, {'a': 0}, {}]|selectattr('a')|list }}", "[{&#39;a&#39;: 1}]", autoescape: true),
        Rendering(
            "{{ [{'a': 1}, {'a': 2}]|selectattr('a', 'eq', 2)|list }}{{ [{'a': 1}, {'a': 2}]|rejectattr('a', '>',"
                + " 1)|list }}",
            "[{'a': 2}][{'a': 1}]"),
        Rendering(
            "{{ [{'a': 1}, {'a': 2}]|selectattr('a', 'eq', 2)|list }}{{ [{'a': 1}, {'a': 2}]|rejectattr('a', '>',"
                + " 1)|list }}",
            "[{&#39;a&#39;: 2}][{&#39;a&#39;: 1}]", autoescape: true),
        Rendering("{{ [1]|selectattr|list }}", "!filterArgument"),
        Rendering("{% set g = [1,2]|map('string') %}{{ g|list }}{{ g|list }}", "['1', '2'][]"),
        Rendering(
            "{% set g = [1,2]|map('string') %}{{ g|list }}{{ g|list }}",
            "[&#39;1&#39;, &#39;2&#39;][]", autoescape: true),
        Rendering("{% set g = [1]|map('nope') %}ok", "ok"),
    ]
}
