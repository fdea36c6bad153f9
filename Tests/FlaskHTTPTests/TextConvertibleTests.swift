import FlaskHTTP
import Testing

private enum Color: String, TextConvertible { case red, green }

@Suite struct TextConvertibleTests {
    // The values are those of Python's int().
    @Test(
        arguments: [
            ("7", 7), ("-7", -7), ("+3", 3), (" 42\n", 42), ("1_000", 1000), ("\u{663}", 3), ("\u{A0}5\u{3000}", 5),
            ("0_0", 0), ("007", 7), ("", nil), ("_1", nil), ("1_", nil), ("1__0", nil), ("+", nil), ("- 1", nil), ("1.0", nil),
            ("0x10", nil), ("1e3", nil), ("--1", nil), ("\u{BD}", nil), ("\u{B2}", nil), ("9223372036854775807", Int.max),
            ("9223372036854775808", nil), ("-9223372036854775808", Int.min), ("+_1", nil), ("1 2", nil),
        ] as [(String, Int?)]) func integersAreReadLeniently(_ text: String, _ value: Int?)
    {
        #expect(MultiDict([("k", text)]).get("k", as: Int.self) == value)
    }

    // The values are those of Python's float().
    @Test(
        arguments: [
            ("1", 1), ("1.5", 1.5), (".5", 0.5), ("5.", 5), ("1e3", 1000), ("1E-2", 0.01), ("+1.5", 1.5), (" -2 ", -2),
            ("1_0.5_0", 10.5), ("inf", .infinity), ("-Infinity", -.infinity), ("1e999", .infinity), ("1.e2", 100),
            ("\u{663}.\u{665}", 3.5), ("", nil), (".", nil), ("1_.5", nil), ("1._5", nil), ("0x1p3", nil), ("1e", nil),
            ("infx", nil), ("1 2", nil), ("e5", nil), ("++1", nil), ("snan", nil), ("1e1_0", 1e10), ("+-inf", nil),
        ] as [(String, Double?)]) func floatsAreReadLeniently(_ text: String, _ value: Double?)
    {
        #expect(MultiDict([("k", text)]).get("k", as: Double.self) == value)
    }

    @Test func notANumberIsAFloat() {
        #expect(MultiDict([("k", " NaN ")]).get("k", as: Double.self)?.isNaN == true)
    }

    // werkzeug/tests/test_datastructures.py::TestMultiDict.test_basic_interface (type conversion)
    @Test func valuesOfAnotherTypeAreLeftOut() {
        let dict = MultiDict([("a", "1"), ("a", "x"), ("a", "3"), ("c", "green"), ("flag", "ON")])
        #expect(dict.getList("a", as: Int.self) == [1, 3])
        #expect(dict.getList("a", as: UInt8.self) == [1, 3])
        #expect(dict.get("a", default: 9) == 1 && dict.get("b", default: 9) == 9 && dict.get("c", default: 9) == 9)
        #expect(dict.get("c", as: Color.self) == .green && dict.get("a", as: Color.self) == nil)
        #expect(dict.get("flag", as: Bool.self) == true && dict.get("a", as: Bool.self) == true)
        #expect(dict.get("a", as: String.self) == "1" && dict.get("a", as: Float.self) == 1)
    }
}
