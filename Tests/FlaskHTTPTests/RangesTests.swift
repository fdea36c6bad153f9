import FlaskHTTP
import Testing

@Suite struct RangesTests {
    // werkzeug/tests/test_http.py::TestRange.test_range_parsing
    @Test(arguments: [
        ("bytes=52", nil), ("bytes=52-", "bytes=52-"), ("bytes=52-99", "bytes=52-99"), ("bytes=52-99,-1000", "bytes=52-99,-1000"),
        ("bytes = 1 - 100", "bytes=1-100"), ("AWesomes=0-999", "awesomes=0-999"), ("bytes=-", nil), ("bytes=bad-1", nil),
        ("+1-", nil),
        ("bytes=1_23-", nil), ("bytes=5-3", nil), ("bytes=3-4,0-1", nil), ("bytes=0-3,2-5", nil), ("bytes=10-, 20-30", nil),
        ("bytes=-5,-3", nil), ("bytes=0-5,", nil), ("bytes=٣-٥", nil), ("bytes=-0", "bytes=0-"), ("bytes=0-1,-0", "bytes=0-1,0-"),
        ("bytes=0-99999999999999999999", "bytes=0-99999999999999999999"), ("bytes=--5", nil), ("", nil), ("=", nil),
        ("bytes=0--1", nil),
    ])
    func rangesAreRead(_ text: String, _ written: String?) { #expect(RequestedRanges(parsing: text)?.headerValue == written) }

    @Test(
        arguments: [
            ("bytes=0-2", 6, 0..<3), ("bytes=4-", 6, 4..<6), ("bytes=-2", 6, 4..<6), ("bytes=-100", 6, nil), ("bytes=6-", 6, nil),
            ("bytes=0-99999999999999999999", 6, 0..<6), ("bytes=99999999999999999999-", 6, nil), ("bytes=0-0,2-3", 6, nil),
            ("items=0-1", 6, nil), ("bytes=0-", 0, nil), ("bytes=0-", nil, nil),
            ("bytes=-99999999999999999999999999999999999999999", 6, nil),
            ("bytes=0-99999999999999999999999999999999999999999", 6, 0..<6),
        ] as [(String, Int?, Range<Int>?)])
    func aRangeIsFittedToTheLength(_ text: String, _ length: Int?, _ expected: Range<Int>?) throws {
        let ranges = try #require(RequestedRanges(parsing: text))
        #expect(ranges.range(forLength: length) == expected)
        let header = expected.map { "bytes \($0.lowerBound)-\($0.upperBound - 1)/6" }
        #expect(ranges.contentRange(forLength: length)?.headerValue == header)
    }

    @Test func rangesAreMade() {
        let ranges = RequestedRanges([ByteRange(0..<5), .from(7)].compactMap { $0 })
        #expect(ranges.headerValue == "bytes=0-4,7-" && ranges.ranges[0].end == 5)
        #expect(RequestedRanges([.suffix(3)]).headerValue == "bytes=-3")
        #expect(ByteRange(3..<3) == nil && ByteRange(-1..<3) == nil && ByteRange.suffix(.max).start == -.max)
    }

    // werkzeug/tests/test_http.py::TestRange.test_content_range_parsing
    @Test(arguments: [
        ("bytes 0-98/*", "bytes 0-98/*"), ("bytes 0-98/*asdfsa", nil), ("bytes */-1", nil), ("bytes 0-99/100", "bytes 0-99/100"),
        ("bytes */100", "bytes */100"), (" bytes  1 - 2 / 5 ", "bytes 1-2/5"), ("bytes 5-3/10", nil), ("bytes 5-6/5", nil),
        ("bytes", nil),
        ("bytes -5-3/10", nil), ("bytes 0-/5", nil), ("bytes 1_0-20/*", nil),
        ("bytes 0-99999999999999999999/*", "bytes 0-9223372036854775806/*"),
    ])
    func contentRangesAreRead(_ text: String, _ written: String?) { #expect(ContentRange(parsing: text)?.headerValue == written) }

    @Test func contentRangesAreChecked() {
        #expect(ContentRange(0..<5, length: 10)?.headerValue == "bytes 0-4/10")
        #expect(
            ContentRange(5..<5, length: 10) == nil && ContentRange(10..<11, length: 10) == nil
                && ContentRange(nil, length: -1) == nil)
    }
}
