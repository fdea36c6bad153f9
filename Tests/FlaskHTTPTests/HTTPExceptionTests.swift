import FlaskHTTP
import Testing

private struct Failure: Error {}

@Suite struct HTTPExceptionTests {
    @Test func everyDefaultCodeHasItsKind() {
        #expect(HTTPException.Kind.defaultMapping.count == 31)
        #expect(HTTPException.Kind.defaultMapping[400] == .badRequest)
        for (code, kind) in HTTPException.Kind.defaultMapping {
            let exception = HTTPException(kind)
            #expect(exception.code == code && exception.response.status.code == code)
            #expect(exception.name == HTTPStatus.name(of: code) && !exception.description.isEmpty)
        }
    }

    // werkzeug/tests/test_exceptions.py::test_exception_repr
    @Test func itPrintsItsCodeNameAndDescription() {
        #expect("\(HTTPException(.notFound, description: "gone"))" == "404 Not Found: gone")
        #expect("\(HTTPException(.httpException))" == "??? Unknown Error: None")
        let error: any Error = HTTPException(.imATeapot)
        #expect("\(error)" == "418 I'm a teapot: This server is a teapot, not a coffee machine")
    }

    @Test func thePageEscapesAndBreaksLines() {
        let exception = HTTPException(.badGateway, description: "<b>&\"'\nnext")
        #expect(
            exception.body == """
                <!doctype html>
                <html lang=en>
                <title>502 Bad Gateway</title>
                <h1>Bad Gateway</h1>
                <p>&lt;b&gt;&amp;&#34;&#39;<br>next</p>

                """)
        #expect(exception.response.headers["Content-Type"] == "text/html; charset=utf-8")
    }

    // werkzeug/tests/test_exceptions.py::test_method_not_allowed_methods, test_range_not_satisfiable, test_retry_after_mixin
    @Test(
        arguments: [
            (HTTPException.methodNotAllowed(validMethods: [.get, .head]), "Allow", "GET, HEAD"),
            (.methodNotAllowed(validMethods: []), "Allow", nil),
            (.requestedRangeNotSatisfiable(length: 7), "Content-Range", "bytes */7"),
            (.requestedRangeNotSatisfiable(length: 0, units: "lines"), "Content-Range", "lines */0"),
            (.tooManyRequests(retryAfter: .seconds(30)), "Retry-After", "30"),
            (.serviceUnavailable(retryAfter: .seconds(0)), "Retry-After", nil),
            (
                .serviceUnavailable(retryAfter: .date(HTTPDate(secondsSince1970: 0))), "Retry-After",
                "Thu, 01 Jan 1970 00:00:00 GMT"
            ),
            (.unauthorized(wwwAuthenticate: ["Basic realm=\"r\"", "Bearer"]), "WWW-Authenticate", "Basic realm=\"r\""),
        ] as [(HTTPException, String, String?)]) func kindsAddTheirFields(
            _ exception: HTTPException, _ name: String, _ value: String?
        )
    {
        #expect(exception.response.headers[name] == value)
    }

    // werkzeug/tests/test_exceptions.py::test_unauthorized_www_authenticate
    @Test func everyChallengeHasItsField() {
        let headers = HTTPException.unauthorized(wwwAuthenticate: ["Basic", "Bearer"]).response.headers
        #expect(headers.values("WWW-Authenticate") == ["Basic", "Bearer"])
    }

    @Test(arguments: [
        ("key", "'key'"), ("it's <k>", #""it's <k>""#), ("a'\"b", #"'a\'"b'"#), ("\n\u{7F}\\", #"'\n\x7f\\'"#),
        ("é\u{2028}\u{1F600}\u{E000}", #"'é\u2028😀\ue000'"#),
    ]) func aShownKeyReadsAsInPython(_ key: String, _ representation: String) {
        var exception = HTTPException.badRequestKey(key)
        let text = exception.description
        exception.showsKey = true
        #expect(exception.description == "\(text)\nKeyError: \(representation)")
        #expect(HTTPException(.badRequestKeyError).showsKey == false)
    }

    @Test func aRedirectShowsItsPage() {
        let exception = HTTPException.requestRedirect(to: "/x?<")
        #expect(exception.code == 308 && exception.description == "/x?<" && exception.newURL == "/x?<")
        #expect(exception.response.headers["Location"] == "/x?<")
        #expect(exception.response.status.description == "308 PERMANENT REDIRECT")
    }

    @Test func anInternalErrorKnowsItsCause() {
        #expect(HTTPException.internalServerError(original: Failure()).originalError is Failure)
        #expect(HTTPException(.internalServerError).originalError == nil)
    }

    @Test func applicationsMakeKinds() {
        let paymentRequired = HTTPException.Kind("PaymentRequired", code: 402, description: "Pay.")
        let cardRefused = HTTPException.Kind("CardRefused", parent: paymentRequired)
        let exception = HTTPException(cardRefused)
        #expect(exception.isKind(of: paymentRequired) && exception.isKind(of: .httpException))
        #expect(!exception.isKind(of: .badRequest) && exception.code == 402 && exception.description == "Pay.")
    }
}
