import FlaskTemplates
import Testing

/// Operands, arguments and targets of kinds that are seldom meant: what Jinja2 3.1.6 and MarkupSafe 3.0.4 make of them.
@Suite struct OddOperandTests {
    @Test(arguments: cases) func rendering(_ rendering: Rendering) {
        #expect(rendering.outcome == rendering.expected)
    }

    static let cases: [Rendering] = arguments + operators + constants + targets

    /// Python looks at arguments when it needs them: `sorted` takes integers only, filters' names are looked up for each item.
    private static let arguments: [Rendering] = [
        Rendering("{{ [1, 2]|sort(reverse='x') }}", "!type"),
        Rendering("{{ [1, 2]|sort(reverse=2) }}", "[2, 1]"),
        Rendering("{{ [1, 2]|sort(missing) }}", "!type"),
        Rendering("{{ {'a': 1}|dictsort(reverse=1.5) }}", "!type"),
        Rendering("{{ 'abc'|truncate(missing) }}", "!undefined"),
        Rendering("{{ 'abc'|truncate(2, leeway='x') }}", "!failedAssertion"),
        Rendering("{{ 'abc'|wordwrap(missing) }}", "!undefined"),
        Rendering("{{ ''|wordwrap(missing) }}", ""),
        Rendering("{{ [1]|slice(missing)|list }}", "!undefined"),
        Rendering("{{ 5|map('nope')|list }}", "!type"),
        Rendering("{{ [5]|map('nope')|list }}", "!runtime"),
        Rendering("{{ [5]|select([1])|list }}", "!type"),
        Rendering("{{ true|rejectattr('a', 'nope')|list }}", "!type"),
        Rendering("{{ 'no address'|urlize('x') }}", "no address"),
        Rendering("{{ 'http://a.com'|urlize(missing) }}", "!undefined"),
        Rendering("{{ 'http://a.com'|urlize('x') }}", "!type"),
        Rendering("{{ [].pop('a') }}", "!type"),
        Rendering("{{ 'a'.splitlines(0.5) }}", "!type"),
        Rendering("{{ dict(missing) }}", "!undefined"),
        Rendering("{{ dict(**missing) }}", "!undefined"),
        Rendering("{{ '{99999999999999999999}'.format(1) }}", "!value"),
        Rendering("{% for i in [1, 2] %}{{ loop.cycle(a=1) }}{% endfor %}", "!type"),
        Rendering("{% for i in [1, 2] %}{{ loop.changed(a=1) }}{% endfor %}", "!type"),
        Rendering("{% macro m() %}{{ caller() }}{% endmacro %}{{ m(caller=none) }}", "!undefined"),
        Rendering("{% include none ignore missing %}|", "|"),
        Rendering("{% include none %}", "!noneFound"),
    ]

    private static let operators: [Rendering] = [
        Rendering("{{ ('a'|safe) * missing }}", "!type"),
        Rendering("{{ missing * ('a'|safe) }}", "!undefined"),
        Rendering("{{ {'a': 1, 'b': 2}.keys() - ['a'] }}", "{'b'}"),
        Rendering("{{ ['a', 'b'] - {'a': 1}.keys() }}", "{'b'}"),
        Rendering("{{ {'a': 1}.keys() - {'a': 1}.items() }}", "{'a'}"),
        Rendering("{{ {'a': 1}.values() - [1] }}", "!type"),
        Rendering("{{ {'a': 1}.keys() - 1 }}", "!type"),
        Rendering("[{{ (2.5).numerator }}]", "[]"),
        Rendering("{% for i in [1] %}{{ [loop] }}{% endfor %}", "[<LoopContext 1/1>]"),
        Rendering("{% macro m() %}{% endmacro %}{{ [m] }}{{ m }}", "[<Macro 'm'>]<Macro 'm'>"),
    ]

    /// A constant that is written as a whole is found like an item, which may be missing; a slice of a variable is not.
    private static let constants: [Rendering] = [
        Rendering("[{{ none[1:2] }}]", "[]"),
        Rendering("[{{ 'abc'[:'x']|length }}]", "[0]"),
        Rendering("{{ 'abc'[:'x'] ~ (1).real }}", "1"),
        Rendering("{% set x = none %}{{ x[1:2] }}", "!type"),
        Rendering("{% set on = true %}{% autoescape on %}{{ '<' }}{{ '<' ~ on }}{% endautoescape %}", "<&lt;True"),
        Rendering(
            "{% set on = false %}{% autoescape on %}{{ '<' }}{{ '<' ~ on }}{% endautoescape %}", "&lt;<False", autoescape: true),
        Rendering("{% autoescape x %}{% autoescape true %}{{ '<' }}{% endautoescape %}{{ '<' }}{% endautoescape %}", "&lt;<"),
    ]

    /// Jinja2 checks the object of an assignment, but not that of a block.
    private static let targets: [Rendering] = [
        Rendering("{% set d = {} %}{% set d.a %}x{% endset %}{{ d }}", "{'a': 'x'}"),
        Rendering("{% set d = {} %}{% set d.a = 1 %}{{ d }}", "!runtime"),
        Rendering("{% set d = 1 %}{% set d.a %}x{% endset %}", "!type"),
        Rendering("{% set d.a %}x{% endset %}", "!type"),
        Rendering("{% set n = namespace() %}{% set n.a %}x{% endset %}{{ n.a }}", "x"),
    ]

    @Test(arguments: [
        ("{% set d.a %}x{% endset %}{{ d }}", "{'b': 2, 'a': 'x'}"),
        ("{{ list['append'](4) }}{{ list }}", "None[3, 4]"),
        ("{{ (list|attr('append'))(4) }}{{ list }}", "None[3, 4]"),
        ("{{ d['pop']('b') }}{{ d }}", "2{}"),
    ])
    func changingWhatSwiftHandedOver(_ source: String, _ expected: String) throws {
        #expect(try rendered(source, ["d": ["b": 2], "list": [3]]) == expected)
    }

    @Test func immutableSandboxRefusesItems() {
        #expect(throws: TemplateError.self) {
            try rendered("{% set d.a %}x{% endset %}", ["d": ["b": 2]]) { $0.trust = .sandboxedImmutable }
        }
    }

    @Test func chainableUndefinedBesideMarkup() throws {
        #expect(try rendered("{{ ('a'|safe) + missing }}") { $0.undefined = .chainable } == "a")
        #expect(throws: TemplateError.self) { try rendered("{{ ('a'|safe) + missing }}") }
    }

    @Test(arguments: [
        ("-{{ '-1' }}", "\"--1\""), ("{{ '-1' }}", "-1"), ("[{{ '- 1' }}]", "[-1]"), ("{{ '1\\n' }} ", "\"1\\n \""),
    ])
    func nativeLiterals(_ source: String, _ expected: String) throws {
        var options = TemplateOptions()
        options.isNative = true
        let value = try TemplateEnvironment(options: options).template(fromString: source).value([:])
        #expect(try TemplateEnvironment().template(fromString: "{{ v|tojson }}").render(["v": value]) == expected)
    }

    @Test func strictUndefinedValuesFailInNativeText() throws {
        var options = TemplateOptions()
        options.isNative = true
        options.undefined = .strict
        let template = try TemplateEnvironment(options: options).template(fromString: "[{{ missing }}]")
        #expect(throws: TemplateError.self) { try template.value([:]) }
    }

    @Test(arguments: [("{{ none }}|{{ x }}", "None|"), ("{% autoescape false %}{{ none }}{% endautoescape %}|", "|")])
    func finalizeGetsConstantsThatAreEscaped(_ source: String, _ expected: String) throws {
        var options = TemplateOptions()
        options.autoescape = .on
        let environment = TemplateEnvironment(options: options)
        environment.finalize { $0.isNone ? "" : $0 }
        #expect(try environment.template(fromString: source).render(["x": TemplateValue.none]) == expected)
    }

    @Test(arguments: [
        ("{{ ngettext('one', 'many', missing) }}", "many", "many"),
        ("{% trans n=missing %}one{% pluralize %}many{{ n }}{% endtrans %}", "many", "many"),
        ("{{ _(5) }}", "5", "!type"),
        ("{{ pgettext(5, 'a') }}", "!type", "!type"),
        ("{{ pgettext(missing, 'a') }}", "!undefined", "!undefined"),
        ("{{ ngettext('one', 5, 1) }}", "one", "one"),
    ])
    func translations(_ source: String, _ oldstyle: String, _ newstyle: String) throws {
        for (isNew, expected) in [(false, oldstyle), (true, newstyle)] {
            let environment = TemplateEnvironment()
            environment.enable(.translations)
            environment.installTranslations(NullTranslations(), newstyle: isNew)
            let outcome: String
            do {
                outcome = try environment.template(fromString: source).render()
            } catch let error as TemplateError {
                outcome = "!\(error.kind)"
            }
            #expect(outcome == expected)
        }
    }
}
