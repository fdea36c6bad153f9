import FlaskTemplates
import Testing

/// Every filter as `tests/test_filters.py` of Jinja2 tests it, with what Jinja2 3.1.6 renders.
@Suite struct FilterOriginTests {
    @Test(arguments: cases) func rendering(name: String, origin: String, rendering: Rendering) {
        #expect(rendering.outcome == rendering.expected, "\(name), \(origin)")
    }

    @Test func everyFilterHasACase() throws {
        #expect(Set(Self.cases.map(\.name)).count == 54)
        for name in Set(Self.cases.map(\.name)) {
            #expect(try TemplateEnvironment().template(fromString: "{{ '\(name)' is filter }}").render() == "True")
        }
    }

    /// The name, the test of Jinja2 that it comes from, what is rendered.
    static let cases: [(name: String, origin: String, rendering: Rendering)] = [
        ("abs", "test_abs", Rendering("{{ -1|abs }}|{{ 1|abs }}", "1|1")),
        ("abs", "test_abs", Rendering("{{ (-1.5)|abs }}", "1.5")),
        ("attr", "test_attr", Rendering("{{ 'a'|attr('upper') is callable }}|{{ {'a': 1}|attr('a') is defined }}", "True|False")),
        (
            "batch", "test_batch",
            Rendering(
                "{{ range(10)|batch(3)|list }}|{{ range(10)|batch(3, 'X')|list }}",
                "[[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]]|[[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 'X', 'X']]")
        ),
        (
            "batch", "test_batch",
            Rendering(
                "{{ range(10)|batch(3)|list }}|{{ range(10)|batch(3, 'X')|list }}",
                "[[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]]|[[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, &#39;X&#39;, &#39;X&#39;]]",
                autoescape: true)
        ),
        (
            "batch", "test_batch",
            Rendering("{% for row in [1, 2, 3, 4, 5]|batch(2, '-') %}{{ row|join }};{% endfor %}", "12;34;5-;")
        ),
        (
            "capitalize", "test_capitalize",
            Rendering("{{ 'foo bar'|capitalize }}|{{ 'FOO'|capitalize }}|{{ 'ÉA'|capitalize }}", "Foo bar|Foo|Éa")
        ),
        ("center", "test_center", Rendering("[{{ 'foo'|center(9) }}]", "[   foo   ]")),
        (
            "center", "test_center",
            Rendering("[{{ 'ab'|center(5) }}][{{ 'abc'|center(2) }}][{{ 5|center(4) }}]", "[  ab ][abc][ 5  ]")
        ),
        ("count", "TestFilter", Rendering("{{ 'abc'|count }}{{ [1, 2]|count }}{{ {}|count }}", "320")),
        ("d", "test_default", Rendering("{{ missing|d('x') }}{{ ''|d('x', true) }}", "xx")),
        (
            "default", "test_default",
            Rendering(
                "{{ missing|default('no') }}|{{ false|default('no') }}|{{ false|default('no', true) }}|{{ 'given'|default('no') }}",
                "no|False|no|given")
        ),
        ("default", "test_default", Rendering("{{ ''|default(default_value='x', boolean=true) }}{{ missing|default }}", "x")),
        (
            "dictsort", "test_dictsort",
            Rendering("{{ {'aa': 0, 'AB': 3, 'b': 1, 'c': 2}|dictsort }}", "[('aa', 0), ('AB', 3), ('b', 1), ('c', 2)]")
        ),
        (
            "dictsort", "test_dictsort",
            Rendering(
                "{{ {'aa': 0, 'AB': 3, 'b': 1, 'c': 2}|dictsort }}",
                "[(&#39;aa&#39;, 0), (&#39;AB&#39;, 3), (&#39;b&#39;, 1), (&#39;c&#39;, 2)]", autoescape: true)
        ),
        (
            "dictsort", "test_dictsort",
            Rendering("{{ {'aa': 0, 'AB': 3, 'b': 1, 'c': 2}|dictsort(true) }}", "[('AB', 3), ('aa', 0), ('b', 1), ('c', 2)]")
        ),
        (
            "dictsort", "test_dictsort",
            Rendering(
                "{{ {'aa': 0, 'AB': 3, 'b': 1, 'c': 2}|dictsort(true) }}",
                "[(&#39;AB&#39;, 3), (&#39;aa&#39;, 0), (&#39;b&#39;, 1), (&#39;c&#39;, 2)]", autoescape: true)
        ),
        (
            "dictsort", "test_dictsort",
            Rendering(
                "{{ {'aa': 0, 'AB': 3, 'b': 1, 'c': 2}|dictsort(false, 'value') }}", "[('aa', 0), ('b', 1), ('c', 2), ('AB', 3)]")
        ),
        (
            "dictsort", "test_dictsort",
            Rendering(
                "{{ {'aa': 0, 'AB': 3, 'b': 1, 'c': 2}|dictsort(false, 'value') }}",
                "[(&#39;aa&#39;, 0), (&#39;b&#39;, 1), (&#39;c&#39;, 2), (&#39;AB&#39;, 3)]", autoescape: true)
        ),
        (
            "dictsort", "test_dictsort",
            Rendering(
                "{{ {'aa': 0, 'AB': 3, 'b': 1, 'c': 2}|dictsort(reverse=true) }}", "[('c', 2), ('b', 1), ('AB', 3), ('aa', 0)]")
        ),
        (
            "dictsort", "test_dictsort",
            Rendering(
                "{{ {'aa': 0, 'AB': 3, 'b': 1, 'c': 2}|dictsort(reverse=true) }}",
                "[(&#39;c&#39;, 2), (&#39;b&#39;, 1), (&#39;AB&#39;, 3), (&#39;aa&#39;, 0)]", autoescape: true)
        ),
        ("e", "test_escape", Rendering("{{ '<\">&'|e }}", "&lt;&#34;&gt;&amp;")),
        (
            "escape", "test_escape",
            Rendering("{{ '<\">&\\''|escape }}|{{ 1|escape }}|{{ ('<b>'|safe)|escape }}", "&lt;&#34;&gt;&amp;&#39;|1|<b>")
        ),
        (
            "filesizeformat", "test_filesizeformat",
            Rendering(
                "{{ 100|filesizeformat }}|{{ 1000|filesizeformat }}|{{ 1000000|filesizeformat }}|{{ 1000000000|filesizeformat }}|{{ 1000000000000|filesizeformat }}",
                "100 Bytes|1.0 kB|1.0 MB|1.0 GB|1.0 TB")
        ),
        (
            "filesizeformat", "test_filesizeformat",
            Rendering(
                "{{ 100|filesizeformat(true) }}|{{ 1000|filesizeformat(true) }}|{{ 1000000|filesizeformat(true) }}|{{ 1000000000000|filesizeformat(true) }}",
                "100 Bytes|1000 Bytes|976.6 KiB|931.3 GiB")
        ),
        (
            "filesizeformat", "test_filesizeformat_issue59",
            Rendering(
                "{{ 300|filesizeformat }}|{{ 3000|filesizeformat }}|{{ 3000000|filesizeformat(true) }}|{{ 1|filesizeformat }}",
                "300 Bytes|3.0 kB|2.9 MiB|1 Byte")
        ),
        ("first", "test_first", Rendering("{{ range(10)|first }}|{{ ''|first }}|{{ 'abc'|first }}", "0||a")),
        ("float", "test_float", Rendering("{{ '42'|float }}|{{ 'abc'|float }}|{{ '32.32'|float }}", "42.0|0.0|32.32")),
        ("float", "test_float_default", Rendering("{{ 'abc'|float(default=1.0) }}", "1.0")),
        (
            "forceescape", "test_force_escape",
            Rendering("{{ ('<div />'|safe)|forceescape }}|{{ '&'|forceescape }}", "&lt;div /&gt;|&amp;")
        ),
        (
            "format", "test_format",
            Rendering("{{ '%s|%s'|format('a', 'b') }}|{{ '%(a)s'|format(a=1) }}|{{ '%05.1f%%'|format(3.14159) }}", "a|b|1|003.1%")
        ),
        (
            "groupby", "test_groupby",
            Rendering(
                "{% for grouper, list in [{'foo': 1, 'bar': 2}, {'foo': 2, 'bar': 3}, {'foo': 1, 'bar': 1}, {'foo': 3, 'bar': 4}]|groupby('foo') %}{{ grouper }}{% for x in list %}: {{ x.foo }}, {{ x.bar }}{% endfor %}|{% endfor %}",
                "1: 1, 2: 1, 1|2: 2, 3|3: 3, 4|")
        ),
        (
            "groupby", "test_groupby_tuple_index",
            Rendering(
                "{% for grouper, list in [('a', 1), ('a', 2), ('b', 1)]|groupby(0) %}{{ grouper }}{% for x in list %}:{{ x.1 }}{% endfor %}|{% endfor %}",
                "a:1:2|b:1|")
        ),
        (
            "groupby", "test_groupby_multidot",
            Rendering(
                "{% for year, list in [{'d': {'y': 1970}, 't': 'a'}, {'d': {'y': 1971}, 't': 'b'}, {'d': {'y': 1970}, 't': 'c'}]|groupby('d.y') %}{{ year }}{% for x in list %}[{{ x.t }}]{% endfor %}|{% endfor %}",
                "1970[a][c]|1971[b]|")
        ),
        (
            "groupby", "test_groupby_default",
            Rendering(
                "{% for city, items in [{'n': 'emma', 'c': 'NY'}, {'n': 'smith', 'c': 'WA'}, {'n': 'john'}]|groupby('c', default='NY') %}{{ city }}: {{ items|map(attribute='n')|join(', ') }}\n{% endfor %}",
                "NY: emma, john\nWA: smith\n")
        ),
        (
            "groupby", "test_groupby_case",
            Rendering(
                "{% for k, vs in [{'k': 'a'}, {'k': 'A'}]|groupby('k', case_sensitive=true) %}{{ k }}{{ vs|length }}{% endfor %}|{% for k, vs in [{'k': 'a'}, {'k': 'A'}]|groupby('k') %}{{ k }}{{ vs|length }}{% endfor %}",
                "A1a1|a2")
        ),
        (
            "indent", "test_indent",
            Rendering("{{ 'foo bar\n\"baz\"\n\nend'|indent(2, false, false) }}", "foo bar\n  \"baz\"\n\n  end")
        ),
        (
            "indent", "test_indent",
            Rendering(
                "{{ 'foo bar\n\"baz\"\n\nend'|indent(2, false, false) }}", "foo bar\n  &#34;baz&#34;\n\n  end", autoescape: true)
        ),
        (
            "indent", "test_indent",
            Rendering("{{ 'foo bar\n\"baz\"\n\nend'|indent(2, false, true) }}", "foo bar\n  \"baz\"\n  \n  end")
        ),
        (
            "indent", "test_indent",
            Rendering(
                "{{ 'foo bar\n\"baz\"\n\nend'|indent(2, false, true) }}", "foo bar\n  &#34;baz&#34;\n  \n  end", autoescape: true)
        ),
        (
            "indent", "test_indent",
            Rendering("{{ 'foo bar\n\"baz\"\n\nend'|indent(2, true, false) }}", "  foo bar\n  \"baz\"\n\n  end")
        ),
        (
            "indent", "test_indent",
            Rendering(
                "{{ 'foo bar\n\"baz\"\n\nend'|indent(2, true, false) }}", "  foo bar\n  &#34;baz&#34;\n\n  end", autoescape: true)
        ),
        (
            "indent", "test_indent_width_string",
            Rendering("{{ 'jinja\nflask'|indent(width='>>> ', first=true) }}", ">>> jinja\n>>> flask")
        ),
        (
            "indent", "test_indent_width_string",
            Rendering(
                "{{ 'jinja\nflask'|indent(width='>>> ', first=true) }}", "&gt;&gt;&gt; jinja\n&gt;&gt;&gt; flask",
                autoescape: true)
        ),
        (
            "int", "test_int",
            Rendering(
                "{{ '42'|int }}|{{ 'abc'|int }}|{{ '32.32'|int }}|{{ '12345678901234567890'|int }}",
                "42|0|32|12345678901234567890")
        ),
        (
            "int", "test_int_base",
            Rendering("{{ '0x4d32'|int(base=16) }}|{{ '011'|int(base=8) }}|{{ '0x33Z'|int(base=16) }}", "19762|9|0")
        ),
        ("int", "test_int_default", Rendering("{{ 'abc'|int(default=1) }}", "1")),
        ("items", "test_items", Rendering("{{ {0: 'a', 1: 'b'}|items|list }}", "[(0, 'a'), (1, 'b')]")),
        (
            "items", "test_items",
            Rendering("{{ {0: 'a', 1: 'b'}|items|list }}", "[(0, &#39;a&#39;), (1, &#39;b&#39;)]", autoescape: true)
        ),
        ("items", "test_items_undefined", Rendering("{{ missing|items|list }}", "[]")),
        ("join", "test_join", Rendering("{{ [1, 2, 3]|join('|') }}", "1|2|3")),
        ("join", "test_join_attribute", Rendering("{{ [{'u': 'foo'}, {'u': 'bar'}]|join(', ', 'u') }}", "foo, bar")),
        ("join", "test_join", Rendering("{{ ['<a>', '<b>'|safe]|join }}", "<a><b>")),
        ("join", "test_join", Rendering("{{ ['<a>', '<b>'|safe]|join }}", "&lt;a&gt;<b>", autoescape: true)),
        ("last", "test_last", Rendering("{{ range(10)|last }}|{{ ''|last }}|{{ 'abc'|last }}", "9||c")),
        ("length", "test_length", Rendering("{{ 'hello world'|length }}|{{ {'a': 1}|length }}|{{ missing|length }}", "11|1|0")),
        (
            "list", "TestFilter",
            Rendering("{{ 'abc'|list }}|{{ {'a': 1}|list }}|{{ range(3)|list }}", "['a', 'b', 'c']|['a']|[0, 1, 2]")
        ),
        (
            "list", "TestFilter",
            Rendering(
                "{{ 'abc'|list }}|{{ {'a': 1}|list }}|{{ range(3)|list }}",
                "[&#39;a&#39;, &#39;b&#39;, &#39;c&#39;]|[&#39;a&#39;]|[0, 1, 2]", autoescape: true)
        ),
        ("lower", "test_lower", Rendering("{{ 'FOO'|lower }}|{{ 'ÄÖ'|lower }}|{{ 1|lower }}", "foo|äö|1")),
        ("map", "test_simple_map", Rendering("{{ ['1', '2', '3']|map('int')|sum }}", "6")),
        (
            "map", "test_attribute_map",
            Rendering("{{ [{'n': 'john'}, {'n': 'jane'}]|map(attribute='n')|join('|') }}", "john|jane")
        ),
        ("map", "test_empty_map", Rendering("{{ none|map('upper')|list }}", "[]")),
        (
            "map", "test_map_default",
            Rendering("{{ [{'l': 'lennon'}, {}]|map(attribute='l', default='smith')|join(', ') }}", "lennon, smith")
        ),
        ("map", "test_map_default_none", Rendering("{{ [{'l': 'x'}, {}]|map(attribute='l', default='')|join(', ') }}", "x, ")),
        ("map", "test_map_default", Rendering("{{ ['aXb']|map('replace', 'X', '-')|first }}", "a-b")),
        ("max", "test_min_max", Rendering("{{ ['a', 'B']|max }}|{{ ['a', 'B']|max(case_sensitive=true) }}|{{ []|max }}", "B|a|")),
        ("max", "test_min_max_attribute", Rendering("{{ [{'v': 5}, {'v': 9}]|max(attribute='v') }}", "{'v': 9}")),
        (
            "max", "test_min_max_attribute",
            Rendering("{{ [{'v': 5}, {'v': 9}]|max(attribute='v') }}", "{&#39;v&#39;: 9}", autoescape: true)
        ),
        ("min", "test_min_max", Rendering("{{ ['a', 'B']|min }}|{{ ['a', 'B']|min(case_sensitive=true) }}|{{ []|min }}", "a|B|")),
        ("min", "test_min_max_attribute", Rendering("{{ [{'v': 5}, {'v': 9}]|min(attribute='v') }}", "{'v': 5}")),
        (
            "min", "test_min_max_attribute",
            Rendering("{{ [{'v': 5}, {'v': 9}]|min(attribute='v') }}", "{&#39;v&#39;: 5}", autoescape: true)
        ),
        ("pprint", "test_pprint", Rendering("{{ [1, 'a', {'b': (1,)}]|pprint }}", "[1, 'a', {'b': (1,)}]")),
        (
            "pprint", "test_pprint",
            Rendering("{{ [1, 'a', {'b': (1,)}]|pprint }}", "[1, &#39;a&#39;, {&#39;b&#39;: (1,)}]", autoescape: true)
        ),
        (
            "pprint", "test_pprint",
            Rendering(
                "{{ range(40)|list|pprint }}",
                "[0,\n 1,\n 2,\n 3,\n 4,\n 5,\n 6,\n 7,\n 8,\n 9,\n 10,\n 11,\n 12,\n 13,\n 14,\n 15,\n 16,\n 17,\n 18,\n 19,\n 20,\n 21,\n 22,\n 23,\n 24,\n 25,\n 26,\n 27,\n 28,\n 29,\n 30,\n 31,\n 32,\n 33,\n 34,\n 35,\n 36,\n 37,\n 38,\n 39]"
            )
        ),
        ("random", "test_random", Rendering("{{ [7]|random }}|{{ []|random }}", "7|")),
        ("reject", "test_simple_reject", Rendering("{{ [1, 2, 3, 4, 5]|reject('odd')|join('|') }}", "2|4")),
        ("reject", "test_bool_reject", Rendering("{{ [none, false, 0, 1, 2]|reject|join('|') }}", "None|False|0")),
        (
            "reject", "test_func_reject_attr",
            Rendering("{{ [{'id': 1}, {'id': 2}]|rejectattr('id', 'odd')|map(attribute='id')|join }}", "2")
        ),
        (
            "rejectattr", "test_simple_reject_attr",
            Rendering("{{ [{'a': true, 'n': 1}, {'a': false, 'n': 2}]|rejectattr('a')|map(attribute='n')|join('|') }}", "2")
        ),
        (
            "replace", "test_replace",
            Rendering(
                "{{ 'foobar'|replace('o', '4711') }}|{{ 'aaa'|replace('a', 'b', 2) }}|{{ 'ab'|replace('', '-') }}",
                "f47114711bar|bba|-a-b-")
        ),
        ("replace", "test_replace", Rendering("{{ ('<foo>'|safe)|replace('<', 42) }}", "42foo>")),
        (
            "reverse", "test_reverse",
            Rendering(
                "{{ 'foobar'|reverse }}|{{ [1, 2, 3]|reverse|list }}|{{ range(3)|reverse|list }}", "raboof|[3, 2, 1]|[2, 1, 0]")
        ),
        (
            "round", "test_round_positive",
            Rendering(
                "{{ 2.7|round }}|{{ 2.1|round }}|{{ 2.1234|round(3, 'floor') }}|{{ 2.1|round(0, 'ceil') }}", "3.0|2.0|2.123|3.0")
        ),
        (
            "round", "test_round_negative",
            Rendering("{{ 21.3|round(-1) }}|{{ 21.3|round(-1, 'ceil') }}|{{ 21.3|round(-1, 'floor') }}", "20.0|30.0|20.0")
        ),
        ("safe", "test_safe", Rendering("{{ '<div>foo</div>'|safe }}|{{ '<div>foo</div>' }}", "<div>foo</div>|<div>foo</div>")),
        (
            "safe", "test_safe",
            Rendering(
                "{{ '<div>foo</div>'|safe }}|{{ '<div>foo</div>' }}", "<div>foo</div>|&lt;div&gt;foo&lt;/div&gt;",
                autoescape: true)
        ),
        ("select", "test_simple_select", Rendering("{{ [1, 2, 3, 4, 5]|select('odd')|join('|') }}", "1|3|5")),
        ("select", "test_bool_select", Rendering("{{ [none, false, 0, 1, 2]|select|join('|') }}", "1|2")),
        ("select", "test_simple_select", Rendering("{{ [1, 5, 9]|select('gt', 4)|list }}", "[5, 9]")),
        (
            "selectattr", "test_simple_select_attr",
            Rendering("{{ [{'a': true, 'n': 1}, {'a': false, 'n': 2}]|selectattr('a')|map(attribute='n')|join('|') }}", "1")
        ),
        (
            "selectattr", "test_func_select_attr",
            Rendering("{{ [{'id': 1}, {'id': 2}, {'id': 3}]|selectattr('id', 'odd')|map(attribute='id')|join('|') }}", "1|3")
        ),
        (
            "slice", "test_slice",
            Rendering(
                "{{ range(10)|slice(3)|list }}|{{ range(10)|slice(3, 'X')|list }}",
                "[[0, 1, 2, 3], [4, 5, 6], [7, 8, 9]]|[[0, 1, 2, 3], [4, 5, 6, 'X'], [7, 8, 9, 'X']]")
        ),
        (
            "slice", "test_slice",
            Rendering(
                "{{ range(10)|slice(3)|list }}|{{ range(10)|slice(3, 'X')|list }}",
                "[[0, 1, 2, 3], [4, 5, 6], [7, 8, 9]]|[[0, 1, 2, 3], [4, 5, 6, &#39;X&#39;], [7, 8, 9, &#39;X&#39;]]",
                autoescape: true)
        ),
        ("sort", "test_sort1", Rendering("{{ [2, 3, 1]|sort }}|{{ [2, 3, 1]|sort(true) }}", "[1, 2, 3]|[3, 2, 1]")),
        ("sort", "test_sort2", Rendering("{{ 'cBaA'|sort|join }}", "aABc")),
        (
            "sort", "test_sort_case",
            Rendering(
                "{{ ['foo', 'Bar', 'blah']|sort }}|{{ ['foo', 'Bar', 'blah']|sort(case_sensitive=true) }}",
                "['Bar', 'blah', 'foo']|['Bar', 'blah', 'foo']")
        ),
        (
            "sort", "test_sort_case",
            Rendering(
                "{{ ['foo', 'Bar', 'blah']|sort }}|{{ ['foo', 'Bar', 'blah']|sort(case_sensitive=true) }}",
                "[&#39;Bar&#39;, &#39;blah&#39;, &#39;foo&#39;]|[&#39;Bar&#39;, &#39;blah&#39;, &#39;foo&#39;]", autoescape: true)
        ),
        (
            "sort", "test_sort4",
            Rendering("{{ [{'v': 'foo'}, {'v': 'Bar'}]|sort(attribute='v')|map(attribute='v')|join }}", "Barfoo")
        ),
        (
            "sort", "test_sort6",
            Rendering(
                "{{ [{'a': 2, 'b': 1}, {'a': 1, 'b': 2}, {'a': 1, 'b': 1}]|sort(attribute='a,b')|map(attribute='b')|join }}",
                "121")
        ),
        (
            "sort", "test_sort8",
            Rendering("{{ [{'a': {'b': 2}}, {'a': {'b': 1}}]|sort(attribute='a.b')|map(attribute='a.b')|join }}", "12")
        ),
        (
            "string", "test_string",
            Rendering("{{ [1, 2, 3, 4, 5]|string }}|{{ 1.0|string }}|{{ none|string }}", "[1, 2, 3, 4, 5]|1.0|None")
        ),
        (
            "striptags", "test_striptags",
            Rendering(
                "{{ '  <p>just a small   \n <a href=\"#\">example</a> link</p>\n<p>to a webpage</p> <!-- <p>and some commented stuff</p> -->'|striptags }}",
                "just a small example link to a webpage")
        ),
        ("sum", "test_sum", Rendering("{{ [1, 2, 3, 4, 5, 6]|sum }}|{{ []|sum }}|{{ [1.5]|sum(start=2) }}", "21|0|3.5")),
        ("sum", "test_sum_attributes", Rendering("{{ [{'v': 23}, {'v': 1}, {'v': 18}]|sum('v') }}", "42")),
        ("sum", "test_sum_attributes_nested", Rendering("{{ [{'r': {'v': 23}}, {'r': {'v': 1}}]|sum('r.v') }}", "24")),
        ("sum", "test_sum_attributes_tuple", Rendering("{{ {'foo': 23, 'bar': 1}.items()|sum(1) }}", "24")),
        (
            "title", "test_title",
            Rendering(
                "{{ 'foo bar'|title }}|{{ \"foo's bar\"|title }}|{{ 'foo-bar'|title }}|{{ 'foo\tbar'|title }}|{{ '(f [g {h <i'|title }}",
                "Foo Bar|Foo's Bar|Foo-Bar|Foo\tBar|(F [G {H <I")
        ),
        (
            "title", "test_title",
            Rendering(
                "{{ 'foo bar'|title }}|{{ \"foo's bar\"|title }}|{{ 'foo-bar'|title }}|{{ 'foo\tbar'|title }}|{{ '(f [g {h <i'|title }}",
                "Foo Bar|Foo&#39;s Bar|Foo-Bar|Foo\tBar|(F [G {H &lt;I", autoescape: true)
        ),
        (
            "tojson", "test_tojson",
            Rendering(
                "{{ {'foo': 'bar'}|tojson }}|{{ '\"ba&r\\'<>'|tojson }}|{{ [1, 2.5, none, true]|tojson }}",
                "{\"foo\": \"bar\"}|\"\\\"ba\\u0026r\\u0027\\u003c\\u003e\"|[1, 2.5, null, true]")
        ),
        ("tojson", "test_tojson", Rendering("{{ {'a': [1]}|tojson(2) }}", "{\n  \"a\": [\n    1\n  ]\n}")),
        ("trim", "test_trim", Rendering("[{{ '  foo '|trim }}][{{ 'xxfoox'|trim('x') }}]", "[foo][foo]")),
        (
            "truncate", "test_truncate",
            Rendering(
                "{{ 'foo bar baz'|truncate(9) }}|{{ 'foo bar baz bah'|truncate(5, true, '>>>') }}|{{ 'foo bar baz'|truncate(5, leeway=0) }}",
                "foo bar baz|fo>>>|fo...")
        ),
        (
            "truncate", "test_truncate",
            Rendering(
                "{{ 'foo bar baz'|truncate(9) }}|{{ 'foo bar baz bah'|truncate(5, true, '>>>') }}|{{ 'foo bar baz'|truncate(5, leeway=0) }}",
                "foo bar baz|fo&gt;&gt;&gt;|fo...", autoescape: true)
        ),
        (
            "truncate", "test_truncate_very_short",
            Rendering("{{ 'foo bar baz'|truncate(9) }}|{{ 'foo bar baz'|truncate(9, true) }}", "foo bar baz|foo bar baz")
        ),
        ("truncate", "test_truncate_end_length", Rendering("{{ 'Joel is a slug'|truncate(7, true) }}", "Joel...")),
        ("unique", "test_unique", Rendering("{{ ['b', 'A', 'a', 'b']|unique|join }}", "bA")),
        ("unique", "test_unique_case_sensitive", Rendering("{{ ['b', 'A', 'a', 'b']|unique(true)|join }}", "bAa")),
        (
            "unique", "test_unique_attribute",
            Rendering("{{ [{'v': 3}, {'v': 2}, {'v': 3}]|unique(attribute='v')|map(attribute='v')|join }}", "32")
        ),
        ("upper", "test_upper", Rendering("{{ 'foo'|upper }}|{{ 'ß'|upper }}", "FOO|SS")),
        (
            "urlencode", "test_urlencode",
            Rendering(
                "{{ 'Hello, world!'|urlencode }}|{{ 'Hello, world☃'|urlencode }}|{{ 'a/b?c'|urlencode }}|{{ {'f': 1}|urlencode }}|{{ [('f', 1), ('z', 2)]|urlencode }}|{{ 0|urlencode }}",
                "Hello%2C%20world%21|Hello%2C%20world%E2%98%83|a/b%3Fc|f=1|f=1&z=2|0")
        ),
        (
            "urlencode", "test_urlencode",
            Rendering(
                "{{ 'Hello, world!'|urlencode }}|{{ 'Hello, world☃'|urlencode }}|{{ 'a/b?c'|urlencode }}|{{ {'f': 1}|urlencode }}|{{ [('f', 1), ('z', 2)]|urlencode }}|{{ 0|urlencode }}",
                "Hello%2C%20world%21|Hello%2C%20world%E2%98%83|a/b%3Fc|f=1|f=1&amp;z=2|0", autoescape: true)
        ),
        (
            "urlize", "test_urlize",
            Rendering(
                "{{ 'foo example.org bar'|urlize }}|{{ 'foo http://www.example.com/ bar'|urlize }}|{{ 'mailto:email@example.com'|urlize }}",
                "foo <a href=\"https://example.org\" rel=\"noopener\">example.org</a> bar|foo <a href=\"http://www.example.com/\" rel=\"noopener\">http://www.example.com/</a> bar|<a href=\"mailto:email@example.com\">email@example.com</a>"
            )
        ),
        (
            "urlize", "test_urlize_target_parameter",
            Rendering(
                "{{ 'foo http://www.example.com/ bar'|urlize(target='_blank') }}",
                "foo <a href=\"http://www.example.com/\" rel=\"noopener\" target=\"_blank\">http://www.example.com/</a> bar")
        ),
        (
            "urlize", "test_urlize_rel_policy",
            Rendering(
                "{{ 'http://a.org/b?c=d&e=f'|urlize(12, true) }}",
                "<a href=\"http://a.org/b?c=d&amp;e=f\" rel=\"nofollow noopener\">http://a.org...</a>")
        ),
        (
            "urlize", "test_urlize_extra_schemes_parameter",
            Rendering(
                "{{ 'foo tel:+1-514-555-1234 ftp://localhost bar'|urlize(extra_schemes=['tel:', 'ftp:']) }}",
                "foo <a href=\"tel:+1-514-555-1234\" rel=\"noopener\">tel:+1-514-555-1234</a> <a href=\"ftp://localhost\" rel=\"noopener\">ftp://localhost</a> bar"
            )
        ),
        (
            "wordcount", "test_wordcount",
            Rendering("{{ 'foo bar baz'|wordcount }}|{{ ''|wordcount }}|{{ 'a-b_c d.e'|wordcount }}", "3|0|4")
        ),
        ("wordwrap", "TestFilter", Rendering("{{ 'Hello there, this is long'|wordwrap(10) }}", "Hello\nthere,\nthis is\nlong")),
        (
            "wordwrap", "TestFilter",
            Rendering(
                "{{ 'aaaaaaaa bb'|wordwrap(5, false) }}|{{ 'aaaaaaaa bb'|wordwrap(5, true, '-') }}", "aaaaaaaa\nbb|aaaaa-aaa-bb")
        ),
        (
            "xmlattr", "test_xmlattr",
            Rendering(
                "{{ {'foo': 42, 'bar': 23, 'fish': none, 'spam': missing, 'blub:blub': '<?>'}|xmlattr }}",
                " foo=\"42\" bar=\"23\" blub:blub=\"&lt;?&gt;\"")
        ),
        ("xmlattr", "test_xmlattr", Rendering("[{{ {'a': 1}|xmlattr(false) }}]", "[a=\"1\"]")),
        ("xmlattr", "test_xmlattr_key_invalid", Rendering("{{ {'a b': 1}|xmlattr }}", "!value")),
    ]
}
