import FlaskHTTP
import Testing

@Suite struct ServerSentEventTests {
    // https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
    @Test(arguments: [
        (ServerSentEvent("hello"), "data: hello\n\n"),
        (ServerSentEvent(""), "data: \n\n"),
        (ServerSentEvent("a\nb\r\nc\rd"), "data: a\ndata: b\ndata: c\ndata: d\n\n"),
        (ServerSentEvent("end\n"), "data: end\ndata: \n\n"),
        (ServerSentEvent("x", event: "price", id: "7"), "event: price\nid: 7\ndata: x\n\n"),
        (ServerSentEvent("x", event: "a\nid: 9", id: "1\r\n2\0"), "event: aid: 9\nid: 12\ndata: x\n\n"),
        (ServerSentEvent(retry: .milliseconds(1500)), "retry: 1500\n\n"),
        (ServerSentEvent(retry: .seconds(-1)), "retry: 0\n\n"),
        (ServerSentEvent(comment: ""), ":\n\n"),
        (ServerSentEvent("x", comment: "two\nlines"), ": two\n: lines\ndata: x\n\n"),
        (ServerSentEvent(), "\n"),
    ])
    func isWritten(event: ServerSentEvent, text: String) { #expect(event.text == text) }

    @Test func jsonBecomesData() throws {
        #expect(try ServerSentEvent(json: ["a": [1, 2]], id: "3").text == "id: 3\ndata: {\"a\":[1,2]}\n\n")
    }
}
