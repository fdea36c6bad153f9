import FlaskHTTP
import Testing

@Suite struct HeaderValueTests {
    @Test(arguments: [
        ("", "\"\""), ("token", "token"), ("a b", "\"a b\""), ("a\"b\\c", "\"a\\\"b\\\\c\""), ("é", "\"é\""), ("a,b", "\"a,b\""),
    ])
    func quotingIsUndone(_ value: String, _ quoted: String) {
        #expect(HeaderValue.quoted(value) == quoted)
        #expect(HeaderValue.unquoted(quoted) == value)
        #expect(HeaderValue.unquoted(HeaderValue.quoted(value, allowingToken: false)) == value)
    }

    @Test(arguments: [("\"", "\""), ("\"a", "\"a"), ("a\"", "a\""), ("\"a\\\"", "a\\"), ("\"\\a\"", "a"), ("\"\\\n\"", "\\\n")])
    func whatIsNotQuotedStays(_ value: String, _ expected: String) { #expect(HeaderValue.unquoted(value) == expected) }

    // werkzeug/tests/test_http.py::TestHTTPUtility.test_list_header
    @Test(arguments: [
        ("a b", ["a b"]), ("a b, \"c, d\"", ["a b", "c, d"]), ("\"a\\\"b\", c", ["a\"b", "c"]),
        ("a\"b,c\", \"d e\"", ["a\"b,c\"", "d e"]), ("a, ,,b,", ["a", "b"]), ("a, \"b, c\", \"d, e", []), ("", []),
        ("\u{A0}a\u{85},\u{1F}b", ["a", "b"]), ("\"\",a", ["", "a"]),
    ])
    func listsAreRead(_ value: String, _ expected: [String]) { #expect(HeaderValue.parseList(value) == expected) }

    // werkzeug/tests/test_http.py::TestHTTPUtility.test_dict_header
    @Test(
        arguments: [
            ("foo=\"bar baz\", blah=42", ["foo": "bar baz", "blah": "42"]), ("foo, bar=", ["foo": nil, "bar": ""]),
            ("=foo, =", [:]),
            ("a*=UTF-8''%C3%A9", ["a": "é"]), ("a*=iso-8859-1''%E9", ["a": "é"]), ("a*=us-ascii''%E9", ["a": "\u{FFFD}"]),
            ("a*=koi8-r''%41", ["a": "%41"]), ("a*=x", ["a": "x"]), ("a=b, a=c", ["a": "c"]), ("a=1, b=\"2, 3\", c=\"4", [:]),
        ] as [(String, HeaderParameters)])
    func namedValuesAreRead(_ value: String, _ expected: HeaderParameters) {
        #expect(HeaderValue.parseParameters(value) == expected)
    }

    // werkzeug/tests/test_http.py::TestHTTPUtility.test_dump_header
    @Test func listsAreWritten() {
        #expect(HeaderValue.list(["foo", "bar baz"]) == "foo, \"bar baz\"")
        #expect(HeaderValue.list(["foo": "bar baz", "x": nil, "n*": "utf-8''a b"]) == "foo=\"bar baz\", x, n*=utf-8''a b")
    }
}
