import FlaskHTTP
import Testing

@Suite struct RequestFormTests {
    private static func request(
        _ body: [UInt8], _ type: String?, method: HTTPMethod = .post, query: String = "", spooled: Bool = false
    ) throws -> Request {
        let demand = BodyDemand(memory: spooled ? 0 : .max)
        var headers = Headers([HeaderField(name: "Content-Length", value: "\(body.count)")])
        headers["Content-Type"] = type
        return Request(
            method: method, queryString: Array(query.utf8), headers: headers, body: try demand.check(body).get())
    }

    private static let upload = """
        --b\r\nContent-Disposition: form-data; name="title"\r\n\r\nNotes\r\n--b\r\nContent-Disposition: form-data; name="file"; \
        filename="C:\\\\fake\\\\a.txt"\r\nContent-Type: Text/Plain; charset=utf-8\r\nContent-Length: 2\r\n\r\nhello\r\n--b\r\n\
        Content-Disposition: form-data; name="file"; filename=""\r\n\r\n\r\n--b--\r\n
        """

    @Test(arguments: [false, true]) func multipartFormsAreRead(_ spooled: Bool) async throws {
        let request = try Self.request(Array(Self.upload.utf8), "multipart/form-data; boundary=b", spooled: spooled)
        #expect(request.body.isSpooled == spooled)
        #expect(try request.form["title"] == "Notes" && request.data.isEmpty)
        let files = try request.files.getList("file")
        let file = try #require(files.first)
        #expect(file.filename == "C:\\fake\\a.txt" && file.name == "file" && secureFilename(file.filename) == "Cfakea.txt")
        #expect(file.mimetype == "text/plain" && file.mimetypeParameters["charset"] == "utf-8")
        #expect(file.contentLength == 2 && file.count == 5 && !file.isEmpty && files[1].isEmpty)
        #expect(try file.read() == Array("hello".utf8) && file.read(1..<99) == Array("ello".utf8))
        var pieces: [UInt8] = []
        for try await piece in file.stream { pieces += piece }
        #expect(pieces == Array("hello".utf8))
        let error = #expect(throws: HTTPException.self) { try request.form["missing"] }
        #expect(error?.kind == .badRequestKeyError && error?.key == "missing")
    }

    @Test(arguments: [false, true]) func filesAreSaved(_ spooled: Bool) throws {
        let request = try Self.request(Array(Self.upload.utf8), "multipart/form-data; boundary=b", spooled: spooled)
        let path = "/tmp/flask-forms-\(UInt64.random(in: 0 ... .max))"
        defer { remove(path) }
        for _ in 0..<2 {
            try request.files["file"].save(to: path)
            #expect(contents(of: path) == Array("hello".utf8))
        }
        #expect(throws: HTTPError.self) { try request.files["file"].save(to: "/nowhere/at/all") }
        #expect(throws: HTTPError.self) { try request.files["file"].save(to: "/tmp/a\0b") }
    }

    // werkzeug/tests/test_wrappers.py::test_query_string_is_bytes, test_get_data_method_parsing_caching_behavior
    @Test func urlencodedFormsAreRead() throws {
        let request = try Self.request(
            Array("a=1&a=2&b=x+y%21&c=%FF&=e&d".utf8), "application/x-www-form-urlencoded; charset=x", query: "a=0&q=1")
        let form = try request.form
        #expect(form.getList("a", as: Int.self) == [1, 2] && form.get("b") == "x y!" && form.get("c") == "%FF")
        #expect(form.get("d") == "" && form.get("a", as: Int.self) == 1 && form.get("b", default: 7) == 7)
        #expect(try request.values.getList("a") == ["0", "1", "2"] && request.values.get("q") == "1")
        #expect(try request.data.isEmpty && request.getData().count == 27 && request.files.isEmpty)
        let get = try Self.request(Array("a=1".utf8), "application/x-www-form-urlencoded", method: .get, query: "q=1")
        #expect(try get.values.keys == ["q"] && get.form.get("a") == "1")
    }

    @Test(
        arguments: [
            (nil, "a=1"), ("text/plain", "a=1"), ("application/x-www-form-urlencoded", "a=\u{FF}"),
            ("multipart/form-data", "--b--"), ("multipart/form-data; boundary=b", "--b\r\n"),
            ("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--b"),
            ("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--"),
        ] as [(String?, String)])
    func whatIsNoFormIsEmpty(_ type: String?, _ text: String) throws {
        // One byte a character, so that some of it is no UTF-8.
        let body = text.unicodeScalars.map { UInt8($0.value) }
        let request = try Self.request(body, type)
        #expect(try request.form.isEmpty && request.files.isEmpty && request.getData() == body)
    }

    @Test(arguments: [
        RequestLimits(maxContentLength: 10), RequestLimits(maxFormMemorySize: 10), RequestLimits(maxFormParts: 1),
    ])
    func limitsAre413(_ limits: RequestLimits) throws {
        var request = try Self.request(Array(Self.upload.utf8), "multipart/form-data; boundary=b")
        _ = try request.form
        request.limits = limits
        for _ in 0..<2 {
            let error = #expect(throws: HTTPException.self) { try request.form }
            #expect(error?.kind == .requestEntityTooLarge)
        }
        #expect(throws: HTTPException.self) { try request.files }
    }

    @Test(arguments: [
        ("", "é"), ("; charset=utf-8", "é"), ("; charset=ISO-8859-1", "Ã©"), ("; charset=us-ascii", "\u{FFFD}\u{FFFD}"),
        ("; charset=utf-7", "é"),
    ])
    func fieldsMayNameTheirCharset(_ charset: String, _ expected: String) throws {
        let text = "--b\r\nContent-Disposition: form-data; name=a\r\nContent-Type: text/plain\(charset)\r\n\r\né\r\n--b--"
        #expect(try Self.request(Array(text.utf8), "multipart/form-data; boundary=b").form["a"] == expected)
    }

    @Test func streamedBodiesSayWhatToRead() {
        let request = Request(
            headers: Headers([HeaderField(name: "Content-Type", value: "multipart/form-data; boundary=b")]),
            body: .stream(RequestStream { nil }))
        let error = #expect(throws: HTTPException.self) { try request.form }
        #expect(error?.kind == .internalServerError && "\(error?.originalError as Any)".contains("request.stream"))
        #expect(throws: HTTPException.self) { try request.getData() }
    }
}
