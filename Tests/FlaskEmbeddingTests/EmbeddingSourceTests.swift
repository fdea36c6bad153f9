import FlaskEmbedding
import Testing

@Suite struct EmbeddingSourceTests {
    private func line(_ content: [UInt8]) -> String? {
        EmbeddingSource(package: "/p", files: [("static/x", content)]).text.split(separator: "\n")
            .first { $0.contains("files.") }.map(String.init)
    }

    @Test(
        arguments: [
            ("", "\"\""), ("a\nb", #""a\nb""#), ("\r\n\t", #""\r\n\t""#), ("\"\\(1)", #""\"\\(1)""#), ("é€🎈", "\"é€🎈\""),
            ("\0\u{1B}\u{7F}", #""\u{0}\u{1b}\u{7f}""#), ("\u{2028}", #""\u{2028}""#), ("#\"\"\"#", ##""#\"\"\"#""##),
        ]) func textsAreLiteralsOfOneLine(text: String, literal: String)
    {
        #expect(line(Array(text.utf8)) == "        files.text(\"static/x\", \(literal))")
    }

    // Python: base64.b64encode
    @Test(
        arguments: [
            ([0xFF], "/w=="), ([0xFF, 0x00], "/wA="), ([0xFF, 0x00, 0x01], "/wAB"), ([0xC3, 0x28, 0x41, 0x42], "wyhBQg=="),
        ] as [([UInt8], String)]) func otherContentIsBase64(content: [UInt8], text: String)
    {
        #expect(line(content) == "        files.base64(\"static/x\", \"\(text)\")")
    }

    @Test func aPackageWithoutFilesStillHasTheName() {
        let text = EmbeddingSource(package: "/p", files: []).text
        #expect(text.contains("static let package: EmbeddedFiles = EmbeddedFiles(package: \"/p\") { files in"))
    }
}
