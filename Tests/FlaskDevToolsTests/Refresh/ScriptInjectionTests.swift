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

        private func file(_ folder: TemporaryFolder) throws -> Response {
            try folder.write("page.html", "<body>x</body>")
            var response = Response("", contentType: "text/html; charset=utf-8")
            response.body = .file(FileBody(path: "\(folder.path)/page.html", length: 14))
            for (name, value) in [("Content-Length", "14"), ("ETag", "\"e\""), ("Accept-Ranges", "bytes")] {
                response.headers.replace(name, with: value)
            }
            return response
        }

        @Test func filesThatABrowserOpensGetIt() throws {
            let folder = try TemporaryFolder()
            let response = inject(try file(folder), destination: "document")
            #expect(text(response) == "<body>x<S></body>" && response.headers["Content-Length"] == "17")
            #expect(response.headers["ETag"] == nil && response.headers["Accept-Ranges"] == nil)
        }

        @Test func filesStayAsTheyAreForOthers() throws {
            let folder = try TemporaryFolder()
            let whole = try file(folder)
            for destination in [nil, "empty", "script"] {
                let response = inject(whole, destination: destination)
                #expect(text(response) == nil && response.headers["ETag"] == "\"e\"")
            }
            var request = Request(path: "/")
            request.headers.replace("Sec-Fetch-Dest", with: "document")
            request.headers.replace("Range", with: "bytes=0-3")
            #expect(text(ScriptInjection("<S>", for: request).applied(to: whole)) == nil)
        }

        @Test func streamsThatABrowserOpensEndWithIt() async throws {
            let pieces = AsyncStream<[UInt8]> { sink in
                for piece in ["<p>", "x"] { sink.yield(Array(piece.utf8)) }
                sink.finish()
            }
            var response = Response("", contentType: "text/html")
            response.headers.remove("Content-Length")
            response.body = .stream(StreamBody(pieces))
            let content = try await inject(response, destination: "document").body.collect()
            #expect(String(decoding: content, as: UTF8.self) == "<p>x<S>")
            response.body = .stream(StreamBody(AsyncStream<[UInt8]> { $0.finish() }, length: 0))
            #expect(try await inject(response, destination: "document").body.collect().isEmpty)
        }

        @Test func validatorsGoWithTheContent() {
            var response = Response("</body>")
            response.headers.replace("ETag", with: "\"x\"")
            #expect(inject(response).headers["ETag"] == nil)
        }
    }
#endif
