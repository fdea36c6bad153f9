import FlaskHTTP
import Testing

@Suite struct HTTPDateTests {
    // werkzeug/tests/test_http.py::test_http_date
    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"), (-62_135_596_800, "Mon, 01 Jan 0001 00:00:00 GMT"),
        (253_402_300_799, "Fri, 31 Dec 9999 23:59:59 GMT"), (.max, "Fri, 31 Dec 9999 23:59:59 GMT"),
        (.min, "Mon, 01 Jan 0001 00:00:00 GMT"),
        (-30_641_760_000, "Tue, 01 Jan 0999 00:00:00 GMT"),
    ])
    func datesAreWritten(_ seconds: Int, _ expected: String) {
        #expect(HTTPDate(secondsSince1970: seconds).description == expected)
    }

    // werkzeug/tests/test_http.py::TestHTTPUtility.test_parse_date, and Python's email.utils
    @Test(arguments: [
        "Sun, 06 Nov 1994 08:49:37 GMT    ", "Sunday, 06-Nov-94 08:49:37 GMT", " Sun Nov  6 08:49:37 1994",
        "Sun,06 Nov 1994 08:49:37 Z",
        "Mon, 06 Nov 1994 08:49:37 GMT", "6 November 1994 8.49.37 ut", "Sun, 06 Nov 1994 09:49:37 +0100",
        "Sun, 06 Nov 1994 03:49:37 EST",
        "Sun, 06 Nov 1994 08:49:37 -0000", "06 Nov 1994 08:49:37", "Nov 06 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 GMT; length=1",
        "Sun, 06 Nov 1994 14:19:37+0530", "Sun, 06, Nov 1994, 08:49:37, x",
    ])
    func oneInstantIsReadFromManyForms(_ text: String) {
        #expect(HTTPDate(parsing: text)?.secondsSince1970 == 784_111_777)
    }

    @Test(arguments: [("68", "2068"), ("69", "1969"), ("0", "2000"), ("99", "1999"), ("100", "0100"), ("0001", "2001")])
    func yearsOfTwoDigitsAreNear(_ year: String, _ expected: String) {
        #expect(HTTPDate(parsing: "1 Jan \(year) 00:00 GMT")?.description.contains(" Jan \(expected) ") == true)
    }

    @Test(arguments: [
        "", " ", "x", "1994-11-06T08:49:37Z", "Thu, 33 Jan 1970 00:00:00 GMT", "Tue, 29 Feb 2011 00:00:00 GMT",
        "0 Jan 1970 00:00 GMT",
        "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 23:59:60 GMT", "1 Jan 10000 00:00 GMT", "1 Jan 2000 00:00 +2400",
        "1 Jan 2000 00:00 -99999999999999999999999999999999999999999", "99999999999999999999 Jan 2000 00:00 GMT",
        "1 Jan 2000 a:b GMT",
        "1 Jan 2000 1 GMT", ", , , , ,", "Sun,", "- - - - -", "1 Jan : : :", "1-Jan- 00:00 GMT", "a b, 06 Nov 1994 08:49:37 GMT",
        "Sun, 32 Nov 1994 08:49:37 GMT",
    ])
    func whatIsNoDateIsNil(_ text: String) { #expect(HTTPDate(parsing: text) == nil) }

    @Test func everyDayOfTheYearsIsReadAsItIsWritten() {
        for seconds in stride(from: -62_135_596_800 + 100 * 366 * 86_400, through: 253_402_300_799, by: 86_400 * 997 + 7) {
            let date = HTTPDate(secondsSince1970: seconds)
            #expect(HTTPDate(parsing: date.description) == date)
        }
    }

    @Test func instantsAreCompared() {
        #expect(HTTPDate(secondsSince1970: 1) < HTTPDate(secondsSince1970: 2))
        #expect(HTTPDate(secondsSince1970: 5).adding(seconds: -10).secondsSince1970 == -5)
        #expect(HTTPDate(secondsSince1970: 5).adding(seconds: .max).description.contains("9999"))
        #expect(HTTPDate(exactlySecondsSince1970: 253_402_300_800) == nil)
        #expect(HTTPDate.now > HTTPDate(secondsSince1970: 1_700_000_000))
    }

    @Test(arguments: [
        ("0", 0), (" 5 ", 5), ("+5", 5), ("1_0", 10), ("1__0", nil), ("_1", nil), ("1.5", nil), ("-1", nil), ("", nil), ("٣", 3),
        ("86399999999999", 86_399_999_999_999), ("86400000000000", nil), (String(repeating: "9", count: 100), nil),
    ])
    func agesAreRead(_ text: String, _ expected: Int?) { #expect(Age.parse(text) == expected) }

    @Test func retryAfterIsSecondsOrADate() {
        #expect(RetryAfter(parsing: "120") == .seconds(120))
        #expect(RetryAfter(parsing: "Sun, 06 Nov 1994 08:49:37 GMT")?.headerValue == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(RetryAfter(parsing: "soon") == nil)
    }
}
