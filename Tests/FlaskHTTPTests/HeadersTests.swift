import FlaskHTTP
import Testing

@Suite struct HeadersTests {
    private static let sample: Headers = ["Content-Type": "text/plain", "X-A": "1", "x-a": "2"]

    @Test func namesCompareWithoutRegardToCase() {
        var headers = Self.sample
        #expect(headers["content-TYPE"] == "text/plain")
        #expect(headers.values("X-a") == ["1", "2"])
        headers["X-A"] = "3"
        #expect(headers.fields == [HeaderField(name: "Content-Type", value: "text/plain"), HeaderField(name: "X-A", value: "3")])
        headers["x-A"] = nil
        #expect(!headers.contains("X-A") && headers.count == 1)
    }

    private static func received(_ lines: [(String, String)]) -> Headers {
        var bytes: [UInt8] = [], places: [ReceivedHeaderBlock.Place] = []
        for (name, value) in lines {
            let start = bytes.count
            bytes += Array(name.utf8) + Array(": ".utf8)
            let valueStart = bytes.count
            bytes += value.unicodeScalars.map { UInt8($0.value) } + Array("\r\n".utf8)
            places.append(
                .init(nameStart: start, nameEnd: start + name.utf8.count, valueStart: valueStart, valueEnd: bytes.count - 2))
        }
        return Headers(received: ReceivedHeaderBlock(bytes: bytes.span, places: places[...], haveOrdinaryHost: true))
    }

    @Test func receivedHeadersAreReadFromTheirBytes() {
        var headers = Self.received([("Host", "a.example"), ("X-N", "\u{E9}")])
        #expect(headers["host"] == "a.example")
        #expect(headers["x-n"] == "\u{E9}")
        headers["Host"] = "b.example"
        #expect(headers.map(\.value) == ["b.example", "\u{E9}"])
    }

    @Test func repeatedFieldsOfAListAreJoined() {
        let headers = Self.received([("Accept", "a/b"), ("Host", "h"), ("accept", "c/d;q=0.5")])
        #expect(headers.values("Accept") == ["a/b", "c/d;q=0.5"])
        #expect(headers.joined("ACCEPT") == "a/b,c/d;q=0.5")
        #expect(headers.joined("host") == "h")
        #expect(headers.joined("X") == nil)
        #expect(Self.sample.joined("X-A") == "1,2")
        #expect(Request(headers: headers).acceptMIMETypes.bestMatch(["c/d", "a/b"]) == "a/b")
    }

    // werkzeug/tests/test_datastructures.py::TestHeaders.test_basic_interface
    @Test func itIsACollectionOfFields() {
        let headers = Self.sample
        #expect(headers[0].name == "Content-Type" && headers.last?.value == "2")
        #expect(headers[1...].map(\.value) == ["1", "2"])
        #expect(headers.description == "Content-Type: text/plain\r\nX-A: 1\r\nx-a: 2\r\n\r\n")
        #expect(Headers().description == "\r\n")
    }

    @Test func changesKeepTheOrder() throws {
        var headers = Self.sample
        try headers.set("x-a", "9")
        #expect(headers.map(\.value) == ["text/plain", "9"])
        try headers.setList("X-B", ["1", "2"])
        #expect(try headers.setDefault("x-b", "3") == "1")
        #expect(try headers.setDefault("X-C", "3") == "3")
        #expect(try headers.setListDefault("X-D", ["q", "r"]) == ["q", "r"])
        #expect(try headers.setListDefault("X-D", ["z"]) == ["q", "r"])
        #expect(headers.pop("X-B") == "1" && headers.pop("X-B") == nil)
        #expect(headers.popLast() == HeaderField(name: "X-D", value: "r"))
        try headers.setList("X-D", [])
        #expect(headers.map(\.name) == ["Content-Type", "x-a", "X-C"])
        headers.removeAll()
        #expect(headers.isEmpty && headers.popLast() == nil)
    }

    @Test func parametersAreQuotedWhereNecessary() throws {
        var headers = Headers()
        try headers.add("Content-Disposition", "attachment", filename: "plan b.txt")
        try headers.set("X", "y", parameters: ["q": "a\"b", "n": nil])
        #expect(headers.map(\.value) == ["attachment; filename=\"plan b.txt\"", "y; q=\"a\\\"b\""])
    }

    // werkzeug/tests/test_datastructures.py::TestHeaders.test_extend_with_multidict, test_update
    @Test func extendingAppendsAndUpdatingReplaces() throws {
        var headers = Self.sample
        try headers.extend([("X-A", "3")])
        #expect(headers.values("X-A") == ["1", "2", "3"])
        try headers.update(["x-A": "7", "X-A": "8", "New": "n"] as Headers)
        #expect(headers.map { "\($0.name)=\($0.value)" } == ["Content-Type=text/plain", "x-A=7", "x-A=8", "New=n"])
        try headers.update([("X-A", "9"), ("X-A", "10")])
        #expect(headers.values("X-A") == ["10"])
        try headers.replaceSubrange(0..<1, with: [HeaderField(name: "A", value: "b")])
        #expect(headers[0].value == "b")
    }

    @Test(arguments: ["a\r\nSet-Cookie: x=y", "a\n", "\r", "\n b"])
    func lineBreaksAreRefused(_ value: String) {
        var headers = Self.sample
        #expect(throws: HTTPError.self) { try headers.add("X", value) }
        #expect(throws: HTTPError.self) { try headers.set("X-A", value) }
        #expect(throws: HTTPError.self) { try headers.setDefault("X", value) }
        #expect(throws: HTTPError.self) { try headers.add("X", "y", parameters: ["p": value]) }
        #expect(throws: HTTPError.self) { try headers.add("X", "y", filename: value) }
        #expect(throws: HTTPError.self) { try headers.extend([("X", value)]) }
        #expect(throws: HTTPError.self) { try headers.update([("X", value)]) }
        #expect(throws: HTTPError.self) { try headers.replaceSubrange(0..<0, with: [HeaderField(name: "X", value: value)]) }
        #expect(headers == Self.sample)
    }

    @Test func theMessageNamesFieldAndValue() {
        var headers = Headers()
        let error = #expect(throws: HTTPError.self) { try headers.add("X-Name", "a\nb") }
        #expect(error?.kind == .invalidHeaderValue)
        #expect(
            error?.message == "The value \"a\\nb\" of the header field \"X-Name\" holds a line break, which would split the"
                + " message. Remove it, or encode the value before it is set.")
    }

    @Test(arguments: [
        ("X", "a\nb"), ("X", "a\rb"), ("X", "a\0b"), ("a\nb", "v"), ("", "v"), ("a b", "v"), ("a:", "v"), ("\u{E9}", "v"),
    ])
    func theSubscriptKeepsWhatMustNotBeSentAndTellsIt(_ name: String, _ value: String) {
        var headers = Self.sample
        #expect(headers.firstInvalidField == nil)
        headers[name] = value
        #expect(headers.firstInvalidField == HeaderField(name: name, value: value))
        headers[name] = nil
        #expect(headers.firstInvalidField == nil)
    }

    @Test func typedPropertiesCannotHideALineBreak() {
        var response = Response("")
        response.location = "/\r\nSet-Cookie: a=b"
        #expect(response.headers.firstInvalidField?.name == "Location")
        response.location = nil
        response.cacheControl.private = .fields("a\r\nX: y")
        #expect(response.headers.firstInvalidField?.name == "Cache-Control")
    }

    @Test(arguments: ["Allow", "content-type", "EXPIRES", "Last-Modified", "content-md5"])
    func someFieldsDescribeTheContent(_ name: String) {
        #expect(Headers.isEntityHeader(name) && !Headers.isHopByHopHeader(name))
    }

    // werkzeug/tests/test_http.py::TestHTTPUtility.test_remove_entity_headers
    @Test func kindsOfFieldsAreRemoved() {
        var headers: Headers = [
            "Date": "now", "Content-Type": "text/html", "Content-Length": "1", "Expires": "x", "Keep-Alive": "y", "TE": "z",
        ]
        headers.removeEntityHeaders()
        #expect(headers.map(\.name) == ["Date", "Expires", "Keep-Alive", "TE"])
        headers.removeHopByHopHeaders()
        #expect(headers.map(\.name) == ["Date", "Expires"])
        headers.removeEntityHeaders(except: [])
        #expect(headers.map(\.name) == ["Date"])
    }
}
