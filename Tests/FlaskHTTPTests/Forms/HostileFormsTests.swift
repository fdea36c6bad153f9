import FlaskHTTP
import Testing

/// Forms made to take long, to take much memory, or to stop the process.
@Suite struct HostileFormsTests {
    private static let head = "--bound\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n"

    private static func parse(
        _ body: [UInt8], boundary: String = "bound", limits: RequestLimits = RequestLimits()
    ) throws(HTTPError) -> FormParser.Parts {
        try FormParser(limits: limits).parse(
            ParameterizedValue("multipart/form-data", ["boundary": boundary]), contentLength: body.count, body: StoredBytes(body))
    }

    /// How long the texts are: a quadratic search would take hours, and the limit is for machines that are busy with other work.
    private static let size = 400_000

    private static func repeated(_ text: String, _ count: Int) -> [UInt8] {
        Array(String(repeating: text, count: count / text.utf8.count).utf8)
    }

    @Test(
        .timeLimit(.minutes(10)),
        arguments: [
            ("\r\n--boun", "bound"), ("\r\n", "bound"), ("\r", "bound"), ("\r\n--bound ", "bound"), ("--bound ", "bound"),
            ("-", "bound"),
            ("\r\n--bound\t", "bound"), ("a", String(repeating: "a", count: 4000)),
            ("-", String(repeating: "-", count: 4000) + "x"),
            ("\r\n--" + String(repeating: "a", count: 3999), String(repeating: "a", count: 4000)),
        ])
    func nearBoundariesTakeLinearTime(_ piece: String, _ boundary: String) {
        for start in ["", "--\(boundary)\r\nContent-Disposition: form-data; name=f; filename=x\r\n\r\n"] {
            _ = try? Self.parse(Array(start.utf8) + Self.repeated(piece, Self.size), boundary: boundary)
        }
    }

    @Test(
        .timeLimit(.minutes(10)),
        arguments: ["a: b\r\n", "a\r\n", ":\n", " \r\n\t", "Content-Disposition: form-data\r\n", "\u{301}", "x\r\n "])
    func floodsOfHeadersTakeLinearTime(_ line: String) {
        let flood = Self.repeated(line, Self.size)
        _ = try? Self.parse(Array("--bound\r\n".utf8) + flood + Array("\r\n\r\nx\r\n--bound--".utf8))
    }

    @Test func longNamesAreRead() throws {
        for unit in ["n", "\u{301}", "\\\"", "%22"] {
            let name = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
            let head = "--bound\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n"
            let parts = try Self.parse(Array((head + "1\r\n--bound--").utf8))
            #expect(parts.fields.count == 1)
        }
    }

    @Test func manyPartsAreRead() throws {
        let body = Array(
            (0..<1000).map { "--bound\r\nContent-Disposition: form-data; name=\($0)\r\n\r\n\($0)\r\n" }.joined().utf8)
        let end = Array("--bound--".utf8)
        #expect(try Self.parse(body + end, limits: .standard).fields.count == 1000)
        #expect(throws: HTTPError.self) {
            try Self.parse(body + Array(Self.head.utf8) + Array("\r\n".utf8) + end, limits: .standard)
        }
    }

    @Test func theHeadsOfFilesAreLimitedTogether() {
        let filler = String(repeating: "y", count: 400_000)
        let part = "--bound\r\nContent-Disposition: form-data; name=f; filename=x\r\nX: \(filler)\r\n\r\n\r\n"
        let error = #expect(throws: HTTPError.self) {
            try Self.parse(Array((part + part + "--bound--").utf8), limits: .standard)
        }
        #expect(error?.kind == .formTooLarge)
    }

    /// Cuts and damages a form at every place: whatever comes of it, nothing stops the process.
    @Test func damagedFormsNeverTrap() {
        let whole = Array(
            (Self.head + "content\r\n--bound\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--bound--\r\n").utf8)
        for place in whole.indices {
            _ = try? Self.parse(Array(whole[..<place]))
            for byte in [0x00, 0x0A, 0x0D, 0x22, 0x2D, 0x3B, 0xFF] as [UInt8] {
                var damaged = whole
                damaged[place] = byte
                _ = try? Self.parse(damaged)
                damaged.insert(byte, at: place)
                _ = try? Self.parse(damaged, limits: RequestLimits(maxFormMemorySize: place, maxFormParts: 1))
            }
        }
        for limit in [Int.min, -1, 0, Int.max] {
            _ = try? Self.parse(
                whole, limits: RequestLimits(maxContentLength: limit, maxFormMemorySize: limit, maxFormParts: limit))
        }
    }
}
