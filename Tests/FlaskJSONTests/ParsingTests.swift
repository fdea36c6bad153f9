import FlaskJSON
import Testing

@Suite struct ParsingTests {
    @Test(
        arguments: [
            ("{}", [:]), ("[]", []), (" \t\r\n1 ", 1), ("-0", 0), ("-0.0", -0.0), ("1.0", 1.0), ("1e5", 100_000.0),
            ("1E+2", 100.0), ("123456789012345678", 123_456_789_012_345_678), ("9223372036854775807", .integer(.max)),
            ("-9223372036854775808", .integer(.min)), ("9223372036854775808", .bigInteger("9223372036854775808")),
            ("-123456789012345678901234567890", .bigInteger("-123456789012345678901234567890")), ("Infinity", .double(.infinity)),
            ("-Infinity", .double(-.infinity)), ("1e999", .double(.infinity)), ("-1e999", .double(-.infinity)), ("1e-999", 0.0),
            (#""a\/\b\f\n\r\t\"\\""#, "a/\u{8}\u{C}\n\r\t\"\\"), (#""\u00e9\uD83D\uDE00""#, "é😀"),
            (#""\ud83dx\udc00""#, "\u{FFFD}x\u{FFFD}"),
            (#"{"a": [1, {"b": null}], "c": true}"#, ["a": [1, ["b": nil]], "c": true]),
            (#"{"a": 1, "b": 2, "a": 3}"#, ["a": 3, "b": 2]),
            ("0.1", 0.1), ("123456789.12345679", 123_456_789.123_456_79), ("2.2250738585072014e-308", 2.2250738585072014e-308),
        ] as [(String, JSONValue)])
    func values(_ text: String, _ value: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == value)
        #expect(try JSONValue(parsing: Array(text.utf8)) == value)
    }

    @Test func notANumber() throws {
        let value = try JSONValue(parsing: "NaN")
        #expect(value.double?.isNaN == true)
    }

    // The messages are those of CPython 3.11's json.loads.
    @Test(arguments: [
        ("", "Expecting value: line 1 column 1 (char 0)"),
        ("{bad", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
        ("[1,]", "Expecting value: line 1 column 4 (char 3)"), ("[1 2]", "Expecting ',' delimiter: line 1 column 4 (char 3)"),
        ("{\"a\" 1}", "Expecting ':' delimiter: line 1 column 6 (char 5)"),
        ("{\"a\":1,}", "Expecting property name enclosed in double quotes: line 1 column 8 (char 7)"),
        ("[1,\n 2,\n é]", "Expecting value: line 3 column 2 (char 9)"),
        ("\"é", "Unterminated string starting at: line 1 column 1 (char 0)"),
        ("\"\n\"", "Invalid control character at: line 1 column 2 (char 1)"),
        ("\"\\x\"", "Invalid \\escape: line 1 column 2 (char 1)"),
        ("\"\\u12\"", "Invalid \\uXXXX escape: line 1 column 3 (char 2)"), ("01", "Extra data: line 1 column 2 (char 1)"),
        ("1.", "Extra data: line 1 column 2 (char 1)"), ("-", "Expecting value: line 1 column 1 (char 0)"),
        ("nul", "Expecting value: line 1 column 1 (char 0)"),
        ("\u{FEFF}1", "Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)"),
    ])
    func syntaxErrors(_ text: String, _ message: String) {
        #expect { try JSONValue(parsing: text) } throws: { "\($0)" == message && ($0 as? JSONError)?.kind == .syntax }
    }

    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF, 0x31], 1), ([0xFF, 0xFE, 0x22, 0, 0xE9, 0, 0x22, 0], "é"), ([0x22, 0, 0xE9, 0, 0x22, 0], "é"),
            ([0, 0x22, 0, 0xE9, 0, 0x22], "é"), ([0xFE, 0xFF, 0, 0x31], 1), ([0, 0, 0, 0x31], 1), ([0x31, 0, 0, 0], 1),
            ([0xFF, 0xFE, 0, 0, 0x31, 0, 0, 0], 1), ([0x22, 0xED, 0xA0, 0x80, 0x22], "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ] as [([UInt8], JSONValue)])
    func encodings(_ bytes: [UInt8], _ value: JSONValue) throws {
        #expect(try JSONValue(parsing: bytes) == value)
    }

    @Test(
        arguments: [
            ([0xFF], "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"),
            ([0x22, 0xC3, 0x22], "'utf-8' codec can't decode byte 0xc3 in position 1: invalid continuation byte"),
            ([0x22, 0xE2, 0x80], "'utf-8' codec can't decode bytes in position 1-2: unexpected end of data"),
            ([0x22, 0xED, 0xA0, 0x22], "'utf-8' codec can't decode byte 0xed in position 1: invalid continuation byte"),
            ([0xFF, 0xFE, 0x31], "'utf-16' codec can't decode byte 0x31 in position 2: truncated data"),
            (
                [0xFF, 0xFE, 0, 0, 1, 2, 3, 4],
                "'utf-32' codec can't decode bytes in position 4-7: code point not in range(0x110000)"
            ),
        ] as [([UInt8], String)])
    func encodingErrors(_ bytes: [UInt8], _ message: String) {
        #expect { try JSONValue(parsing: bytes) } throws: { "\($0)" == message && ($0 as? JSONError)?.kind == .encoding }
    }

    @Test func nestingIsLimited() throws {
        let deepest = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        #expect(try JSONValue(parsing: deepest).text() == deepest)
        #expect { try JSONValue(parsing: "[" + deepest + "]") } throws: { ($0 as? JSONError)?.kind == .depth }
        #expect(throws: JSONError.self) { try JSONValue(parsing: [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)) }
        #expect(throws: JSONError.self) { try JSONValue(parsing: String(repeating: "{\"a\":", count: 200_000)) }
    }

    @Test func longIntegersAreRefused() throws {
        let digits = String(repeating: "9", count: 4300)
        #expect(try JSONValue(parsing: digits) == .bigInteger(digits))
        #expect { try JSONValue(parsing: digits + "9") } throws: { ($0 as? JSONError)?.kind == .number }
    }

    @Test func workIsLinear() throws {
        let members = (0..<50_000).map { "\"k\($0 % 25_000)\":\($0)" }.joined(separator: ",")
        #expect(try JSONValue(parsing: "{\(members)}").object?.count == 25_000)
        let marks = String(repeating: "\u{301}", count: 100_000)
        #expect(try JSONValue(parsing: "{\"\(marks)\":1,\"\(marks)\":2}") == .object([marks: 2]))
    }
}
