import FlaskTemplates
import Testing

@Suite struct TemplateErrorTests {
    @Test func keepsWhereItHappened() {
        let error = TemplateError(.syntax, "unexpected '}'", at: .init(template: "page.html", line: 3))
        #expect(error.location == TemplateError.Location(template: "page.html", line: 3))
    }
}
