import FlaskTemplates
import Testing

/// `repr` and `str`: what CPython 3.11 gives.
@Suite struct RepresentationTests {
    @Test(arguments: values)
    func representation(_ value: TemplateValue, _ expected: String) throws {
        #expect(try value.representation() == expected)
    }

    @Test(arguments: floats)
    func float(_ value: Double, _ expected: String) { #expect(TemplateValue(value).description == expected) }

    @Test func containersWithinThemselves() throws {
        let list = TemplateValue.list([1]).thawed()
        _ = try list.calling("append", [list])
        #expect(try list.representation() == "[1, [...]]")
        #expect(outcome { try .apply("==", list, .list([1, list])) } == "True")
        let other = TemplateValue.list([1]).thawed()
        _ = try other.calling("append", [other])
        #expect(outcome { try .apply("==", list, other) } == "!recursion")
        let dictionary = TemplateValue.dictionary(["a": 1]).thawed()
        _ = try dictionary.calling("update", [], named: [("b", dictionary)])
        #expect(try dictionary.representation() == "{'a': 1, 'b': {...}}")
    }

    private static let values: [(TemplateValue, String)] = [
        ("it's", "\"it's\""),
        ("\"", "'\"'"),
        ("'\"", "'\\'\"'"),
        ("a\nb\t\r\\", "'a\\nb\\t\\r\\\\'"),
        ("\u{0}\u{7f}\u{85}\u{a0}", "'\\x00\\x7f\\x85\\xa0'"),
        ("ä中🎉", "'ä中🎉'"),
        ("\u{2028}​", "'\\u2028\\u200b\\ue000'"),
        ("e\u{301}", "'e\u{301}'"),
        (.markup("<b>'"), "Markup(\"<b>'\")"),
        ([1, "a", nil, true, 1.5], "[1, 'a', None, True, 1.5]"),
        (.tuple([]), "()"),
        (.tuple([1]), "(1,)"),
        (.tuple([1, 2]), "(1, 2)"),
        ([:], "{}"),
        (["a": [1]], "{'a': [1]}"),
        (big("1180591620717411303424"), "1180591620717411303424"),
        (big("-1180591620717411303424"), "-1180591620717411303424"),
        (.range(0, 3, step: 1), "range(0, 3)"),
        (.range(0, 10, step: 2), "range(0, 10, 2)"),
        ([.markup("x")], "[Markup('x')]"),
    ]

    private static let floats: [(Double, String)] = [
        (0.0, "0.0"),
        (-0.0, "-0.0"),
        (1.0, "1.0"),
        (0.1, "0.1"),
        (1000000000000000.0, "1000000000000000.0"),
        (9999999999999998.0, "9999999999999998.0"),
        (1e+16, "1e+16"),
        (1.2345678901234568e+16, "1.2345678901234568e+16"),
        (1e+22, "1e+22"),
        (1e+100, "1e+100"),
        (0.0001, "0.0001"),
        (0.00012345, "0.00012345"),
        (1e-05, "1e-05"),
        (Double.leastNonzeroMagnitude, "5e-324"),
        (1.7976931348623157e+308, "1.7976931348623157e+308"),
        (9007199254740992.0, "9007199254740992.0"),
        (1.152921504606847e+18, "1.152921504606847e+18"),
        (0.3333333333333333, "0.3333333333333333"),
        (100.0, "100.0"),
        (123456.789, "123456.789"),
        (Double.infinity, "inf"),
        (Double.nan, "nan"),
    ]
}
