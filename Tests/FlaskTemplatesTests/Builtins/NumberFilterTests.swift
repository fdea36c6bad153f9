import FlaskTemplates
import Testing

/// The filters that make or round numbers: what Jinja2 3.1.6 renders.
@Suite struct NumberFilterTests {
    @Test(arguments: renderings)
    func rendering(_ rendering: Rendering) {
        #expect(rendering.outcome == rendering.expected)
    }

    private static let renderings: [Rendering] = [
        Rendering("{{ -3|abs }}{{ -2.5|abs }}{{ true|abs }}{{ (-10**30)|abs }}", "32.511000000000000000000000000000000"),
        Rendering("{{ 'a'|abs }}", "!type"),
        Rendering("{{ '42'|int }}{{ '42.9'|int }}{{ '1e3'|int }}{{ 'x'|int }}{{ 'x'|int(7) }}{{ none|int(1) }}", "42421000071"),
        Rendering("{{ '0x4d'|int(base=16) }}{{ '101'|int(0, 2) }}{{ '0b11'|int(base=0) }}{{ '12'|int(base=99) }}", "775312"),
        Rendering("{{ ' 1_0 '|int }}{{ '٣'|int }}{{ -1.9|int }}{{ '99999999999999999999'|int }}", "103-199999999999999999999"),
        Rendering("{{ 'inf'|int(5) }}", "5"),
        Rendering("{{ ('inf'|float)|int }}", "!overflow"),
        Rendering("{{ missing|int }}", "!undefined"),
        Rendering("{{ '1.5'|float }}{{ 'x'|float }}{{ 'x'|float(2) }}{{ '1e400'|float }}", "1.50.02inf"),
        Rendering("{{ 2.5|round }}{{ 3.5|round }}{{ 42|round }}{{ 1234|round(-2) }}{{ 25|round(-1) }}", "2.04.042120020"),
        Rendering(
            "{{ 2.675|round(2) }}{{ 1.005|round(2) }}{{ 123456.789|round(-3) }}{{ 1e300|round(400) }}",
            "2.671.0123000.01e+300"),
        Rendering(
            "{{ 2.1|round(method='ceil') }}{{ 2.9|round(method='floor') }}{{ 42|round(0, 'ceil') }}{{ 2.123|round"
                + "(1, 'ceil') }}",
            "3.02.042.02.2"),
        Rendering("{{ 1|round(0, 'x') }}", "!filterArgument"),
        Rendering("{{ 'a'|round }}", "!type"),
        Rendering("{{ ('inf'|float)|round(0, 'ceil') }}", "!overflow"),
    ]
}
