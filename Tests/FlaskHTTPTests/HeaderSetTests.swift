import FlaskHTTP
import Testing

@Suite struct HeaderSetTests {
    // werkzeug/tests/test_http.py::TestHTTPUtility.test_set_header
    @Test func itIsReadWithoutRegardToCase() {
        let set = HeaderSet(parsing: "foo, Bar, \"Blah baz\", Hehe")
        #expect(set.contains("blah baz") && !set.contains("foobar") && set.contains("FOO"))
        #expect(set.firstIndex(of: "HEHE") == 3 && set[1] == "Bar")
        #expect(set.headerValue == "foo, Bar, \"Blah baz\", Hehe")
        #expect(HeaderSet(parsing: nil).isEmpty)
    }

    @Test func itChanges() {
        var set: HeaderSet = ["Accept"]
        set.insert("accept")
        set.formUnion(["Cookie", "ACCEPT"])
        #expect(Array(set) == ["Accept", "Cookie"])
        let wasThere = set.remove("COOKIE"), isThere = set.remove("x")
        #expect(wasThere && !isThere && set == ["ACCEPT"])
        set.removeAll()
        #expect(set.headerValue == "")
    }
}
