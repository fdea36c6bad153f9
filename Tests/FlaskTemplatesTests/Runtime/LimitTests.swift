import FlaskTemplates
import Testing

/// What no template may do to the program: recursion without end, loops without end, output without end.
@Suite struct LimitTests {
    @Test(arguments: [
        ["main": "{% include 'main' %}"], ["main": "{% extends 'main' %}"],
        ["main": "{% extends 'a' %}", "a": "{% extends 'main' %}"], ["main": "{% import 'main' as m with context %}"],
        ["main": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"],
        ["main": "{% macro m() %}{% set x = m() %}{% endmacro %}{{ m() }}"],
        [
            "main":
                "{% macro m() %}{{ caller() }}{% endmacro %}{% macro n() %}{% call m() %}{{ n() }}{% endcall %}{% endmacro %}{{ n() }}"
        ],
        ["main": "{% block a %}{{ self.a() }}{% endblock %}"],
        ["main": "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}"],
        ["main": "{% macro m() %}{{ [1]|map('string')|join }}{{ [m]|map('upper')|list }}{{ m() }}{% endmacro %}{{ m() }}"],
    ])
    func recursionEnds(templates: [String: String]) {
        let error = #expect(throws: TemplateError.self) { try rendered(templates) }
        #expect(error?.kind == .recursion)
    }

    @Test func stepsAndOutputHaveLimits() {
        let steps = #expect(throws: TemplateError.self) {
            try rendered("{% for i in range(1000) %}{% for j in range(1000) %}{% endfor %}{% endfor %}") { $0.stepLimit = 10_000 }
        }
        #expect(steps?.kind == .security)
        let output = #expect(throws: TemplateError.self) {
            try rendered("{% for i in range(100000) %}{{ 'x' * 100 }}{% endfor %}") { $0.outputLimit = 100_000 }
        }
        #expect(output?.kind == .overflow)
    }

    @Test(arguments: [50, 150, 100_000])
    func deepNestingIsAnErrorAtMost(depth: Int) {
        let texts = [
            String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth),
            String(repeating: "-", count: depth) + "1",
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth),
            Array(repeating: "1", count: depth).joined(separator: "+"), "x" + String(repeating: "|upper", count: depth),
            "x" + String(repeating: ".y", count: depth), String(repeating: "not ", count: depth) + "x",
        ]
        for text in texts { _ = try? rendered("{{ \(text) }}") }
        _ = try? rendered(String(repeating: "{% if x %}", count: depth) + String(repeating: "{% endif %}", count: depth))
        _ = try? rendered(String(repeating: "{% for i in x %}", count: depth) + String(repeating: "{% endfor %}", count: depth))
        _ = try? rendered("{% if x %}" + String(repeating: "{% elif x %}", count: min(depth, 5000)) + "{% endif %}")
    }

    @Test func changedTemplatesNeverTrap() {
        let seed =
            "{% extends a %}{% block b scoped %}{% for x, y in z.items() recursive %}{{ loop(x)|join(', ') }}{% else %}"
            + "{% set n = namespace(a=1) %}{% set n.a = 2 %}{% endfor %}{% endblock %}{% macro m(a, b=a) %}{{ varargs }}{% endmacro %}"
            + "{% call(q) m(1, *[2], **{'b': 3}) %}{{ q[1:2] }}{% endcall %}{% filter upper %}{% autoescape x %}{{ x is odd }}"
            + "{% endautoescape %}{% endfilter %}{% with a = 1 %}{% include [a] ignore missing %}{% endwith %}"
        let bytes = Array(seed.utf8)
        var state: UInt64 = 42
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<1500 {
            var text = bytes
            for _ in 0...random(4) {
                switch random(3) {
                case 0: text.remove(at: random(text.count))
                case 1: text.insert(bytes[random(bytes.count)], at: random(text.count))
                default:
                    let start = random(text.count)
                    text.removeSubrange(start..<min(text.count, start + random(30)))
                }
                if text.isEmpty { text = bytes }
            }
            _ = try? rendered(String(decoding: text, as: UTF8.self), ["z": ["a": 1]]) { $0.stepLimit = 10_000 }
        }
    }
}
