import FlaskHTTP
import Testing

// werkzeug/tests/test_wrappers.py::test_response_status_codes, test_common_response_descriptors
@Suite struct HTTPStatusTests {
    @Test(arguments: [
        ("404", 404, "404 NOT FOUND"), ("299 Weird", 299, "299 Weird"), (" 200 OK ", 200, "200 OK"), ("abc", 0, "0 abc"),
        ("wtf wtf", 0, "0 wtf wtf"), ("5 0", 5, "5 0"), ("+404  x", 404, "+404  x"), ("999", 999, "999 UNKNOWN"),
        ("99999999999999999999", 0, "0 99999999999999999999"),
    ]) func textIsCodeOrPhraseOrBoth(_ text: String, _ code: Int, _ line: String) throws {
        let status = try HTTPStatus(parsing: text)
        #expect(status.code == code && status.description == line)
    }

    @Test(arguments: ["", " \t", "200 OK\r\nSet-Cookie: a=b"]) func aBrokenLineIsRefused(_ text: String) {
        let error = #expect(throws: HTTPError.self) { try HTTPStatus(parsing: text) }
        #expect(error?.kind == .invalidStatus)
    }

    @Test func phrasesAreInUpperCase() {
        #expect(HTTPStatus(418).description == "418 I'M A TEAPOT" && HTTPStatus(418).reason == "I'M A TEAPOT")
        #expect(HTTPStatus(299).description == "299 UNKNOWN" && HTTPStatus(299).reason == "UNKNOWN")
        #expect(HTTPStatus(299, reason: "a\r\nb").description == "299 a b")
        #expect(HTTPStatus(299, reason: "").description == "299" && HTTPStatus(299, reason: "").reason == "")
    }
}
