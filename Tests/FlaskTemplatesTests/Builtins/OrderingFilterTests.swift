import FlaskTemplates
import Testing

/// The filters that order and group items: what Jinja2 3.1.6 renders.
@Suite struct OrderingFilterTests {
    @Test(arguments: renderings)
    func rendering(_ rendering: Rendering) {
        #expect(rendering.outcome == rendering.expected)
    }

    private static let renderings: [Rendering] = [
        Rendering("{{ [3,1,2]|sort }}{{ [3,1,2]|sort(true) }}", "[1, 2, 3][3, 2, 1]"),
        Rendering(
            "{{ ['b','A','a','B']|sort }}{{ ['b','A','a','B']|sort(case_sensitive=true) }}",
            "['A', 'a', 'b', 'B']['A', 'B', 'a', 'b']"),
        Rendering(
            "{{ ['b','A','a','B']|sort }}{{ ['b','A','a','B']|sort(case_sensitive=true) }}",
            "[&#39;A&#39;, &#39;a&#39;, &#39;b&#39;, &#39;B&#39;][&#39;A&#39;, &#39;B&#39;, &#39;a&#39;, &#39;b&#39;]",
            autoescape: true),
        Rendering(
            "{{ [{'a': 2, 'b': 'x'}, {'a': 1, 'b': 'y'}, {'a': 1, 'b': 'X'}]|sort(attribute='a,b') }}",
            "[{'a': 1, 'b': 'X'}, {'a': 1, 'b': 'y'}, {'a': 2, 'b': 'x'}]"),
        Rendering(
            "{{ [{'a': 2, 'b': 'x'}, {'a': 1, 'b': 'y'}, {'a': 1, 'b': 'X'}]|sort(attribute='a,b') }}",
            "[{&#39;a&#39;: 1, &#39;b&#39;: &#39;X&#39;}, {&#39;a&#39;: 1, &#39;b&#39;: &#39;y&#39;}, {&#39;a&#39"
                + ";: 2, &#39;b&#39;: &#39;x&#39;}]", autoescape: true),
        Rendering("{{ [{'n': {'v': 2}}, {'n': {'v': 1}}]|sort(attribute='n.v') }}", "[{'n': {'v': 1}}, {'n': {'v': 2}}]"),
        Rendering(
            "{{ [{'n': {'v': 2}}, {'n': {'v': 1}}]|sort(attribute='n.v') }}",
            "[{&#39;n&#39;: {&#39;v&#39;: 1}}, {&#39;n&#39;: {&#39;v&#39;: 2}}]", autoescape: true),
        Rendering(
            "{{ [[2,'a'],[1,'b']]|sort(attribute=0) }}{{ [[2,'a'],[1,'b']]|sort(attribute='0') }}",
            "[[1, 'b'], [2, 'a']][[1, 'b'], [2, 'a']]"),
        Rendering(
            "{{ [[2,'a'],[1,'b']]|sort(attribute=0) }}{{ [[2,'a'],[1,'b']]|sort(attribute='0') }}",
            "[[1, &#39;b&#39;], [2, &#39;a&#39;]][[1, &#39;b&#39;], [2, &#39;a&#39;]]", autoescape: true),
        Rendering("{{ [1,'a']|sort }}", "!type"),
        Rendering("{{ [{'a': 1}, {'b': 2}]|sort(attribute='zz')|length }}", "2"),
        Rendering("{{ ['a','B','A','b']|unique|list }}{{ ['a','A']|unique(true)|list }}", "['a', 'B']['a', 'A']"),
        Rendering(
            "{{ ['a','B','A','b']|unique|list }}{{ ['a','A']|unique(true)|list }}",
            "[&#39;a&#39;, &#39;B&#39;][&#39;a&#39;, &#39;A&#39;]", autoescape: true),
        Rendering("{{ [{'a': 1}, {'a': 1, 'b': 2}]|unique(attribute='a')|list }}", "[{'a': 1}]"),
        Rendering("{{ [{'a': 1}, {'a': 1, 'b': 2}]|unique(attribute='a')|list }}", "[{&#39;a&#39;: 1}]", autoescape: true),
        Rendering("{{ [[1],[1]]|unique|list }}", "!type"),
        Rendering("{{ [3,1,2]|min }}{{ [3,1,2]|max }}{{ []|min }}|", "13|"),
        Rendering("{{ ['b','A']|min }}{{ ['b','A','a']|max }}{{ ['b','A','a']|min(true) }}", "AbA"),
        Rendering("{{ [{'a': 3}, {'a': 1}]|min(attribute='a') }}", "{'a': 1}"),
        Rendering("{{ [{'a': 3}, {'a': 1}]|min(attribute='a') }}", "{&#39;a&#39;: 1}", autoescape: true),
        Rendering("{{ [1,'a']|max }}", "!type"),
        Rendering(
            "{{ {'b': 1, 'A': 2, 'c': 0}|dictsort }}{{ {'b': 1, 'A': 2}|dictsort(true) }}",
            "[('A', 2), ('b', 1), ('c', 0)][('A', 2), ('b', 1)]"),
        Rendering(
            "{{ {'b': 1, 'A': 2, 'c': 0}|dictsort }}{{ {'b': 1, 'A': 2}|dictsort(true) }}",
            "[(&#39;A&#39;, 2), (&#39;b&#39;, 1), (&#39;c&#39;, 0)][(&#39;A&#39;, 2), (&#39;b&#39;, 1)]", autoescape: true),
        Rendering("{{ {'b': 1, 'A': 2, 'c': 0}|dictsort(by='value', reverse=true) }}", "[('A', 2), ('b', 1), ('c', 0)]"),
        Rendering(
            "{{ {'b': 1, 'A': 2, 'c': 0}|dictsort(by='value', reverse=true) }}",
            "[(&#39;A&#39;, 2), (&#39;b&#39;, 1), (&#39;c&#39;, 0)]", autoescape: true),
        Rendering("{{ {}|dictsort(by='x') }}", "!filterArgument"),
        Rendering("{{ []|dictsort }}", "!attribute"),
        Rendering("{{ missing|dictsort }}", "!undefined"),
        Rendering(
            "{% for g in [{'c': 'NY', 'n': 1}, {'c': 'CA', 'n': 2}, {'c': 'ny', 'n': 3}]|groupby('c') %}{{ g.grou"
                + "per }}:{{ g.list|length }}:{{ g[0] }};{% endfor %}",
            "CA:1:CA;NY:2:NY;"),
        Rendering(
            "{% for k, v in [{'c': 'NY'}, {'n': 2}]|groupby('c', default='XX') %}{{ k }}{{ v }}{% endfor %}",
            "NY[{'c': 'NY'}]XX[{'n': 2}]"),
        Rendering(
            "{% for k, v in [{'c': 'NY'}, {'n': 2}]|groupby('c', default='XX') %}{{ k }}{{ v }}{% endfor %}",
            "NY[{&#39;c&#39;: &#39;NY&#39;}]XX[{&#39;n&#39;: 2}]", autoescape: true),
        Rendering(
            "{% for k, v in [{'c': 'a'}, {'c': 'A'}]|groupby('c', case_sensitive=true) %}{{ k }}{{ v|length }}{% "
                + "endfor %}",
            "A1a1"),
        Rendering("{{ [('a', 1), ('b', 2), ('a', 3)]|groupby(0) }}", "[('a', [('a', 1), ('a', 3)]), ('b', [('b', 2)])]"),
        Rendering(
            "{{ [('a', 1), ('b', 2), ('a', 3)]|groupby(0) }}",
            "[(&#39;a&#39;, [(&#39;a&#39;, 1), (&#39;a&#39;, 3)]), (&#39;b&#39;, [(&#39;b&#39;, 2)])]", autoescape: true),
        Rendering("{{ [1]|groupby }}", "!type"),
    ]
}
