import FlaskTemplates
import Testing

/// `int(…)` and `float(…)`: what CPython 3.11 gives.
@Suite struct NumberParsingTests {
    @Test(arguments: integers)
    func integer(_ text: String, _ expected: String) { #expect(outcome { try TemplateValue(text).integer() } == expected) }

    @Test(arguments: integersWithBase)
    func integer(_ text: String, base: Int, _ expected: String) {
        #expect(outcome { try TemplateValue(text).integer(base: base) } == expected)
    }

    @Test(arguments: floats)
    func float(_ text: String, _ expected: String) { #expect(outcome { try TemplateValue(text).float() } == expected) }

    @Test func textsOfManyDigitsAreRefused() {
        let digits = String(repeating: "9", count: 4301)
        #expect(outcome { try TemplateValue(digits).integer() } == "!value")
        #expect(outcome { try .apply("+", "", .apply("**", 10, 5000)) } == "!type")
        #expect(outcome { try .apply("%", "%d", .apply("**", 10, 5000)) } == "!value")
    }

    private static let integers: [(String, String)] = [
        ("42", "42"),
        (" 42 ", "42"),
        ("-1_000", "-1000"),
        ("+7", "7"),
        ("1__0", "!value"),
        ("_1", "!value"),
        ("1_", "!value"),
        ("٣٤", "34"),
        ("4.2", "!value"),
        ("", "!value"),
        ("abc", "!value"),
        ("0x10", "!value"),
        ("9999999999999999999", "9999999999999999999"),
        ("\u{1c}1", "!value"),
        (" 1", "1"),
    ]

    private static let integersWithBase: [(String, Int, String)] = [
        ("0x1f", 16, "31"),
        ("1f", 16, "31"),
        ("0b101", 0, "5"),
        ("0o17", 0, "15"),
        ("010", 0, "!value"),
        ("10", 8, "8"),
        ("z", 36, "35"),
        ("1", 1, "!value"),
        ("2", 2, "!value"),
        ("0x_f", 16, "15"),
        ("00", 0, "0"),
    ]

    private static let floats: [(String, String)] = [
        ("1.5", "1.5"),
        (" -2e3 ", "-2000.0"),
        ("inf", "inf"),
        ("-Infinity", "-inf"),
        ("NAN", "nan"),
        ("1_0.5", "10.5"),
        ("1._5", "!value"),
        (".5", "0.5"),
        ("5.", "5.0"),
        (".", "!value"),
        ("1e", "!value"),
        ("0x1p3", "!value"),
        ("٣.٥", "3.5"),
        ("", "!value"),
        ("1e400", "inf"),
    ]
}
