import FlaskHTTP
import Testing

@Suite struct QueryStringTests {
    @Test(
        arguments: [
            ("", []), ("a=b&c=d", ["a=b", "c=d"]), ("a&=b&&", ["a=", "=b"]), ("a=b;c=d", ["a=b;c=d"]), ("a+b=c%2Bd", ["a b=c+d"]),
            ("a=%C3%A9&b=%E9&c=%zz", ["a=é", "b=%E9", "c=%zz"]), ("a=b=c", ["a=b=c"]), ("日=本", ["日=本"]), ("a=%00%0A", ["a=\0\n"]),
        ] as [(String, [String])]) func argumentsAreRead(_ query: String, _ pairs: [String]) throws
    {
        #expect(try QueryString.parse(Array(query.utf8)).map { "\($0)=\($1)" } == pairs)
        let request = Request(queryString: Array(query.utf8))
        #expect(MultiDict(try QueryString.parse(Array(query.utf8))) == request.args)
    }

    @Test func rawBytesThatAreNoUTF8AreAnErrorOnlyWhereAskedFor() {
        let error = #expect(throws: HTTPError.self) { try QueryString.parse([0x61, 0x3D, 0xFF]) }
        #expect(error?.kind == .invalidEncoding)
        #expect(Request(queryString: [0x61, 0x3D, 0xFF]).args.get("a") == "%FF")
    }

    // werkzeug/tests/test_urls.py::test_urlencode
    @Test func argumentsAreWritten() {
        #expect(urlEncode([("a b", "c d"), ("é", nil), ("x", "1&2/ü~"), ("", "")]) == "a+b=c+d&x=1%262/%C3%BC~&=")
    }

    @Test func argumentsFollowTheQueryString() {
        var request = Request(queryString: Array("a=1".utf8))
        let copy = request
        #expect(request.args.get("a") == "1")
        request.queryString = Array("a=2".utf8)
        #expect(request.args.get("a") == "2" && copy.args.get("a") == "1")
    }
}
