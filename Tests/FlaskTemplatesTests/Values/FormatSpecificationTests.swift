import FlaskTemplates
import Testing

/// `format(value, specification)`: what CPython 3.11 gives.
@Suite struct FormatSpecificationTests {
    @Test(arguments: formats)
    func format(_ value: TemplateValue, _ specification: String, _ expected: String) {
        #expect(outcome { TemplateValue(try value.formatted(specification)) } == expected)
    }

    private static let formats: [(TemplateValue, String, String)] = [
        (1234567, ",", "'1,234,567'"),
        (1234567, "_", "'1_234_567'"),
        (1234.5, ",.2f", "'1,234.50'"),
        (1234, "010,", "'00,001,234'"),
        (123, "05,", "'0,123'"),
        (255, "#x", "'0xff'"),
        (255, "#010b", "'0b11111111'"),
        (255, "_b", "'1111_1111'"),
        (65, "c", "'A'"),
        (-5, "+d", "'-5'"),
        (5, "+", "'+5'"),
        (5, " ", "' 5'"),
        (3.14159, ".3", "'3.14'"),
        (3.0, "", "'3.0'"),
        (1e+20, ".3", "'1e+20'"),
        (123.0, ".3", "'1.23e+02'"),
        (1.2e-05, "g", "'1.2e-05'"),
        (0.5, "%", "'50.000000%'"),
        (0.123, ".1%", "'12.3%'"),
        (1.5, "e", "'1.500000e+00'"),
        (TemplateValue(Double.nan), "06", "'000nan'"),
        (TemplateValue(-Double.infinity), "F", "'-INF'"),
        (-0.0001, "z.2f", "'0.00'"),
        ("abc", ">6", "'   abc'"),
        ("abc", "*^7", "'**abc**'"),
        ("abc", ".2", "'ab'"),
        ("abc", "06", "'abc000'"),
        ("abc", "<", "'abc'"),
        ("a", "d", "!value"),
        ("a", "+", "!value"),
        ("a", "=", "!value"),
        (1, "s", "!value"),
        (1.5, "d", "!value"),
        (1, ".2", "!value"),
        (big("1180591620717411303424"), "d", "'1180591620717411303424'"),
        (big("1180591620717411303424"), "e", "'1.180592e+21'"),
        (true, "d", "'1'"),
        (true, "", "'True'"),
        (nil, "", "'None'"),
        (nil, "5", "!type"),
        ([1], "5", "!type"),
        (1, ",x", "!value"),
        (1, "é>5", "'éééé1'"),
        (1, ">", "'1'"),
        (100000, "n", "'100000'"),
        (12.5, "n", "'12.5'"),
        (1, "q", "!value"),
        (1.0, "q", "!value"),
        ("ä", "é^4", "'éäéé'"),
        (1, "99999999999999999999", "!value"),
        (1, "<<5", "'1<<<<'"),
        (-3, "=5", "'-   3'"),
        (-3, "^5", "' -3  '"),
        (3, "x<#7x", "'0x3xxxx'"),
    ]
}
