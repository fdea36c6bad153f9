import FlaskTemplates
import Testing

/// The tests: what Jinja2 3.1.6 renders.
@Suite struct BuiltinTestTests {
    @Test(arguments: renderings)
    func rendering(_ rendering: Rendering) {
        #expect(rendering.outcome == rendering.expected)
    }

    private static let renderings: [Rendering] = [
        Rendering(
            "{{ 1 is odd }}{{ 2 is even }}{{ 6 is divisibleby 3 }}{{ -1 is odd }}{{ 1.0 is odd }}",
            "TrueTrueTrueTrueTrue"),
        Rendering("{{ 'a' is odd }}", "!type"),
        Rendering("{{ 6 is divisibleby 0 }}", "!zeroDivision"),
        Rendering(
            "{{ missing is defined }}{{ none is none }}{{ missing is undefined }}{{ true is boolean }}{{ 0 is fal"
                + "se }}{{ false is false }}{{ true is true }}",
            "FalseTrueTrueTrueFalseTrueTrue"),
        Rendering(
            "{{ 1 is integer }}{{ true is integer }}{{ 1.0 is float }}{{ true is number }}{{ 10**30 is integer }}",
            "TrueFalseTrueTrue10"),
        Rendering(
            "{{ 'a' is string }}{{ ('a'|safe) is escaped }}{{ 'a' is escaped }}{{ {} is mapping }}{{ [] is mapping }}",
            "TrueTrueFalseTrueFalse"),
        Rendering(
            "{{ [] is sequence }}{{ {} is sequence }}{{ missing is sequence }}{{ 5 is sequence }}{{ range(2) is s"
                + "equence }}",
            "TrueTrueTrueFalseTrue"),
        Rendering(
            "{{ 'a' is iterable }}{{ 5 is iterable }}{{ missing is iterable }}{{ range is callable }}{{ missing i"
                + "s callable }}{{ 5 is callable }}",
            "TrueFalseTrueTrueTrueFalse"),
        Rendering("{{ 'abc' is lower }}{{ 'A1' is upper }}{{ '1' is lower }}{{ 'ǅ' is upper }}", "TrueTrueFalseFalse"),
        Rendering(
            "{{ 1 is eq 1.0 }}{{ 1 is ne 2 }}{{ 1 is lt 2 }}{{ 1 is le 1 }}{{ 2 is gt 1 }}{{ 2 is ge 2 }}{{ 1 is "
                + "sameas 1.0 }}{{ none is sameas none }}",
            "TrueTrueTrueTrueTrueTrueFalseTrue"),
        Rendering("{{ 1 is lt 'a' }}", "!type"),
        Rendering("{{ 1 is in [1] }}{{ 'a' is in 'abc' }}", "TrueTrue"),
        Rendering("{{ 1 is in 5 }}", "!type"),
        Rendering("{{ 'upper' is filter }}{{ 'nope' is filter }}{{ 'odd' is test }}{{ 5 is filter }}", "TrueFalseTrueFalse"),
        Rendering("{{ [] is filter }}", "!type"),
    ]
}
