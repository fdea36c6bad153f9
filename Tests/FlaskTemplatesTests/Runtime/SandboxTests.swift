import FlaskTemplates
import Testing

@Suite struct SandboxTests {
    // jinja2/tests/test_security.py
    @Test(arguments: [
        "{{ x.__class__.__mro__ }}", "{{ ''['__class__']['__base__'] }}", "{{ x|attr('__class__') + 1 }}",
        "{{ ['a']|map(attribute='__class__')|map('upper')|list + 1 }}", "{{ [].append(1) }}", "{{ {}.clear() }}",
        "{{ unsafe() }}",
    ])
    func refusals(template: String) {
        var options = TemplateOptions()
        options.trust = .sandboxedImmutable
        let environment = TemplateEnvironment(options: options)
        environment.function("unsafe", isUnsafe: true) { _, _ in 1 }
        let error = #expect(throws: TemplateError.self) {
            try environment.template(fromString: template).render(["x": 1])
        }
        #expect(error?.kind == .security || error?.kind == .type)
    }

    @Test func sandboxedTemplatesDoTheRest() throws {
        let template = "{{ x.y }}{{ [1, 2]|sum }}{{ '{0.y}'.format(x) }}{% set l = [] %}{{ l.append(1) or l }}{{ x.__class__ }}"
        #expect(try rendered(template, ["x": ["y": 1]]) { $0.trust = .sandboxed } == "131[1]")
    }

    @Test func rangesAreShort() {
        let error = #expect(throws: TemplateError.self) {
            try rendered("{% for i in range(100001) %}{% endfor %}") { $0.trust = .sandboxed }
        }
        #expect(error?.kind == .overflow)
    }

    @Test func callersKeepTheirValues() throws {
        let list: TemplateValue = [1, 2]
        #expect(try rendered("{% do l.append(3) %}{{ l }}{{ m }}", ["l": list, "m": list]) == "[1, 2, 3][1, 2, 3]")
        #expect(list.array?.count == 2)
    }
}
