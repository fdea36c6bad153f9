import Testing

@testable import Flask

@Suite struct AccessLogLineTests {
    // werkzeug/serving.py, WSGIRequestHandler.log_request
    @Test(arguments: [
        (101, "\u{1B}[1mGET /\u{1B}[0m"), (200, "GET /"), (304, "\u{1B}[36mGET /\u{1B}[0m"), (302, "\u{1B}[32mGET /\u{1B}[0m"),
        (404, "\u{1B}[33mGET /\u{1B}[0m"), (405, "\u{1B}[1m\u{1B}[31mGET /\u{1B}[0m"), (500, "\u{1B}[1m\u{1B}[35mGET /\u{1B}[0m"),
    ])
    func statusesHaveColours(status: Int, line: String) {
        #expect(AccessLogLine.styled("GET /", status, isOn: true) == line)
        #expect(AccessLogLine.styled("GET /", status, isOn: false) == "GET /")
    }
}
