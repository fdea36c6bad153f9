import FlaskHTTP
import Testing

@Suite struct ParameterizedValueTests {
    // werkzeug/tests/test_http.py::TestHTTPUtility.test_parse_options_header
    @Test(
        arguments: [
            ("v", [:]), ("v;", [:]), (";a=b", [:]), ("v;a=b;c=d;", ["a": "b", "c": "d"]), ("v;a=", [:]), ("v;=b", [:]),
            ("v; A=B", ["a": "B"]), ("v;a=\"';'\";b=\"µ\"", ["a": "';'", "b": "µ"]), ("v;a=\"c:\\\"", [:]),
            ("v;a=\"c:\\\\\"", ["a": "c:\\"]), ("v;a=\"b\\\\\\\"c\"", ["a": "b\\\"c"]), ("v;a=\"b%22c\"", ["a": "b\"c"]),
            ("v;a*=b", ["a": "b"]), ("v;a*=UTF-8''%C2%B5", ["a": "µ"]), ("v;a*=US-ASCII''%C2%B5", ["a": "\u{FFFD}\u{FFFD}"]),
            ("v;a*=BAD''%62", ["a": "%62"]), ("v;a*=UTF-8'''%F0%9F%90%8D'.txt", ["a": "'🐍'.txt"]),
            ("v;a*0*=UTF-8''b;a*1=c;a*2*=%C2%B5", ["a": "bcµ"]), ("v;f*0=x;f=y;f*1=z", ["f": "yz"]),
            ("v; b=c d; e=f", ["b": "c", "e": "f"]),
            ("v; f*0*1=x", ["f*0": "x"]), ("v; *=1", ["": "1"]), ("v; a*=utf-8''%22", ["a": ""]),
        ] as [(String, HeaderParameters)])
    func parametersAreRead(_ text: String, _ expected: HeaderParameters) {
        let parsed = ParameterizedValue(parsing: text)
        #expect(parsed.parameters == expected)
        #expect(parsed.value == (text.hasPrefix(";") ? "" : "v"))
    }

    // werkzeug/tests/test_http.py::TestHTTPUtility.test_dump_options_header
    @Test func parametersAreWrittenInOrder() {
        let value = ParameterizedValue("a", ["c": "d e", "b": "f", "none": nil, "g*": "UTF-8''%20"])
        #expect(value.headerValue == "a; c=\"d e\"; b=f; g*=UTF-8''%20")
    }

    @Test func manyParametersAreKeptApart() {
        var parameters = HeaderParameters()
        for number in 0..<100 { parameters["n\(number)"] = "\(number)" }
        parameters.remove("n50")
        parameters["n51"] = "x"
        #expect(parameters.count == 99 && parameters["n50"] == nil && parameters["n99"] == "99" && parameters[50].value == "x")
        for number in 1..<100 { parameters.remove("n\(number)") }
        #expect(parameters == ["n0": "0"])
    }
}
