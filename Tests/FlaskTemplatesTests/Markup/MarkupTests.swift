import FlaskTemplates
import Testing

// markupsafe/tests/test_markupsafe.py
@Suite struct MarkupTests {
    private struct Card: HTMLConvertible, TemplateValueConvertible { var html: String { "<card>" } }

    @Test func escapesAndKeepsHTML() throws {
        #expect(Markup.escape("<a href=\"x\">'&'") == Markup("&lt;a href=&#34;x&#34;&gt;&#39;&amp;&#39;"))
        #expect(try Markup.escape(Markup("<b>")) == "<b>")
        #expect(try Markup.escape(Card()) == "<card>")
        #expect(try Markup.escape(5) == "5")
        #expect(try Markup.escapeSilent(String?.none) == "")
        #expect(try Markup.escapeSilent(TemplateValue.none) == "")
        #expect(try Markup(of: "<b>") == "<b>")
        #expect(Markup(Card()).string == "<card>")
    }

    @Test func interpolationEscapes() {
        let (name, number) = ("<x>", 5)
        let markup: Markup = "<b>\(name) \(number) \(Markup("<i>")) \(Card())</b>"
        #expect(markup.string == "<b>&lt;x&gt; 5 <i> <card></b>")
    }

    // markupsafe/tests/test_markupsafe.py::test_dict_interpol and its neighbours, with values in variables
    @Test func variablesFillFields() throws {
        let text = "<x>", pair = ["<a>", "b"]
        #expect(try (Markup("<b>%s</b>") % text).string == "<b>&lt;x&gt;</b>")
        #expect(try (Markup("<b>%03d</b>") % 5).string == "<b>005</b>")
        #expect(try (Markup("%s-%s") % pair).string == "&lt;a&gt;-b")
        #expect(try (Markup("%s-%s") % ["<a>", 1]).string == "&lt;a&gt;-1")
        #expect(throws: TemplateError.self) { try Markup("%d") % text }
    }

    @Test func operatorsEscape() throws {
        let text = "<b>"
        #expect((Markup("<a>") + text).string == "<a>&lt;b&gt;")
        #expect((text + Markup("<a>")).string == "&lt;b&gt;<a>")
        // A literal is Markup of the program.
        #expect((Markup("<a>") + "<b>\(text)").string == "<a><b>&lt;b&gt;")
        #expect(try (Markup("<a>") * 2).string == "<a><a>")
        #expect(try (Markup("%s-%s") % ["<a>", Markup("<b>")]).string == "&lt;a&gt;-<b>")
        #expect(try (Markup("%(a)s") % .dictionary([(key: "a", value: "<")])).string == "&lt;")
        #expect(throws: TemplateError.self) { try Markup("%d") % ["x"] }
        #expect(throws: TemplateError.self) { try Markup("xx") * Int.max }
    }

    @Test func formatEscapes() throws {
        #expect(try Markup("<em>{}</em>{a}").format("<a>", named: ["a": Markup("<b>")]).string == "<em>&lt;a&gt;</em><b>")
        #expect(try Markup("{a:>4}").formatMap(.dictionary([(key: "a", value: "<")])).string == "   &lt;")
        #expect(try Markup("<br>").join(["<a>", Markup("<b>")]).string == "&lt;a&gt;<br><b>")
    }

    @Test func methodsKeepMarkup() throws {
        #expect(try Markup("a<b>c").split("<").map(\.string) == ["a", "b>c"])
        #expect(try Markup("a b c").splitFromEnd(limit: 1).map(\.string) == ["a b", "c"])
        #expect(try Markup("a=b=c").partition("=").map(\.string) == ["a", "=", "b=c"])
        #expect(try Markup("<a>").replacing("a", by: "<").string == "<&lt;>")
        #expect(try Markup("<a>").centered(7).string == "  <a>  ")
        #expect(Markup(" <A> ").trimmed().lowercased().string == "<a>")
        #expect(Markup("a\nb").lines().map(\.string) == ["a", "b"])
        #expect(throws: TemplateError.self) { try Markup("a").split("") }
    }

    @Test func comparesCodePoints() {
        #expect(Markup("\u{e9}") != Markup("e\u{301}"))
        #expect(Set([Markup("a"), Markup("a"), Markup("b")]).count == 2)
    }

    @Test func findsTextInHTML() {
        #expect(Markup("<em>Foo &amp; Bar</em><!-- <x> -->").stripTags() == "Foo & Bar")
        #expect(Markup("<!-<!-- a -->- b -->c <d").stripTags() == "c <d")
        #expect(Markup("&lt;test&gt; &#x110000;&#128;&#11;&notit;&NotEqualTilde;&am;").unescape() == "<test> \u{fffd}€¬it;≂̸&am;")
    }
}
