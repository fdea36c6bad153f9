import FlaskTemplates
import Testing

/// The filters for HTML: what Jinja2 3.1.6 renders.
@Suite struct HTMLFilterTests {
    @Test(arguments: renderings)
    func rendering(_ rendering: Rendering) {
        #expect(rendering.outcome == rendering.expected)
    }

    private static let renderings: [Rendering] = [
        Rendering("{{ '<\"&\\'>'|escape }}{{ '<'|e|e }}", "&lt;&#34;&amp;&#39;&gt;&lt;"),
        Rendering("{{ ('<'|safe)|forceescape }}{{ 5|forceescape }}", "&lt;5"),
        Rendering("{{ '<b>'|safe }}{{ none|safe }}", "<b>None"),
        Rendering(
            "{{ '  <p>just a small   \n <a href=\"#\">example</a> link</p>\n<!-- x > --> &amp; &lt;b&gt;'|striptags }}",
            "just a small example link & <b>"),
        Rendering(
            "{{ '  <p>just a small   \n <a href=\"#\">example</a> link</p>\n<!-- x > --> &amp; &lt;b&gt;'|striptags }}",
            "just a small example link &amp; &lt;b&gt;", autoescape: true),
        Rendering("{{ '<!-<!-- a -->- b -->c <d'|striptags }}", "c <d"),
        Rendering("{{ '<!-<!-- a -->- b -->c <d'|striptags }}", "c &lt;d", autoescape: true),
        Rendering("{{ '&hellip;&#65;&#x42;&#128;&notit;&am;&#xD800;'|striptags }}", "…AB€¬it;&am;�"),
        Rendering("{{ '&hellip;&#65;&#x42;&#128;&notit;&am;&#xD800;'|striptags }}", "…AB€¬it;&amp;am;�", autoescape: true),
    ]
}
