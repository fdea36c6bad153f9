import FlaskHTTP
import Testing

/// werkzeug/tests/test_wrappers.py: Response.get_data and Response.set_data.
@Suite struct ResponseDataTests {
    @Test(arguments: ["", "x", "é✓"])
    func contentIsReplacedWithItsLength(_ text: String) {
        var response = Response("before", status: 201)
        response.text = text
        #expect(response.text == text && response.data == Array(text.utf8))
        #expect(response.contentLength == text.utf8.count && response.status.code == 201)
        var other = Response("before")
        other.data = Array(text.utf8)
        #expect(other.text == text && other.contentLength == text.utf8.count)
        other.data = nil
        #expect(other.data == [] && other.contentLength == 0)
    }

    @Test func filesAndStreamsHaveNoContentInMemory() {
        var response = Response(body: .stream(StreamBody(["a", "b"])))
        #expect(response.data == nil && response.text == nil)
        response.text = "c"
        #expect(response.text == "c" && response.contentLength == 1)
    }
}
