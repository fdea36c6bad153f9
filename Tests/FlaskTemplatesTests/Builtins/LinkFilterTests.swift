import FlaskTemplates
import Testing

/// The filters for addresses and attributes: what Jinja2 3.1.6 renders.
@Suite struct LinkFilterTests {
    @Test(arguments: renderings)
    func rendering(_ rendering: Rendering) {
        #expect(rendering.outcome == rendering.expected)
    }

    private static let renderings: [Rendering] = [
        Rendering(
            "{{ 'foo http://www.example.com/ bar'|urlize }}",
            "foo <a href=\"http://www.example.com/\" rel=\"noopener\">http://www.example.com/</a> bar"),
        Rendering(
            "{{ 'see (https://example.com/a_(b)), ok? www.x.org.'|urlize }}",
            "see (<a href=\"https://example.com/a_(b)\" rel=\"noopener\">https://example.com/a_(b)</a>), ok? <a h"
                + "ref=\"https://www.x.org\" rel=\"noopener\">www.x.org</a>."),
        Rendering(
            "{{ 'foo@example.com mailto:a@b.de @a@b.c'|urlize }}",
            "<a href=\"mailto:foo@example.com\">foo@example.com</a> <a href=\"mailto:a@b.de\">a@b.de</a> @a@b.c"),
        Rendering(
            "{{ 'http://example.com/averylongpath'|urlize(15, true, target='_blank', rel='ugc') }}",
            "<a href=\"http://example.com/averylongpath\" rel=\"nofollow noopener ugc\" target=\"_blank\">http://"
                + "example....</a>"),
        Rendering(
            "{{ 'tel:+1 http://[::1]:80/ 1.2.3.4 http://1.2.3.4/x'|urlize(extra_schemes=['tel:']) }}",
            "<a href=\"tel:+1\" rel=\"noopener\">tel:+1</a> <a href=\"http://[::1]:80/\" rel=\"noopener\">http://"
                + "[::1]:80/</a> 1.2.3.4 <a href=\"http://1.2.3.4/x\" rel=\"noopener\">http://1.2.3.4/x</a>"),
        Rendering("{{ 'x'|urlize(extra_schemes=['a b']) }}", "!filterArgument"),
        Rendering(
            "{{ '<http://x.com> & \"q\"'|urlize }}",
            "&lt;<a href=\"http://x.com\" rel=\"noopener\">http://x.com</a>&gt; &amp; &#34;q&#34;"),
        Rendering(
            "{{ 'HTTP://X.COM example.museum example.net'|urlize }}",
            "<a href=\"https://HTTP://X.COM\" rel=\"noopener\">HTTP://X.COM</a> example.museum <a href=\"https://"
                + "example.net\" rel=\"noopener\">example.net</a>"),
        Rendering("{{ ('<b>www.a.de</b>'|safe)|urlize }}", "<b>www.a.de</b>"),
        Rendering("{{ 'a b/c?d=é~'|urlencode }}{{ {'a b': 'c/d', 'e': 1}|urlencode }}", "a%20b/c%3Fd%3D%C3%A9~a+b=c%2Fd&e=1"),
        Rendering(
            "{{ 'a b/c?d=é~'|urlencode }}{{ {'a b': 'c/d', 'e': 1}|urlencode }}",
            "a%20b/c%3Fd%3D%C3%A9~a+b=c%2Fd&amp;e=1", autoescape: true),
        Rendering(
            "{{ [('a', 1), ('b', 'x y')]|urlencode }}{{ 5|urlencode }}{{ none|urlencode }}{{ missing|urlencode }}",
            "a=1&b=x+y5None"),
        Rendering(
            "{{ [('a', 1), ('b', 'x y')]|urlencode }}{{ 5|urlencode }}{{ none|urlencode }}{{ missing|urlencode }}",
            "a=1&amp;b=x+y5None", autoescape: true),
        Rendering("{{ ['abc']|urlencode }}", "!value"),
        Rendering("{{ [1]|urlencode }}", "!type"),
        Rendering("{{ {'class': 'a<b', 'id': none, 'x': missing, 'n': 0}|xmlattr }}", " class=\"a&lt;b\" n=\"0\""),
        Rendering("{{ {'a': 1}|xmlattr(false) }}{{ {}|xmlattr }}", "a=\"1\""),
        Rendering("{{ {'a b': 1}|xmlattr }}", "!value"),
        Rendering("{{ {'a/b': 1}|xmlattr }}", "!value"),
        Rendering("{{ {1: 1}|xmlattr }}", "!type"),
        Rendering("{{ [1]|xmlattr }}", "!attribute"),
    ]
}
