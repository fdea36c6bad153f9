import FlaskTemplates
import Testing

/// The filters that lay out text and show values: what Jinja2 3.1.6 renders.
@Suite struct LayoutFilterTests {
    @Test(arguments: renderings)
    func rendering(_ rendering: Rendering) {
        #expect(rendering.outcome == rendering.expected)
    }

    private static let renderings: [Rendering] = [
        Rendering(
            "{{ 'foo bar baz qux'|truncate(9) }}|{{ 'foo bar baz qux'|truncate(9, true) }}|{{ 'foo bar baz qux'|t"
                + "runcate(9, false, '>>', 0) }}",
            "foo...|foo ba...|foo>>"),
        Rendering(
            "{{ 'foo bar baz qux'|truncate(9) }}|{{ 'foo bar baz qux'|truncate(9, true) }}|{{ 'foo bar baz qux'|t"
                + "runcate(9, false, '>>', 0) }}",
            "foo...|foo ba...|foo&gt;&gt;", autoescape: true),
        Rendering(
            "{{ 'foo bar'|truncate(5, leeway=0) }}|{{ 'foo bar'|truncate(5) }}|{{ ('<b> x y z'|safe)|truncate(5, "
                + "true, '<', 0) }}",
            "fo...|foo bar|<b> &lt;"),
        Rendering("{{ 'foo'|truncate(2) }}", "!failedAssertion"),
        Rendering("{{ 'foo'|truncate(5, leeway=-1) }}", "!failedAssertion"),
        Rendering("{{ none|truncate }}", "!type"),
        Rendering(
            "{{ 'Hello there -- you goof-ball, use the -b option!'|wordwrap(12) }}",
            "Hello there\n-- you goof-\nball, use\nthe -b\noption!"),
        Rendering(
            "{{ 'abcdefghij kl'|wordwrap(4) }}|{{ 'abcdefghij kl'|wordwrap(4, false) }}|{{ 'a-b-c d'|wordwrap(3, "
                + "break_on_hyphens=false) }}",
            "abcd\nefgh\nij\nkl|abcdefghij\nkl|a-b\n-c\nd"),
        Rendering("{{ 'one two\n\nthree  four '|wordwrap(5, wrapstring='|') }}", "one|two||three|four"),
        Rendering("{{ '<a> <b>'|wordwrap(3, wrapstring='<br>'|safe) }}", "&lt;a&gt;<br>&lt;b&gt;"),
        Rendering("{{ 'a'|wordwrap(0) }}", "!value"),
        Rendering("{{ 5|wordwrap }}", "!attribute"),
        Rendering(
            "{{ 1|filesizeformat }}|{{ 999|filesizeformat }}|{{ 1000|filesizeformat }}|{{ 1024|filesizeformat(tru"
                + "e) }}|{{ '1e12'|filesizeformat }}|{{ 10**27|filesizeformat }}|{{ -5|filesizeformat }}",
            "!type"),
        Rendering("{{ 'x'|filesizeformat }}", "!value"),
        Rendering(
            "{{ range(30)|list|pprint }}",
            "[0,\n 1,\n 2,\n 3,\n 4,\n 5,\n 6,\n 7,\n 8,\n 9,\n 10,\n 11,\n 12,\n 13,\n 14,\n 15,\n 16,\n 17,\n 1"
                + "8,\n 19,\n 20,\n 21,\n 22,\n 23,\n 24,\n 25,\n 26,\n 27,\n 28,\n 29]"),
        Rendering(
            "{{ {'alpha': range(12)|list, 'beta': 'x' * 30, 'gamma': ['y' * 20, 'z' * 20]}|pprint }}",
            "{'alpha': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],\n 'beta': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',\n 'gam"
                + "ma': ['yyyyyyyyyyyyyyyyyyyy', 'zzzzzzzzzzzzzzzzzzzz']}"),
        Rendering(
            "{{ {'alpha': range(12)|list, 'beta': 'x' * 30, 'gamma': ['y' * 20, 'z' * 20]}|pprint }}",
            "{&#39;alpha&#39;: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],\n &#39;beta&#39;: &#39;xxxxxxxxxxxxxxxxxxx"
                + "xxxxxxxxxxx&#39;,\n &#39;gamma&#39;: [&#39;yyyyyyyyyyyyyyyyyyyy&#39;, &#39;zzzzzzzzzzzzzzzzzzzz&#39;"
                + "]}", autoescape: true),
        Rendering(
            "{{ ('word ' * 30)|pprint }}",
            "('word word word word word word word word word word word word word word word '\n 'word word word wor"
                + "d word word word word word word word word word word word ')"),
        Rendering(
            "{{ ('word ' * 30)|pprint }}",
            "(&#39;word word word word word word word word word word word word word word word &#39;\n &#39;word w"
                + "ord word word word word word word word word word word word word word &#39;)", autoescape: true),
        Rendering(
            "{{ {2: 'b', 'a': 1, 1: 'c'}|pprint }}{{ (1,)|pprint }}{{ ['it\\'s', '\"']|pprint }}",
            "{1: 'c', 2: 'b', 'a': 1}(1,)[\"it's\", '\"']"),
        Rendering(
            "{{ {2: 'b', 'a': 1, 1: 'c'}|pprint }}{{ (1,)|pprint }}{{ ['it\\'s', '\"']|pprint }}",
            "{1: &#39;c&#39;, 2: &#39;b&#39;, &#39;a&#39;: 1}(1,)[&#34;it&#39;s&#34;, &#39;&#34;&#39;]", autoescape: true),
    ]
}
