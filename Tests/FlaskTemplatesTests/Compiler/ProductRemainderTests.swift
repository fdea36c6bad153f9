import FlaskTemplates
import Testing

/// `a * b % divisor == remainder` in a condition is one instruction; it must not show.
struct ProductRemainderTests {
    private let environment = TemplateEnvironment()

    @Test(arguments: [
        (3, 4, "7 == 5", true), (3, 4, "7 == 4", false), (0, 9, "7 == 0", true), (-3, 4, "7 == 2", true),
        (-3, 4, "7 == -5", false),
        (Int.max, 2, "10 == 4", true), (Int.max, Int.max, "10 == 9", true), (Int.min, 3, "7 == 4", true),
        (16_777_215, 1, "16777215 == 0", true), (16_777_217, 1, "16777216 == 1", true), (5, 5, "2147483647 == 25", true),
        (1, 1, "3 == 16777216", false),
    ])
    func integers(left: Int, right: Int, rest: String, expected: Bool) throws {
        let source = "{% if a * b % \(rest) %}yes{% else %}no{% endif %}{{ '=' if (a * b) % \(rest) }}"
        let text = try environment.template(fromString: source).render(["a": left, "b": right])
        #expect(text == (expected ? "yes=" : "no"))
    }

    @Test(arguments: [
        ("{% if 1.5 * x % 7 == 3 %}yes{% endif %}", "yes"), ("{% if (x + 1) * (x + 2) % 5 == 2 %}yes{% endif %}", "yes"),
        ("{% for i in range(4) %}{% if not i * i % 4 == 1 %}{{ i }}{% endif %}{% endfor %}", "02"),
        ("{% for i in range(4) %}{% if i * loop.index % 3 == 0 or i * x % 3 == 1 %}{{ i }}{% endif %}{% endfor %}", "023"),
        ("{% if true * x % 2 == 0 %}yes{% endif %}", "yes"),
    ])
    func otherOperands(source: String, expected: String) throws {
        #expect(try environment.template(fromString: source).render(["x": 2]) == expected)
    }

    @Test func textsFailAsAnywhere() throws {
        let template = try environment.template(fromString: "\n{% if name * name % 7 == 1 %}{% endif %}")
        let error = try #require(throws: TemplateError.self) { try template.render(["name": "ann"]) }
        #expect(error.message.contains("can't multiply sequence") && error.location?.line == 2)
    }
}
