import FlaskTemplates
import Testing

/// The filters for sequences as a whole: what Jinja2 3.1.6 renders.
@Suite struct SequenceFilterTests {
    @Test(arguments: renderings)
    func rendering(_ rendering: Rendering) {
        #expect(rendering.outcome == rendering.expected)
    }

    private static let renderings: [Rendering] = [
        Rendering("{{ [1,2,3]|length }}{{ 'äöü'|count }}{{ missing|length }}", "330"),
        Rendering("{{ 5|length }}", "!type"),
        Rendering("{{ 'abc'|list }}{{ {'a': 1}|list }}", "['a', 'b', 'c']['a']"),
        Rendering(
            "{{ 'abc'|list }}{{ {'a': 1}|list }}",
            "[&#39;a&#39;, &#39;b&#39;, &#39;c&#39;][&#39;a&#39;]", autoescape: true),
        Rendering("{{ [1,2]|first }}{{ 'xyz'|first }}{{ {'k': 1}|first }}{{ []|first }}|", "1xk|"),
        Rendering("{{ []|first is defined }}{{ []|last is defined }}", "FalseFalse"),
        Rendering("{{ [1,2]|last }}{{ 'xyz'|last }}{{ {'a': 1, 'b': 2}|last }}{{ range(5)|last }}", "2zb4"),
        Rendering("{{ [1]|map('string')|last }}", "!type"),
        Rendering("{{ ('<a>'|safe|last) is escaped }}", "True"),
        Rendering("{{ 'foobar'|reverse }}{{ [1,2,3]|reverse|list }}{{ range(3)|reverse|list }}", "raboof[3, 2, 1][2, 1, 0]"),
        Rendering("{{ {'a': 1, 'b': 2}|reverse|list }}", "['b', 'a']"),
        Rendering("{{ {'a': 1, 'b': 2}|reverse|list }}", "[&#39;b&#39;, &#39;a&#39;]", autoescape: true),
        Rendering("{{ 5|reverse }}", "!filterArgument"),
        Rendering("{{ [1]|random }}{{ []|random }}", "1"),
        Rendering("{{ range(7)|batch(3)|list }}", "[[0, 1, 2], [3, 4, 5], [6]]"),
        Rendering(
            "{{ range(7)|batch(3, 'x')|list }}{{ [1,2]|batch(0)|list }}",
            "[[0, 1, 2], [3, 4, 5], [6, 'x', 'x']][[], [1, 2]]"),
        Rendering(
            "{{ range(7)|batch(3, 'x')|list }}{{ [1,2]|batch(0)|list }}",
            "[[0, 1, 2], [3, 4, 5], [6, &#39;x&#39;, &#39;x&#39;]][[], [1, 2]]", autoescape: true),
        Rendering("{{ range(10)|slice(3)|list }}", "[[0, 1, 2, 3], [4, 5, 6], [7, 8, 9]]"),
        Rendering(
            "{{ range(10)|slice(3, 'X')|list }}{{ [1]|slice(-1)|list }}",
            "[[0, 1, 2, 3], [4, 5, 6, 'X'], [7, 8, 9, 'X']][]"),
        Rendering(
            "{{ range(10)|slice(3, 'X')|list }}{{ [1]|slice(-1)|list }}",
            "[[0, 1, 2, 3], [4, 5, 6, &#39;X&#39;], [7, 8, 9, &#39;X&#39;]][]", autoescape: true),
        Rendering("{{ [1]|slice(0)|list }}", "!zeroDivision"),
        Rendering("{{ [1,2,3]|batch }}", "!type"),
        Rendering("{{ [1,2,'<a>']|join('|') }}", "1|2|<a>"),
        Rendering("{{ [1,2,'<a>']|join('|') }}", "1|2|&lt;a&gt;", autoescape: true),
        Rendering("{{ ['<a>', '<b>'|safe]|join('<') }}", "<a><<b>"),
        Rendering("{{ ['<a>', '<b>'|safe]|join('<') }}", "&lt;a&gt;&lt;<b>", autoescape: true),
        Rendering("{{ ['<a>', 1]|join('<'|safe) }}", "<a><1"),
        Rendering("{{ ['<a>', 1]|join('<'|safe) }}", "&lt;a&gt;<1", autoescape: true),
        Rendering("{{ [{'a': 1}, {'a': '<'}]|join(', ', attribute='a') }}", "1, <"),
        Rendering("{{ [{'a': 1}, {'a': '<'}]|join(', ', attribute='a') }}", "1, &lt;", autoescape: true),
        Rendering("{{ 5|join }}", "!type"),
        Rendering("{{ [1,2.5,true]|sum }}", "4.5"),
        Rendering("{{ [{'v': 1}, {'v': 2}]|sum('v', 10) }}", "13"),
        Rendering("{{ [[1],[2]]|sum(start=[]) }}", "[1, 2]"),
        Rendering("{{ ['a']|sum }}", "!type"),
        Rendering("{{ ['a']|sum(start='') }}", "!type"),
        Rendering("{{ 'ab'|list|sum(start=0) }}", "!type"),
    ]
}
