import FlaskTemplates
import Testing

@Suite struct TemplateErrorDescriptionTests {
    @Test func namesThePlaceOnOneLine() {
        #expect(TemplateError(.type, "no").description == "no")
        let error = TemplateError(.syntax, "unexpected '}'", at: .init(template: "page.html", line: 3))
        #expect(error.description == "page.html, line 3: unexpected '}'")
        #expect(TemplateError(.syntax, "no", at: .init(template: nil, line: 1)).description == "<template>, line 1: no")
    }

    @Test func showsTheLinesAroundAndTheCalls() {
        var error = TemplateError(.undefined, "'x' is undefined", at: .init(template: "a.html", line: 10))
        error.frames = [.init("macro 'input'", at: .init(template: "b.html", line: 2))]
        let source = (1...8).map { "\($0)\r\n" }.joined() + "nine\n\t {{ x.y }} \n"
        #expect(
            error.detailedDescription(source: source) == """
                a.html, line 10: 'x' is undefined
                   8 | 8
                   9 | nine
                > 10 | \t {{ x.y }}\u{20}
                     | \t ^^^^^^^^^
                  in macro 'input', b.html, line 2
                """)
    }

    @Test func showsNoLinesThatThereAreNot() {
        let error = TemplateError(.syntax, "no", at: .init(template: "a", line: 7))
        #expect(error.detailedDescription(source: "a\n") == "a, line 7: no")
        #expect(error.detailedDescription() == "a, line 7: no")
    }
}
