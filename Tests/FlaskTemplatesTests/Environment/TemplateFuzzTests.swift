import FlaskTemplates
import Foundation
import Testing

/// Any text is a template that renders, or an error with a line; it never traps and never takes long.
///
/// The texts are the same in every run. `TEMPLATE_FUZZ_ROUNDS` makes more of them than the few seconds that a run has.
@Suite struct TemplateFuzzTests {
    @Test(arguments: 0..<8) func everyTextEndsInAResultOrAnErrorWithALine(seed: UInt64) {
        let rounds = ProcessInfo.processInfo.environment["TEMPLATE_FUZZ_ROUNDS"].flatMap(Int.init) ?? 15
        var grammar = TemplateGrammar(seed: seed)
        let clock = ContinuousClock()
        for round in 0..<rounds {
            let text = grammar.template()
            let source = round % 3 == 0 ? text : grammar.mutated(text, with: grammar.template())
            let time = clock.measure { Self.check(source) }
            #expect(time < .seconds(20), "\(source.debugDescription)")
        }
    }

    /// Renders a text, whose errors must have a line.
    private static func check(_ source: String) {
        var options = TemplateOptions()
        options.stepLimit = 2000
        options.outputLimit = 1 << 16
        options.autoescape = .on
        let loader = DictionaryLoader([
            "base": "[{% block a scoped %}{% block b %}{{ super }}{% endblock %}{% endblock %}]", "part": "{{ a }}{{ x.y }}",
            "lib": "{% macro m(a, b=2) %}{{ a }}{{ varargs }}{{ caller() if caller }}{% endmacro %}{% set v = 1 %}",
            "self": source,
        ])
        let environment = TemplateEnvironment(loader: loader, options: options)
        environment.enable(.expressionStatement, .loopControls, .debug, .translations)
        do {
            let template = try environment.template(fromString: source, name: "fuzz")
            _ = try template.render(["a": [1, 2, 3], "b": "<text>", "c": ["k": "v"], "x": 2, "n": TemplateValue.none])
        } catch let error as TemplateError {
            #expect((error.location?.line ?? 0) >= 1, "\(error) in \(source.debugDescription)")
            // Columns are within the line that they name.
            if let columns = error.location?.columns { #expect(!columns.isEmpty) }
            _ = error.detailedDescription(source: source)
        } catch {
            Issue.record("\(error) in \(source.debugDescription)")
        }
    }
}

/// Makes templates by the rules of the language, and breaks them.
private struct TemplateGrammar {
    private var state: UInt64
    private var depth = 0

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    private mutating func random(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(limit, 1)
    }

    private mutating func one(of choices: [String]) -> String { choices[random(choices.count)] }

    private mutating func name() -> String { one(of: ["a", "b", "c", "x", "n", "loop", "ns", "m", "missing", "self", "caller"]) }

    mutating func template() -> String {
        depth = 0
        let start = random(6) == 0 ? "{% extends 'base' %}" : ""
        return start + body()
    }

    private mutating func body() -> String {
        depth += 1
        defer { depth -= 1 }
        return (0...random(depth > 4 ? 1 : 4)).map { _ in statement() }.joined()
    }

    private mutating func statement() -> String {
        if depth > 5 { return one(of: ["text", "\n", "{{ a }}"]) }
        switch random(18) {
        case 0:
            return
                "{% for \(one(of: ["i", "i, j", "a"])) in \(value()) \(one(of: ["", "if i", "recursive"])) %}\(body()){% else %}-{% endfor %}"
        case 1: return "{% if \(value()) %}\(body()){% elif \(value()) %}\(body()){% else %}\(body()){% endif %}"
        case 2: return "{% set \(name()) = \(value()) %}"
        case 3: return "{% set \(name()) | upper %}\(body()){% endset %}"
        case 4: return "{% set ns = namespace(v=\(value())) %}{% set ns.v = \(value()) %}"
        case 5: return "{% macro m(a, b=\(value())) %}\(body()){% endmacro %}{{ m(\(arguments())) }}"
        case 6: return "{% call(q) m(\(arguments())) %}\(body()){% endcall %}"
        case 7: return "{% filter \(one(of: ["upper", "e", "trim|title", "replace('a', 'b')"])) %}\(body()){% endfilter %}"
        case 8: return "{% with a = \(value()), b = a %}\(body()){% endwith %}"
        case 9: return "{% block b\(random(1000)) \(one(of: ["", "scoped"])) %}\(body()){% endblock %}"
        case 10: return "{% include \(one(of: ["'part'", "['no', 'part']", "'no' ignore missing", "a", "'self'"])) %}"
        case 11: return "{% import 'lib' as m %}{% from 'lib' import m as q, v with context %}{{ m.v }}{{ q(1) }}"
        case 12: return "{% autoescape \(value()) %}\(body()){% endautoescape %}"
        case 13: return "{% trans x=\(value()) %}a {{ x }}{% pluralize %}b{% endtrans %}"
        case 14:
            return one(of: [
                "{% break %}", "{% continue %}", "{% do a.append(1) %}", "{# c #}", "{% raw %}{{{% endraw %}", "{{ loop.index }}",
            ])
        case 15: return one(of: ["text", "\n", "  ", "é\u{301}", "<b>", "{{- a -}}", "{%- if x -%} y {%- endif +%}"])
        default: return "{{ \(value()) }}"
        }
    }

    private mutating func arguments() -> String {
        (0..<random(3)).map { _ in one(of: [value(), "b=\(value())", "*a", "**c"]) }.joined(separator: ", ")
    }

    private mutating func value() -> String {
        depth += 1
        defer { depth -= 1 }
        if depth > 6 { return one(of: ["a", "1", "'s'", "none"]) }
        switch random(16) {
        case 0: return one(of: ["1", "2.5", "'s'", "true", "none", "10 ** 30", "-7", "[]", "{}", "()", "'\\u00e9'", "1e400"])
        case 1: return "\(value()) \(one(of: ["+", "-", "*", "/", "//", "%", "~", "and", "or"])) \(value())"
        case 2: return "\(value()) \(one(of: ["<", "==", "!=", ">=", "in", "not in"])) \(value())"
        case 3: return "(\(value()) if \(value()) else \(value()))"
        case 4: return "[\(value()), \(value())]"
        case 5: return "{'k': \(value()), \(value()): 2}"
        case 6: return "\(value()).\(one(of: ["k", "items()", "upper()", "append(1)", "0", "real", "__class__", "pop()"]))"
        case 7: return "\(value())[\(one(of: [value(), "1:", ":-1", "::2", "::-1"]))]"
        case 8, 9: return "\(value())|\(filter())"
        case 10:
            return
                "\(value()) is \(one(of: ["", "not "]))\(one(of: ["odd", "defined", "in a", "divisibleby 3", "string", "sameas x"]))"
        case 11: return "\(one(of: ["not", "-", "+"])) \(value())"
        case 12:
            return
                "\(one(of: ["range", "dict", "namespace", "cycler", "joiner", "lipsum", "m", "super", "loop.cycle"]))(\(arguments()))"
        case 13: return "(\(value()), \(value()))"
        default: return name()
        }
    }

    private mutating func filter() -> String {
        one(of: [
            "upper", "default(\(value()))", "join(',')", "map('upper')", "map(attribute='k')", "select('odd')", "list", "sort",
            "sum",
            "tojson", "pprint", "batch(2)", "slice(3)", "groupby(0)", "dictsort", "truncate(5)", "wordwrap(3)", "urlize",
            "xmlattr",
            "format(\(value()))", "round(\(value()))", "int(base=\(value()))", "indent(\(value()))", "center(\(value()))",
            "unique",
            "reverse", "first", "last", "length", "striptags", "replace('a', \(value()))", "filesizeformat", "attr('k')", "nope",
        ])
    }

    /// A text with some bytes removed, doubled, replaced, or with a part of another one.
    mutating func mutated(_ text: String, with other: String) -> String {
        var bytes = Array(text.utf8), others = Array(other.utf8)
        for _ in 0...random(4) where !bytes.isEmpty {
            let place = random(bytes.count)
            switch random(5) {
            case 0: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random(12)))
            case 1: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + random(20))], at: random(bytes.count))
            case 2: bytes[place] = Array("{}%#()[]|.,:'\"\\-+ \n\u{0}é0_".utf8)[random(24)]
            case 3: bytes[place] = UInt8(random(256))
            default:
                let start = random(others.count)
                bytes.insert(contentsOf: others[start..<min(others.count, start + random(30))], at: place)
                others = bytes
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
