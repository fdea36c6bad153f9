import Testing

@testable import FlaskHTTP

/// Integers as Python's `int` reads them.
@Suite struct DecimalIntegerTests {
    @Test(
        arguments: [
            ("5", 5), (" +5 ", 5), ("-5", -5), ("1_000", 1000), ("\u{B}5", 5), ("\u{85}5\u{A0}", 5), ("\u{FF15}", 5),
            ("\u{661}2", 12),
            ("\u{1C}5", nil), ("5\u{1F}", nil), ("\u{1C}5\u{A0}", nil), ("\u{1D}\u{FF15}", nil), ("1__0", nil), ("_1", nil),
            ("1_", nil),
            ("+ 5", nil), ("", nil), (" ", nil), ("0x10", nil), ("5.0", nil),
        ] as [(String, Int128?)])
    func whiteSpaceSignsAndUnderscores(_ text: String, _ number: Int128?) {
        #expect(DecimalInteger.lenient(text) == number)
    }
}
