import FlaskTemplates
import Testing

/// Delimiters, line prefixes and white space; every outline agrees with Jinja2 3.1.6.
@Suite struct LexerTests {
    @Test func takesTheLongestDelimiter() throws {
        var syntax = TemplateSyntax()
        syntax.blockStart = "<%"
        syntax.blockEnd = "%>"
        syntax.variableStart = "<%="
        syntax.variableEnd = "%>"
        syntax.commentStart = "<%#"
        syntax.commentEnd = "%>"
        // jinja2/tests/test_lexnparse.py::TestSyntax::test_erb_syntax
        let source = "<%# a comment %><% for item in seq %>\n    <%= item %><% endfor %>"
        #expect(try SyntaxOutline.outline(source, syntax: syntax) == "(for item seq _ {\"\\n    \" (out item)} {})")
    }

    @Test func readsLineStatementsAndComments() throws {
        var syntax = TemplateSyntax()
        syntax.lineStatementPrefix = "#"
        syntax.lineCommentPrefix = "##"
        let source = "# for a in [1,\n 2]:\n  ## no\n{{ a }} ## no\n  # endfor\nb"
        #expect(
            try SyntaxOutline.outline(source, syntax: syntax)
                == "(for a (list 1 2) _ {\"\\n\" (out a) \"\\n\"} {}) \"b\"")
    }

    static let trimmed: [(String, String)] = [
        ("  {% if a %}\n  b\n  {% endif %}\nc", "(if a {\"  b\\n\"} {}) \"c\""),
        ("  {%+ if a +%}\n  b{% endif %}", "\"  \" (if a {\"\\n  b\"} {})"),
        ("  {# a #}\n  {{ b }}\n", "\"  \" (out b)"),
        ("a  {% set b = 1 %}\nc", "\"a  \" (set b 1) \"c\""),
        ("  {% raw %}\n a {% endraw %}\nb", "\"\\n a \" \"b\""),
    ]

    @Test(arguments: trimmed) func trimsBlocks(source: String, outline: String) throws {
        var syntax = TemplateSyntax()
        syntax.trimBlocks = true
        syntax.lstripBlocks = true
        #expect(try SyntaxOutline.outline(source, syntax: syntax) == outline)
    }

    @Test func writesNewlinesAsTheEnvironmentWants() throws {
        var syntax = TemplateSyntax()
        syntax.newlineSequence = "\r\n"
        syntax.keepTrailingNewline = true
        #expect(try SyntaxOutline.outline("a\rb{{ 'c\nd' }}\n", syntax: syntax) == "\"a\\r\\nb\" (out \"c\\r\\nd\") \"\\r\\n\"")
        #expect(try SyntaxOutline.outline("a\n\n") == "\"a\\n\"")
        #expect(try SyntaxOutline.outline("a\u{2028}\u{85}\n") == "\"a\u{2028}\u{85}\"")
    }
}
