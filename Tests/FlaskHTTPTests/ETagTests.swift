import FlaskHTTP
import Testing

@Suite struct ETagTests {
    // werkzeug/tests/test_http.py::TestHTTPUtility.test_etags
    @Test(arguments: [
        ("\"foo\"", "foo", false), ("W/\"foo\"", "foo", true), ("w/\"foo\"", "foo", true), ("foo", "foo", false),
        (" \"a b\" ", "a b", false),
        ("\"", "", false), ("W/", "", true), ("\"\"", "", false),
    ])
    func tagsAreRead(_ text: String, _ value: String, _ isWeak: Bool) {
        let tag = ETag(parsing: text)
        #expect(tag?.value == value && tag?.isWeak == isWeak)
    }

    @Test func tagsAreWritten() throws {
        #expect(ETag("foo").headerValue == "\"foo\"")
        #expect(try ETag("foo", isWeak: true).description == "W/\"foo\"")
        #expect(ETag(parsing: "") == nil)
        #expect(ETag(of: Array("awesome".utf8)).value == "03d67c263c27a453ef65b29e30334727333ccbcd")
    }

    @Test(arguments: ["a\"b", "a\nb", "\r"]) func whatCannotBeATagIsRefused(_ text: String) {
        #expect(throws: HTTPError.self) { try ETag(text) }
    }

    @Test(
        arguments: [
            ("\"a\", W/\"b\", w/\"c\"", ["a"], ["b", "c"]), ("\"a, b\"", ["a, b"], []), ("a , b", ["a", "b"], []),
            ("\"a\"b\"", ["a\"b"], []),
            ("\"a", ["\"a"], []), (",", [""], []), ("\"\"", [], []), (nil, [], []), ("\"a\" , W/\"a\"", ["a"], ["a"]),
        ] as [(String?, Set<String>, Set<String>)])
    func listsAreRead(_ text: String?, _ strong: Set<String>, _ weak: Set<String>) {
        let tags = ETags(parsing: text)
        #expect(tags.strong == strong && tags.weak == weak && !tags.isStar)
        #expect(tags.isEmpty == (text == nil))
    }

    @Test(arguments: ["*", "\"a\", *", "W/*"]) func aStarMatchesEverything(_ text: String) {
        let tags = ETags(parsing: text)
        #expect(tags == .star && tags.contains("x") && tags.headerValue == "*")
        #expect(tags.contains(ETag("x")))
    }

    // werkzeug/tests/test_http.py::TestHTTPUtility.test_etags_nonzero
    @Test func comparisonIsStrongOrWeak() throws {
        let tags = ETags(parsing: "\"a\", W/\"b\"")
        #expect(tags.contains("a") && !tags.contains("b") && tags.containsWeakly("b"))
        #expect(tags.contains(try ETag("b", isWeak: true)))
        #expect(!tags.contains(ETag("b")))
        #expect(tags.headerValue == "\"a\", W/\"b\"")
    }
}
