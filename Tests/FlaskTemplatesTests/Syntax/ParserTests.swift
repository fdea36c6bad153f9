import FlaskTemplates
import Testing

/// What templates are read as; every outline agrees with the tree that Jinja2 3.1.6 makes of the template.
@Suite struct ParserTests {
    static let outlines: [(String, String)] = [
        ("a{{ b }}c", "\"a\" (out b) \"c\""),
        ("{{ a.b.0['c'][1:2, ::3] }}", "(out ([] ([] ([] (. a b) 0) \"c\") (tuple (: 1 2 _) (: _ _ 3))))"),
        ("{{ 2 ** 3 ** 2 - -4 ** 5 }}", "(out (- (** (** 2 3) 2) (** (neg 4) 5)))"),
        ("{{ not a and b or not not c }}", "(out (or (and (not a) b) (not (not c))))"),
        ("{{ a ~ b + c * d // e % f }}", "(out (+ (~ a b) (% (// (* c d) e) f)))"),
        ("{{ 1 < a <= b not in c == d in e }}", "(out (compare 1 (< a) (<= b) (not-in c) (== d) (in e)))"),
        ("{{ a if b if c else d if e }}", "(out (choose c (choose b a _) (choose e d _)))"),
        ("{{ -a|b|c.d(1, k=2, *e, **f) }}", "(out (| c.d (| b (neg a)) 1 (= k 2) (* e) (** f)))"),
        ("{{ -a.b(1)(2) }}", "(out (neg (call (call (. a b) 1) 2)))"),
        ("{{ a is b is_c }}", "(out (is b a is_c))"),
        ("{{ a is not divisibleby 3 or b }}", "(out (or (not (is divisibleby a 3)) b))"),
        ("{{ a is in [1, 2,] }}", "(out (is in a (list 1 2)))"),
        (
            "{{ 1, (), (2,), (3), [4], {5: 6, 'x': y,} }}",
            "(out (tuple 1 (tuple) (tuple 2) 3 (list 4) (dict (pair 5 6) (pair \"x\" y))))"
        ),
        ("{{ 'a' \"b\\n\\x41\\u00e9\\'\" }}", "(out \"ab\\nAé'\")"),
        ("{{ 1_000 + 0x_ff + 0b101 + 0o17 + 000 }}", "(out (+ (+ (+ (+ 1000 255) 5) 15) 0))"),
        ("{{ 1.5e3 + 1e-2 + 2_0.5 }}", "(out (+ (+ 1500.0 0.01) 20.5))"),
        ("{{ 123456789012345678901234567890 }}", "(out 123456789012345678901234567890)"),
        ("{{ true, True, none, None, TRUE }}", "(out (tuple true true none none TRUE))"),
        ("{{ in.is[or] }}", "(out ([] (. in is) or))"),
        ("{% for x in y %}{{ x }}{% else %}n{% endfor %}", "(for x y _ {(out x)} {\"n\"})"),
        ("{% for a, (b, c) in d if e recursive %}{% endfor %}", "(for (tuple a (tuple b c)) d e recursive {} {})"),
        (
            "{% if a: %}1{% elif b %}2{% elif c %}3{% else %}4{% endif %}",
            "(if a {\"1\"} {(if b {\"2\"} {(if c {\"3\"} {\"4\"})})})"
        ),
        ("{% set a = 1, 2 %}{% set a, b.c = d %}", "(set a (tuple 1 2)) (set (tuple a (attribute b c)) d)"),
        ("{% set a|b|c %}x{% endset %}", "(setblock a (| c (| b _)) {\"x\"})"),
        ("{% macro a(b, c=1) %}x{% endmacro %}", "(macro a (parameters (= b _) (= c 1)) {\"x\"})"),
        ("{% call(a, b=1) c.d(2) %}x{% endcall %}", "(callblock (call (. c d) 2) (parameters (= a _) (= b 1)) {\"x\"})"),
        ("{% filter a|b(1) %}x{% endfilter %}", "(filter (| b (| a _) 1) {\"x\"})"),
        ("{% with a = 1, b = a %}x{% endwith %}", "(with (= a 1) (= b a) {\"x\"})"),
        ("{% block a scoped required %} {# only this #} {% endblock a %}", "(block a scoped required {\" \" \" \"})"),
        ("{% extends 'a' if b else c %}", "(extends (choose b \"a\" c))"),
        ("{% include ['a', 'b'] ignore missing without context %}", "(include (list \"a\" \"b\") missing)"),
        ("{% include a %}{% include b with context %}", "(include a context) (include b context)"),
        ("{% import 'a' as b with context %}", "(import \"a\" b context)"),
        ("{% from 'a' import b, c as d, with context %}", "(from \"a\" (as b b) (as c d) context)"),
        ("{% from 'a' import b as c without context %}", "(from \"a\" (as b c))"),
        ("{% autoescape false %}x{% endautoescape %}", "(autoescape false {\"x\"})"),
        (
            "{% print a, b %}{% do c.d() %}{% break %}{% continue %}{% debug %}",
            "(out a) (out b) (do (call (. c d))) (break) (continue) (debug)"
        ),
        ("{% raw %}{{ x }}{% endraw %}", "\"{{ x }}\""),
        ("a {%- if b -%} c {%- endif +%} d {{- e -}} f {#- g -#} h", "\"a\" (if b {\"c\"} {}) \" d\" (out e) \"f\" \"h\""),
        ("{% trans %}a 100% {{ b }}{% endtrans %}", "(out (% (safe (call gettext \"a 100%% %(b)s\")) (dict (pair \"b\" b))))"),
        ("{% trans %}100%{% endtrans %}", "(out (safe (call gettext \"100%\")))"),
        (
            "{% trans 'c' n=f(), m %}{{ n }} x{% pluralize m %}{{ k }} y{% endtrans %}",
            "(set _trans (call f)) (out (% (safe (call npgettext \"c\" \"%(n)s x\" \"%(k)s y\" m)) "
                + "(dict (pair \"n\" _trans) (pair \"m\" m) (pair \"k\" k))))"
        ),
        ("{% trans trimmed %} a\n  b {% endtrans %}", "(out (safe (call gettext \"a b\")))"),
    ]

    @Test(arguments: outlines) func readsTemplates(source: String, outline: String) throws {
        #expect(try SyntaxOutline.outline(source, extensions: .all) == outline)
    }

    @Test func readsExpressionsThatStandAlone() throws {
        #expect(try SyntaxOutline.outline(expression: "a|b(1) if c else 'd'") == "(choose c (| b a 1) \"d\")")
        #expect(throws: TemplateError.self) { try SyntaxOutline.outline(expression: "a, b") }
        #expect(throws: TemplateError.self) { try SyntaxOutline.outline(expression: "") }
        #expect(throws: TemplateError.self) { try SyntaxOutline.outline(expression: "a }}") }
    }

    @Test(arguments: ["{% do a %}", "{% break %}", "{% debug %}", "{% trans %}a{% endtrans %}", "{% own %}"])
    func refusesTagsThatAreNotEnabled(source: String) {
        #expect(throws: TemplateError.self) { try SyntaxOutline.outline(source) }
    }

    @Test func readsTagsOfApplications() throws {
        var extensions = SyntaxExtensions()
        extensions.tags = [.init(name: "own", end: "endown"), .init(name: "alone", end: nil)]
        let outline = try SyntaxOutline.outline("{% own a, b=1 %}x{% alone %}{% endown %}", extensions: extensions)
        #expect(outline == "(callblock (call (tag 0) a (= b 1)) (parameters) {\"x\" (out (call (tag 1)))})")
    }

    @Test func callsTranslationsOfTheNewStyleWithKeywords() throws {
        var extensions = SyntaxExtensions()
        extensions.translation = .init(isNewStyle: true, isTrimmed: true)
        let outline = try SyntaxOutline.outline("{% trans a=1 %} x%\n y {{ a }} {% endtrans %}", extensions: extensions)
        #expect(outline == "(out (call gettext \"x%% y %(a)s\" (= a 1)))")
    }
}

extension SyntaxExtensions {
    /// Every tag that Jinja2 brings along.
    static var all: SyntaxExtensions {
        var extensions = SyntaxExtensions()
        extensions.hasDo = true
        extensions.hasLoopControls = true
        extensions.hasDebug = true
        extensions.translation = .init()
        return extensions
    }
}
