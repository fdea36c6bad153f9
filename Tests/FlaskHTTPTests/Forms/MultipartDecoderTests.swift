import FlaskHTTP
import Testing

/// What a decoder said, in short.
private func events(_ chunks: [[UInt8]], boundary: String = "bound", memory: Int? = nil, parts: Int? = nil) throws -> [String] {
    var decoder = MultipartDecoder(boundary: Array(boundary.utf8), memoryLimit: memory, partLimit: parts)
    var said: [String] = [], content = ""
    func take() throws {
        while true {
            switch try decoder.nextEvent() {
            case .preamble(let bytes): said.append("preamble \(bytes.count)")
            case .field(let name, _): said.append("field \(name ?? "-")")
            case .file(let name, let filename, _): said.append("file \(name ?? "-") \(filename)")
            case .data(let range, let isLast):
                content += String(decoding: decoder.bytes(in: range), as: UTF8.self)
                if isLast {
                    said.append("data \(content)")
                    content = ""
                }
            case .epilogue(let bytes):
                said.append("epilogue \(bytes.count)")
                return
            case .needsData: return
            }
        }
    }
    for chunk in chunks {
        try decoder.receive(chunk)
        try take()
    }
    decoder.finish()
    try take()
    return said
}

private func message(_ lineEnd: String) -> String {
    """
    before
    --bound
    Content-Disposition: form-data; name="a"

    one
    two
    --bound
    Content-Disposition: form-data;
     name="f"; filename="x.txt"

    --bounds
    --bound--
    """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
}

// werkzeug/tests/test_formparser.py::TestMultiPart, werkzeug/tests/sansio/test_multipart.py
@Suite struct MultipartDecoderTests {
    @Test(arguments: ["\r\n", "\n", "\r"]) func lineEndsMayBeOfAnyKind(_ lineEnd: String) throws {
        let expected = [
            "preamble 6", "field a", "data one\(lineEnd)two", "file f x.txt", "data --bounds", "epilogue 0",
        ]
        #expect(try events([Array(message(lineEnd).utf8)]) == expected)
    }

    @Test(arguments: ["\r\n", "\n", "\r"], [1, 2, 3, 7, 20])
    func chunksMayBeOfAnyLength(_ lineEnd: String, _ length: Int) throws {
        let bytes = Array((message(lineEnd) + lineEnd).utf8)
        let chunks = stride(from: 0, to: bytes.count, by: length).map { Array(bytes[$0..<min($0 + length, bytes.count)]) }
        let expected = ["preamble 6", "field a", "data one\(lineEnd)two", "file f x.txt", "data --bounds"]
        #expect(Array(try events(chunks).dropLast()) == expected)
    }

    /// However a form is cut into pieces, what it holds is the same.
    @Test(arguments: ["\r\n", "\n", "\r"]) func boundariesMayBeSplit(_ lineEnd: String) throws {
        let head = "--bound\nContent-Disposition: form-data; name=a\n\n"
        for content in ["", "x", "\n", "\n--boun", "--bound", "x\n--bound x", "\n--bound- \n", "-\n"] {
            let text = "\(head)\(content)\n--bound \n\(head.dropFirst(8))\n--bound--"
            let bytes = Array(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd).utf8)
            let whole = try events([bytes])
            for place in bytes.indices {
                #expect(try events([Array(bytes[..<place]), Array(bytes[place...])]) == whole)
            }
            #expect(try events(bytes.map { [$0] }) == whole)
        }
    }

    @Test(arguments: [
        "--bound", "--bound\r\nContent-Disposition: form-data; name=a\r\n",
        "--bound\r\nContent-Disposition: form-data; name=a\r\n\r\nx",
        "--bound\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--bound", "--bound\r\nX: 1\r\n\r\nx\r\n--bound--",
        "--other--",
    ])
    func brokenMessagesAreErrors(_ text: String) {
        let error = #expect(throws: HTTPError.self) { try events([Array(text.utf8)]) }
        #expect(error?.kind == .invalidForm)
    }

    @Test func headsThatAreNoUTF8AreErrors() {
        let bytes = Array("--bound\r\nContent-Disposition: form-data; name=".utf8) + [0xFF] + Array("\r\n\r\nx\r\n--bound--".utf8)
        #expect(throws: HTTPError.self) { try events([bytes]) }
    }

    @Test func limitsHold() {
        let part = "--bound\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n"
        let bytes = Array((part + part + "--bound--").utf8)
        for (memory, parts) in [(bytes.count - 1, nil), (nil, 1)] as [(Int?, Int?)] {
            let error = #expect(throws: HTTPError.self) { try events([bytes], memory: memory, parts: parts) }
            #expect(error?.kind == .formTooLarge)
        }
        #expect((try? events([bytes], memory: bytes.count, parts: 2))?.count == 6)
    }

    @Test func whatTheEncoderWritesIsRead() throws {
        let encoder = MultipartEncoder(boundary: Array("bound".utf8), escapesQuotes: true)
        var bytes = encoder.head(name: "a\"\r\nX: 1") + encoder.content(Array("one".utf8))
        let fields = Headers([HeaderField(name: "X-Y\r\nZ", value: "1\r\n\r\n2")])
        bytes += encoder.head(name: "f", filename: "é\"\n.txt", headers: fields)
        bytes += encoder.content([]) + encoder.end()
        #expect(
            try events([bytes]) == ["preamble 0", "field a\"%0D%0AX: 1", "data one", "file f é\"%0A.txt", "data ", "epilogue 0"])
    }
}
