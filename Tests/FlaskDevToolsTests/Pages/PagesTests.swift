#if DEBUG
    import Testing

    @testable import FlaskDevTools

    @Suite struct PagesTests {
        @Test func escapesTextAndKeepsMarkup() {
            let inner: HTML = "<b>\("<&>\"'")</b>"
            let outer: HTML = "<p title=\"\("\"")\">\(inner)\(7)</p>"
            #expect(outer.text == "<p title=\"&#34;\"><b>&lt;&amp;&gt;&#34;&#39;</b>7</p>")
        }

        @Test func excerptsMarkTheLine() throws {
            let excerpt = try #require(SourceExcerpt(of: "a\nb <c>\nd", line: 2, around: 1, columns: 2..<5))
            #expect(excerpt.lines == ["a", "b <c>", "d"])
            let html = excerpt.html(highlights: false).text
            #expect(html.contains("<span class=\"row hit\"><span class=\"n\">2</span>b &lt;c&gt;\n</span>"))
            #expect(html.contains("<span class=\"caret\">  ^^^</span>"))
            #expect(SourceExcerpt(of: "a", line: 2) == nil && SourceExcerpt(of: "a", line: 0) == nil)
            #expect(SourceExcerpt(file: "/nowhere/at/all", line: 1) == nil)
        }

        @Test func highlightsWords() {
            var highlighter = SwiftHighlighter()
            #expect(highlighter.html(of: "let a = \"x\\\"<\" // c").text.contains("<span class=\"k\">let</span>"))
            #expect(highlighter.html(of: "/* a").text == "<span class=\"c\">/* a</span>")
            #expect(highlighter.html(of: "b */ if").text == "<span class=\"c\">b */</span> <span class=\"k\">if</span>")
        }

        @Test(arguments: [
            ("vscode", "vscode://file/a%20b/c.swift:3:7"), ("idea", "idea://open?file=/a%20b/c.swift&line=3"),
            ("edit://{file}?{line}", "edit:///a%20b/c.swift?3"),
        ])
        func linksToEditors(choice: String, url: String) {
            #expect(EditorLink(choice)?.url(file: "/a b/c.swift", line: 3, column: 7) == url)
        }

        @Test(arguments: ["unknown", "javascript:alert('{file}')", ""]) func refusesOtherEditors(choice: String) {
            #expect(EditorLink(choice) == nil)
        }
    }
#endif
