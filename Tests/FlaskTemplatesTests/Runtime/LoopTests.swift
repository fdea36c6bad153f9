import FlaskTemplates
import Testing

/// Loops over values of Swift do not count references to their items: however such a loop ends, nothing may be released twice.
@Suite struct LoopTests {
    private static let rows: TemplateValue = [
        ["name": "a long enough name 1", "tags": ["x", "y"]], ["name": "a long enough name 2", "tags": ["z"]],
    ]

    @Test(arguments: [
        ("{% for row in rows %}{{ row.name }};{% endfor %}", "a long enough name 1;a long enough name 2;"),
        ("{% for row in rows %}{% for tag in row.tags %}{{ tag }}{% endfor %};{% endfor %}", "xy;z;"),
        (
            "{% for row in rows %}{{ row.name }}{% break %}{% endfor %}{% for row in rows %}!{% endfor %}",
            "a long enough name 1!!"
        ),
        ("{% for row in rows %}{% if loop.first %}{% continue %}{% endif %}{{ row.name }}{% endfor %}", "a long enough name 2"),
        ("{% for row in rows %}{% set row = row.name %}{{ row }};{% endfor %}", "a long enough name 1;a long enough name 2;"),
        (
            "{% for row in rows %}{% if row.tags|length > 1 %}{% set row = 1 %}{% endif %}{{ row is mapping }}{% endfor %}",
            "FalseTrue"
        ),
        ("{% for row in rows if row.tags|length > 1 %}{{ row.name }}{% endfor %}", "a long enough name 1"),
        ("{% for row in rows %}{% with row = row.tags %}{{ row|join }}{% endwith %};{% endfor %}", "xy;z;"),
        (
            "{% for row in rows %}{% macro m() %}{{ row.name }}{% endmacro %}{{ m() }};{% endfor %}",
            "a long enough name 1;a long enough name 2;"
        ),
        (
            "{% set keep = namespace(row=0) %}{% for row in rows %}{% set keep.row = row %}{% endfor %}{{ keep.row.name }}",
            "a long enough name 2"
        ),
        (
            "{% for key, value in rows[0].items() %}{{ loop.index }}{{ key }}={{ value }};{% endfor %}",
            "1name=a long enough name 1;2tags=['x', 'y'];"
        ),
        (
            "{% for key, value in rows[0].items() %}{% set key = key ~ '!' %}{{ key }}{{ loop.last }}{% endfor %}",
            "name!Falsetags!True"
        ),
        (
            "{% for key in rows[0] %}{{ key }}{% break %}{% endfor %}{% for v in rows[0].values() %}{{ v }};{% endfor %}",
            "namea long enough name 1;['x', 'y'];"
        ),
        ("{% for row in rows %}{% for row in row.tags %}{{ row }}{% endfor %}{{ row.name[-1] }}{% endfor %}", "xy1z2"),
        (
            "{% for row in rows recursive %}{{ row.name or row }}{{ loop(row.tags) if row.tags }};{% endfor %}",
            "a long enough name 1x;y;;a long enough name 2z;;"
        ),
        (
            "{% for row in rows %}{% set _ = row.tags.append('n') %}{{ row.tags|length }}{% endfor %}{{ rows[0].tags|length }}",
            "323"
        ),
        ("{% for row in rows %}{% set _ = rows.pop() %}{{ row.name }}{% endfor %}{{ rows|length }}", "a long enough name 11"),
        ("{% for row in rows %}{% include 'row' %}{% endfor %}", "(a long enough name 1)(a long enough name 2)"),
        ("{% for row in rows %}{{ caller_of(row) }}{% endfor %}", "Nothing|Nothing|"),
    ])
    func items(source: String, expected: String) throws {
        let environment = TemplateEnvironment(loader: DictionaryLoader(["main": source, "row": "({{ row.name }})"]))
        environment.enable(.loopControls)
        environment.function("caller_of") { (_: TemplateValue) in "Nothing|" }
        let template = try environment.template(named: "main")
        // Twice: the first rendering must leave the values as they were.
        for _ in 0..<2 { #expect(try template.render(["rows": Self.rows]) == expected) }
    }

    @Test(arguments: [
        "{% for row in rows %}{{ row.name }}{{ 1 // 0 }}{% endfor %}",
        "{% for row in rows %}{% for key, value in row.items() %}{{ value }}{{ missing.member }}{% endfor %}{% endfor %}",
        "{% macro m(row) %}{{ row.name.nothing.more }}{% endmacro %}{% for row in rows %}{{ m(row) }}{% endfor %}",
    ])
    func errorsInLoops(source: String) throws {
        let environment = TemplateEnvironment(loader: DictionaryLoader(["main": source]))
        let template = try environment.template(named: "main")
        for _ in 0..<2 { #expect(throws: TemplateError.self) { try template.render(["rows": Self.rows]) } }
        let good = try environment.template(fromString: "{% for row in rows %}{{ row.name }}{% endfor %}")
        #expect(try good.render(["rows": Self.rows]) == "a long enough name 1a long enough name 2")
    }
}
