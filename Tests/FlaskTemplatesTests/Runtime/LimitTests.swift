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

    // A range takes no memory, so that nothing else would end these.
    @Test(arguments: ["sum", "min", "max", "reject|list", "select('eq', 1.5)|first", "map('abs')|sum"])
    func whatFiltersWalkIsCounted(filter: String) {
        let error = #expect(throws: TemplateError.self) {
            try rendered("{{ range(10 ** 18)|\(filter) }}") { $0.stepLimit = 10_000 }
        }
        #expect(error?.kind == .security)
        #expect((try? rendered("{{ range(100)|\(filter) }}") { $0.stepLimit = 10_000 }) != nil)
    }

    @Test(arguments: [
        "{{ range(10 ** 10)|list|length }}", "{{ range(10 ** 18)|sort }}", "{{ cycler(*range(10 ** 9)) }}",
        "{% set n = namespace(x='a') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
        "{% set n = namespace(x='a'|safe) %}{% for i in range(60) %}{% set n.x = n.x ~ n.x ~ 1.5 %}{% endfor %}",
        "{{ '%1000000000d' % 1 }}", "{{ 'a' * 10 ** 10 }}", "{{ [1]|batch(10 ** 10, 0)|list }}",
    ])
    func whatIsTooLargeIsAnError(template: String) {
        let error = #expect(throws: TemplateError.self) { try rendered(template) }
        #expect(error?.kind == .overflow)
    }

    @Test(arguments: [50, 150, 2000])
    func deepNestingIsAnErrorAtMost(depth: Int) {
        let texts = [
            String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth),
            String(repeating: "-", count: depth) + "1",
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth),
            Array(repeating: "1", count: depth).joined(separator: "+"), "x" + String(repeating: "|upper", count: depth),
            "x" + String(repeating: ".y", count: depth), String(repeating: "not ", count: depth) + "x",
            "x" + String(repeating: "|default(1)", count: depth), "x" + String(repeating: "()", count: depth),
            "x" + String(repeating: "[1]", count: depth), "x" + String(repeating: "[1:2]", count: depth),
            String(repeating: "f(", count: depth) + "1" + String(repeating: ")", count: depth),
            String(repeating: "x|default(", count: depth) + "1" + String(repeating: ")", count: depth),
            String(repeating: "{1: ", count: depth) + "1" + String(repeating: "}", count: depth),
            "x" + String(repeating: " if x else 1", count: depth), "x" + String(repeating: " is odd", count: depth),
            "1" + String(repeating: " ~ 1", count: depth), "1" + String(repeating: " < 1", count: depth),
            "x" + String(repeating: " and x", count: depth), "x" + String(repeating: " or not x", count: depth),
            "'a'" + String(repeating: "|upper", count: depth), "1" + String(repeating: " ** 1", count: depth),
            "(" + String(repeating: "x ~ (", count: depth) + "1" + String(repeating: ")", count: depth) + ")",
        ]
        for text in texts {
            for source in ["{{ \(text) }}", "{% if \(text) %}a{% endif %}", "{% set y = \(text) %}", "{{ f(\(text)) }}"] {
                #expect(onSmallStack { Self.isErrorOrResult(source) })
            }
        }
        for (start, end) in [
            ("{% if x %}", "{% endif %}"), ("{% for i in x %}", "{% endfor %}"), ("{% for i in x recursive %}", "{% endfor %}"),
            ("{% if x %}{% else %}", "{% endif %}"), ("{% filter upper %}", "{% endfilter %}"), ("{% set x %}", "{% endset %}"),
            ("{% with a = x %}", "{% endwith %}"), ("{% macro m() %}", "{% endmacro %}"), ("{% call f() %}", "{% endcall %}"),
            ("{% autoescape x %}", "{% endautoescape %}"),
        ] {
            let source = String(repeating: start, count: depth) + String(repeating: end, count: depth)
            #expect(onSmallStack { Self.isErrorOrResult(source) })
        }
        let source = "{% if x %}" + String(repeating: "{% elif x %}", count: min(depth, 5000)) + "{% endif %}"
        #expect(onSmallStack { Self.isErrorOrResult(source) })
    }

    /// Whether a template renders, or fails with a line.
    private static func isErrorOrResult(_ source: String) -> Bool {
        do { _ = try rendered(source) } catch let error as TemplateError { return (error.location?.line ?? 0) >= 1 } catch {
            return false
        }
        return true
    }

    @Test func deepRecursionFitsASmallStack() {
        for source in [
            "{% macro m() %}{{ [1]|map('string')|join }}{{ caller() }}{% endmacro %}{% macro n() %}{% call m() %}{{ n() }}{% endcall %}{% endmacro %}{{ n() }}",
            "{% macro m(x) %}{{ [x]|map('call')|list }}{{ ''.join([m]|map('string')) }}{{ m(1) }}{% endmacro %}{{ m() }}",
            "{% set n = namespace(a=[]) %}{% for i in range(1000) %}{% set n.a = [n.a] %}{% endfor %}{{ n.a }}",
            "{% set n = namespace(a=[]) %}{% for i in range(1000) %}{% set n.a = [n.a] %}{% endfor %}{{ n.a|tojson }}",
            "{% set n = namespace(a=[]) %}{% for i in range(1000) %}{% set n.a = [n.a] %}{% endfor %}{{ n.a|pprint }}",
            "{% set n = namespace(a=[], b=[]) %}{% for i in range(1000) %}{% set n.a = [n.a] %}{% set n.b = [n.b] %}{% endfor %}{{ n.a == n.b }}",
            "{% set n = namespace(a=[], b=[]) %}{% for i in range(1000) %}{% set n.a = [n.a] %}{% set n.b = [n.b] %}{% endfor %}{{ n.a < n.b }}",
            "{% set n = namespace(a=()) %}{% for i in range(1000) %}{% set n.a = (n.a,) %}{% endfor %}{{ {n.a: 1} }}",
        ] { #expect(onSmallStack { Self.isErrorOrResult(source) }, "\(source)") }
    }

    @Test(arguments: [
        "{{ n.a == n.b }}", "{{ n.a < n.b }}", "{{ n.a in [n.b] }}", "{{ {n.t: 1} }}", "{{ n.t == n.u }}",
    ])
    func valuesThatShareTheirPartsEndInAnError(use: String) throws {
        let start = "{% set n = namespace(a=[1], b=[1], t=(1,), u=(1,)) %}{% for i in range(60) %}{% set n.a = [n.a, n.a] %}"
        let error = #expect(throws: TemplateError.self) {
            try rendered(
                start + "{% set n.b = [n.b, n.b] %}{% set n.t = (n.t, n.t) %}{% set n.u = (n.u, n.u) %}{% endfor %}" + use)
        }
        #expect(error?.kind == .overflow || error?.kind == .type)
    }

    @Test(arguments: ["center", "ljust", "rjust", "zfill"]) func hugeWidthsFailAtOnce(method: String) {
        for width in ["1000000000", "9223372036854775807"] {
            let error = #expect(throws: TemplateError.self) { try rendered("{{ 'a'.\(method)(\(width)) }}") }
            #expect(error?.kind == .overflow)
        }
        #expect(throws: TemplateError.self) { try rendered("{{ 'a'|center(1000000000) }}") }
    }

    // What Python's compiler finds comes after what Jinja2's does.
    @Test(arguments: [
        ("{{ a[:b, c]|nope }}", TemplateError.Kind.assertion), ("{{ a[:b, c] }}", .syntax),
        ("{{ a[:b, c] if d|nope else 1 }}", .syntax),
        ("{% break %}{{ x|nope }}", .assertion), ("{% break %}", .syntax),
        ("{% for x in y %}{% endfor %}{% continue %}", .syntax),
        ("{{ f(a=1, a=2) }}{{ x|nope }}", .assertion), ("{{ f(a=1, a=2) }}", .syntax),
    ])
    func errorsOfCompilationHaveTheirOrder(source: String, kind: TemplateError.Kind) {
        let error = #expect(throws: TemplateError.self) { try rendered(source) }
        #expect(error?.kind == kind && error?.location?.line == 1)
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
