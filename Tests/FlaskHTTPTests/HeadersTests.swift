import FlaskHTTP
import Testing

@Suite struct HeadersTests {
    @Test func namesCompareWithoutRegardToCase() {
        var headers: Headers = ["Content-Type": "text/plain", "X-A": "1", "x-a": "2"]
        #expect(headers["content-TYPE"] == "text/plain")
        #expect(headers.values("X-a") == ["1", "2"])
        headers["X-A"] = "3"
        #expect(headers.fields == [HeaderField(name: "Content-Type", value: "text/plain"), HeaderField(name: "X-A", value: "3")])
        headers["x-A"] = nil
        #expect(!headers.contains("X-A") && headers.count == 1)
    }

    @Test func receivedHeadersAreReadFromTheirBytes() {
        let bytes = Array("Host: a.example\r\nX-N: \u{E9}\r\n".unicodeScalars.map { UInt8($0.value) })
        let block = ReceivedHeaderBlock(
            bytes: bytes,
            places: [
                .init(nameStart: 0, nameEnd: 4, valueStart: 6, valueEnd: 15),
                .init(nameStart: 17, nameEnd: 20, valueStart: 22, valueEnd: 23),
            ])
        var headers = Headers(received: block)
        #expect(headers["host"] == "a.example")
        #expect(headers["x-n"] == "\u{E9}")
        headers["Host"] = "b.example"
        #expect(headers.fields.map(\.value) == ["b.example", "\u{E9}"])
    }
}
