import FlaskTemplates
import Testing

/// Texts that are broken in many ways are read or refused, whatever they are.
@Suite struct ParserMutationTests {
    static let seeds = [
        "{% for a, b in c if d recursive %}{{ loop.index }}{% else %}{{- x|y(1, z=2) -}}{% endfor %}",
        "{% if a is not b and c not in [1, 2.5e3] %}{# c #}{% elif {'d': \"e\\n\"} %}{% raw %}{{{% endraw %}{% endif %}",
        "{% macro m(a, b=1) %}{% call(x) f(*a, **b) %}é{% endcall %}{% endmacro %}\r\n{% set n.a, b = 0x1F ~ 'x' %}",
        "{% trans a=f(), b %}1 {{ a }}{% pluralize b %}{{ b }} %{% endtrans %}{% block b scoped %} {% endblock b %}",
        "# for x in y:\n  ## z\n${ x }\n# endfor\n<% include 'a' ignore missing with context %>",
    ]
    static let pieces: [String] = [
        "{", "}", "%", "#", "-", "+", "(", ")", "[", "]", "{%", "%}", "{{", "}}", "\n", " ", "\"", "'", "\\", "|", ".", ",", "=",
        "if", "in", "not", "is", "1", "_", "é", "\u{2028}", "\u{85}", "\u{0}", "raw", "endraw", "\r", "*", "🎉", "0x", "endif",
    ]

    static var syntaxes: [TemplateSyntax] {
        var spaced = TemplateSyntax()
        spaced.trimBlocks = true
        spaced.lstripBlocks = true
        spaced.newlineSequence = "\r\n"
        var lines = TemplateSyntax()
        lines.lineStatementPrefix = "#"
        lines.lineCommentPrefix = "##"
        lines.variableStart = "${"
        lines.variableEnd = "}"
        lines.blockStart = "<%"
        lines.blockEnd = "%>"
        return [TemplateSyntax(), spaced, lines]
    }

    @Test(arguments: seeds.indices) func neverTraps(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(bound, 1)
        }
        var read = 0
        for round in 0..<600 {
            var text = Array(Self.seeds[seed].unicodeScalars)
            for _ in 0...random(4) {
                let place = random(text.count)
                switch random(3) {
                case 0: text.removeSubrange(place..<min(text.count, place + 1 + random(6)))
                case 1: text.insert(contentsOf: Array(Self.pieces[random(Self.pieces.count)].unicodeScalars), at: place)
                default: if !text.isEmpty { text.swapAt(place, random(text.count)) }
                }
            }
            var source = String.UnicodeScalarView()
            source.append(contentsOf: text)
            let syntax = Self.syntaxes[round % 3]
            do throws(TemplateError) {
                try SyntaxOutline.check(String(source), syntax: syntax, extensions: .all)
                read += 1
            } catch {
                #expect((error.location?.line ?? 0) >= 1)
            }
        }
        #expect(read < 600)
    }
}
