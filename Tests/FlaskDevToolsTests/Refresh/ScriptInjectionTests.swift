#if DEBUG
    import FlaskHTTP
    import Testing

    @testable import FlaskDevTools

    @Suite struct ScriptInjectionTests {
        private func inject(_ response: Response, destination: String? = nil) -> Response {
            var request = Request(path: "/")
            if let destination { request.headers.replace("Sec-Fetch-Dest", with: destination) }
            return ScriptInjection("<S>", for: request).applied(to: response)
        }

        private func text(_ response: Response) -> String? {
            switch response.body {
            case .text(let text): text
            case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
            default: nil
            }
        }

        @Test(arguments: [
            ("<body>x</body>", "<body>x<S></body>"), ("<BODY>x</Body ></BODY>y", "<BODY>x</Body ><S></BODY>y"),
            ("a</body>b</body>c", "a</body>b<S></body>c"), ("é</body>", "é<S></body>"), ("x", "x"), ("</body", "</body"),
        ])
        func theScriptStandsBeforeTheEndOfTheBody(page: String, expected: String) {
            let response = inject(Response(page))
            #expect(text(response) == expected)
            #expect(response.headers["Content-Length"] == String(expected.utf8.count))
        }

        @Test func whatABrowserTakesForAPageGetsItAnyway() {
            #expect(text(inject(Response("Hello World!"), destination: "document")) == "Hello World!<S>")
            #expect(text(inject(Response("Hello World!"), destination: "empty")) == "Hello World!")
        }

        @Test func otherContentStaysAsItIs() {
            var encoded = Response("</body>")
            encoded.headers.replace("Content-Encoding", with: "br")
            let page = "</body>"
            let others = [
                encoded, Response(page, contentType: "text/plain"), Response(page, status: 206), Response(page, status: 304),
                Response(page, contentType: "text/html; charset=utf-16"), Response(page, contentType: "application/json"),
            ]
            for other in others { #expect(text(inject(other, destination: "document")) == page) }
        }

        @Test func validatorsGoWithTheContent() {
            var response = Response("</body>")
            response.headers.replace("ETag", with: "\"x\"")
            #expect(inject(response).headers["ETag"] == nil)
        }
    }
#endif
