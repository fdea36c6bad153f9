import FlaskTemplates
import Testing

/// Templates, their environment and what Swift hands over are shared by renderings in several threads.
@Suite struct ConcurrencyTests {
    private static let environment = TemplateEnvironment(
        loader: DictionaryLoader([
            "base.html": "<{% block body %}{% endblock %}>",
            "page.html":
                """
            {% extends "base.html" %}{% from "macros.html" import row %}{% block body %}\
            {% for item in items %}{{ row(item, loop.index) }}{% endfor %}{{ data.list|sort|join(',') }}{{ missing }}{% endblock %}
            """,
            "macros.html": "{% macro row(item, n) %}{{ n }}{{ item|upper }};{% endmacro %}",
            "changing.html": "{% do data.list.append(9) %}{{ data.list|join(',') }}",
        ]))

    @Test func renderingsDoNotDisturbEachOther() async throws {
        Self.environment.enable(.expressionStatement)
        let data: TemplateValue = ["list": [3, 1, 2]]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask {
                    for round in 0..<100 {
                        let items = ["a\(task)", "b\(round)"]
                        let page = try Self.environment.template(named: "page.html").render(["items": items, "data": data])
                        #expect(page == "<1A\(task);2B\(round);1,2,3>")
                        let changed = try Self.environment.template(named: "changing.html").render(["data": data])
                        #expect(changed == "3,1,2,9")
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
