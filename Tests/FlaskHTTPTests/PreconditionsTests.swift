import FlaskHTTP
import Testing

@Suite struct PreconditionsTests {
    private static let tag: ETag = "a"
    private static let date = HTTPDate(secondsSince1970: 784_111_777)
    private static let dateText = "Sun, 06 Nov 1994 08:49:37 GMT"
    private static let before = "Sun, 06 Nov 1994 08:49:36 GMT"

    // werkzeug/tests/test_http.py::TestHTTPUtility.test_is_resource_modified
    @Test(arguments: [
        (Preconditions(), true), (Preconditions(ifNoneMatch: "\"a\""), false), (Preconditions(ifNoneMatch: "W/\"a\""), false),
        (Preconditions(ifNoneMatch: "\"b\""), true), (Preconditions(ifNoneMatch: "*"), false),
        (Preconditions(ifModifiedSince: dateText), false), (Preconditions(ifModifiedSince: before), true),
        (Preconditions(ifModifiedSince: "junk"), true), (Preconditions(ifModifiedSince: dateText, ifNoneMatch: "\"b\""), true),
        (Preconditions(ifMatch: "\"a\""), true), (Preconditions(ifMatch: "W/\"a\""), false),
        (Preconditions(ifMatch: "\"b\""), false),
    ])
    func tagsCountBeforeDates(_ conditions: Preconditions, _ isModified: Bool) {
        #expect(conditions.isModified(etag: Self.tag, lastModified: Self.date) == isModified)
    }

    // werkzeug/tests/test_http.py::TestHTTPUtility.test_is_resource_modified_for_range_requests
    @Test(arguments: [
        ("\"a\"", false), ("W/\"a\"", false), ("\"b\"", true), (dateText, false), (before, true), ("", true),
    ])
    func ifRangeCountsOnlyWithARange(_ condition: String, _ isModified: Bool) {
        let with = Preconditions(range: "bytes=0-1", ifRange: condition)
        let etag = condition.hasSuffix("GMT") ? nil : Self.tag
        #expect(with.isModified(etag: etag, lastModified: Self.date, honorsIfRange: true) == isModified)
        #expect(Preconditions(ifRange: condition).isModified(etag: etag, lastModified: Self.date, honorsIfRange: true))
        #expect(with.isModified(etag: etag, lastModified: Self.date))
    }

    // werkzeug/tests/test_http.py::TestRange.test_if_range_parsing
    @Test(arguments: [("\"Test\"", "\"Test\""), ("W/\"Test\"", "\"Test\""), ("bullshit", "\"bullshit\""), (dateText, dateText)])
    func ifRangeIsATagOrADate(_ text: String, _ written: String) {
        #expect(IfRange(parsing: text)?.headerValue == written)
        #expect(IfRange(parsing: "") == nil)
    }
}
