import FlaskHTTP
import Testing

@Suite struct AborterTests {
    private func user(_ id: Int) throws(HTTPException) -> String {
        guard id == 1 else { try abort(404, description: "no user \(id)") }
        return "ann"
    }

    @Test func abortEndsAFunction() throws {
        #expect(try user(1) == "ann")
        let error = #expect(throws: HTTPException.self) { try user(2) }
        #expect(error?.kind == .notFound && error?.description == "no user 2")
    }

    // werkzeug/tests/test_exceptions.py::test_proxy_exception
    @Test func abortCarriesAResponse() {
        let error = #expect(throws: HTTPException.self) { try abort(Response("Hello", status: 202)) }
        #expect(error?.code == nil && error?.response.status.code == 202)
    }

    // werkzeug/tests/test_exceptions.py::test_aborter_general
    @Test(arguments: [302, 402, 419, 999, -1]) func anUnknownCodeIsAnErrorThatNamesIt(_ code: Int) {
        let error = #expect(throws: HTTPException.self) { try abort(code) }
        #expect(error?.kind == .internalServerError)
        let cause = error?.originalError as? HTTPError
        #expect(cause?.kind == .unknownStatusCode(code) && cause?.message.contains("\(code)") == true)
    }

    // werkzeug/tests/test_exceptions.py::test_aborter_custom
    @Test func applicationsExtendTheMapping() {
        let kind = HTTPException.Kind("PaymentRequired", code: 402, description: "Pay.")
        var aborter = Aborter(extra: [402: kind])
        #expect(throws: HTTPException.self) { try aborter(404) }
        #expect(aborter.exception(for: 402).kind == kind)
        aborter.mapping[403] = kind
        #expect(aborter.exception(for: 403, description: "x").description == "x")
        #expect(Aborter(mapping: [:]).exception(for: 404).originalError != nil)
    }
}
