import FlaskJSON
import Testing

@Suite struct WritingTests {
    @Test(
        arguments: [
            (nil, "null"), (true, "true"), (0, "0"), (-7, "-7"), (.integer(.min), "-9223372036854775808"),
            (.bigInteger("9223372036854775808"), "9223372036854775808"), (.double(.nan), "NaN"),
            (.double(-.infinity), "-Infinity"),
            ("é\u{7F}\u{0}\u{1F}\u{2028}😀/\"\\\n", #""\u00e9\u007f\u0000\u001f\u2028\ud83d\ude00/\"\\\n""#), ([], "[]"),
            ([:], "{}"),
            ([1, [2, "x"]], #"[1, [2, "x"]]"#), (["b": 1, "a": nil], #"{"b": 1, "a": null}"#),
            (["abcdefghijklmnop\tq", ""], #"["abcdefghijklmnop\tq", ""]"#),
        ] as [(JSONValue, String)])
    func defaults(_ value: JSONValue, _ text: String) {
        #expect(value.text() == text)
    }

    // The texts are those of Python's repr.
    @Test(arguments: [
        (0.0, "0.0"), (-0.0, "-0.0"), (1.5, "1.5"), (1e15, "1000000000000000.0"), (1e16, "1e+16"), (1e22, "1e+22"),
        (1e-4, "0.0001"),
        (1e-5, "1e-05"), (123_456_789.123_456_79, "123456789.12345679"), (9_007_199_254_740_992, "9007199254740992.0"),
        (.leastNonzeroMagnitude, "5e-324"), (1.7976931348623157e308, "1.7976931348623157e+308"),
        (123_456_789_012_345_680, "1.2345678901234568e+17"),
    ])
    func floats(_ number: Double, _ text: String) {
        #expect(JSONValue.double(number).text() == text)
    }

    @Test(
        arguments: [
            (.compact, #"{"b":["\u00e9",{}],"a":{"d":1,"c":[]}}"#),
            (JSONFormat(ensureASCII: false, sortKeys: true), #"{"a": {"c": [], "d": 1}, "b": ["é", {}]}"#),
            (
                JSONFormat(sortKeys: true, indent: "  "),
                "{\n  \"a\": {\n    \"c\": [],\n    \"d\": 1\n  },\n  \"b\": [\n    \"\\u00e9\",\n    {}\n  ]\n}"
            ),
            (
                JSONFormat(indent: "\t", itemSeparator: ", ", keySeparator: ":"),
                "{\n\t\"b\":[\n\t\t\"\\u00e9\", \n\t\t{}\n\t], \n\t\"a\":{\n\t\t\"d\":1, \n\t\t\"c\":[]\n\t}\n}"
            ),
        ] as [(JSONFormat, String)])
    func formats(_ format: JSONFormat, _ text: String) throws {
        let value: JSONValue = ["b": ["é", [:]], "a": ["d": 1, "c": []]]
        #expect(value.text(format) == text)
        #expect(String(decoding: try JSONCoder().bytes(encoding: Nest(value: value), format), as: UTF8.self) == text)
    }

    /// A value that the encoder does not know as JSON.
    private struct Nest: Encodable {
        let value: JSONValue
        func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
    }

    @Test func keysAreSortedByCodePoints() {
        let value: JSONValue = ["é": 1, "a": 2, "Z": 3, "😀": 4, "\u{FFFF}": 5, "10": 6, "9": 7]
        let text = value.text(JSONFormat(ensureASCII: false, sortKeys: true))
        #expect(text == "{\"10\": 6, \"9\": 7, \"Z\": 3, \"a\": 2, \"é\": 1, \"\u{FFFF}\": 5, \"😀\": 4}")
    }
}
