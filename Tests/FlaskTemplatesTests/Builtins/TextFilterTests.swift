import FlaskTemplates
import Testing

/// The filters that change text: what Jinja2 3.1.6 renders.
@Suite struct TextFilterTests {
    @Test(arguments: renderings)
    func rendering(_ rendering: Rendering) {
        #expect(rendering.outcome == rendering.expected)
    }

    private static let renderings: [Rendering] = [
        Rendering("{{ 'foo bar'|capitalize }}", "Foo bar"),
        Rendering("{{ 'fOO'|upper }} {{ 'FoO ÀÉ ß'|lower }}", "FOO foo àé ß"),
        Rendering("{{ 'straße ŉ'|upper }}", "STRASSE ʼN"),
        Rendering("{{ \"foo bar's (baz) [qux] {x} <y>\"|title }}", "Foo Bar's (Baz) [Qux] {X} <Y>"),
        Rendering("{{ \"foo bar's (baz) [qux] {x} <y>\"|title }}", "Foo Bar&#39;s (Baz) [Qux] {X} &lt;Y&gt;", autoescape: true),
        Rendering("{{ 'FOO-BAR\tBAZ'|title }}", "Foo-Bar\tBaz"),
        Rendering("{{ none|upper }}", "NONE"),
        Rendering("{{ 42|string + '1' }}", "421"),
        Rendering("{{ 'foo'|center(9) }}|", "   foo   |"),
        Rendering("{{ 'foo'|center(2) }}|", "foo|"),
        Rendering("{{ 'foo'|center('x') }}", "!type"),
        Rendering("{{ '  foo '|trim }}|{{ 'xxfooxx'|trim('x') }}|{{ 'a'|trim(none) }}", "foo|foo|a"),
        Rendering("{{ 'a'|trim(1) }}", "!type"),
        Rendering("{{ 'a\nb\n\nc'|indent }}", "a\n    b\n\n    c"),
        Rendering("{{ 'a\nb\n\nc'|indent(2, true, true) }}", "  a\n  b\n  \n  c"),
        Rendering("{{ 'a\nb'|indent('> ') }}", "a\n> b"),
        Rendering("{{ 'a\nb'|indent('> ') }}", "a\n&gt; b", autoescape: true),
        Rendering("{{ 'a\r\nb'|indent(1) }}", "a\n b"),
        Rendering("{{ ''|indent }}|{{ 'a\n'|indent }}|", "|a\n|"),
        Rendering("{{ 5|indent }}", "!type"),
        Rendering("{{ missing|indent }}", "!undefined"),
        Rendering("{{ ('<a>\nb'|safe)|indent(first=true) }}", "    <a>\n    b"),
        Rendering("{{ '<a>\n<b>'|indent('>>'|safe, blank=true) }}", "&lt;a&gt;\n>>&lt;b&gt;"),
        Rendering("{{ '<a>\n<b>'|indent('>>'|safe, first=true) }}", ">>&lt;a&gt;\n&gt;&gt;&amp;lt;b&amp;gt;"),
        Rendering("{{ '<foo>'|replace('o', 42) }}", "<f4242>"),
        Rendering("{{ '<foo>'|replace('o', 42) }}", "&lt;f4242&gt;", autoescape: true),
        Rendering("{{ ('<foo>'|safe)|replace('o', '<') }}", "<f<<>"),
        Rendering("{{ ('<foo>'|safe)|replace('o', '<') }}", "<f&lt;&lt;>", autoescape: true),
        Rendering("{{ '<foo>'|replace('<'|safe, '[') }}", "[foo>"),
        Rendering("{{ '<foo>'|replace('<'|safe, '[') }}", "&lt;foo&gt;", autoescape: true),
        Rendering("{{ 'o'|replace('o', '<'|safe) }}", "<"),
        Rendering("{{ 'aaa'|replace('a', 'b', 2) }}{{ 'abc'|replace('', '-') }}", "bba-a-b-c-"),
        Rendering("{{ 'a'|replace('a') }}", "!type"),
        Rendering("{{ '%s - %s'|format('a', '<b>') }}", "a - <b>"),
        Rendering("{{ '%s - %s'|format('a', '<b>') }}", "a - &lt;b&gt;", autoescape: true),
        Rendering("{{ '<%(x)s>'|safe|format(x='<b>') }}", "<&lt;b&gt;>"),
        Rendering("{{ '%s'|format(1, x=2) }}", "!filterArgument"),
        Rendering("{{ '%d'|format('x') }}", "!type"),
        Rendering("{{ 'foo bar-baz don\\'t é1'|wordcount }}{{ ''|wordcount }}", "60"),
        Rendering("{{ 'a'|upper(1) }}", "!type"),
        Rendering("{{ 'a'|upper(x=1) }}", "!type"),
    ]
}
