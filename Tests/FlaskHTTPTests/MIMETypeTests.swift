import FlaskHTTP
import Testing

@Suite struct MIMETypeTests {
    // Python: mimetypes.guess_type
    @Test(
        arguments: [
            ("x.html", "text/html", nil), ("x.HTM", "text/html", nil), ("x.js", "text/javascript", nil),
            ("x.json", "application/json", nil),
            ("x.tar.gz", "application/x-tar", "gzip"), ("x.tgz", "application/x-tar", "gzip"),
            ("x.TGZ", "application/x-tar", "gzip"),
            ("x.gz", nil, "gzip"), ("x.txt.Z", "text/plain", "compress"), ("x.txt.z", nil, nil),
            ("x.svgz", "image/svg+xml", "gzip"),
            ("x.br", nil, "br"), ("x.webp", "image/webp", nil), ("x.woff2", "font/woff2", nil), ("x", nil, nil), ("", nil, nil),
            (".html", nil, nil), ("a/.html", nil, nil), ("a.b/c", nil, nil), ("x.", nil, nil), ("..html", nil, nil),
            ("x.h\u{300}tml", nil, nil), ("x.wasm", "application/wasm", nil),
        ] as [(String, String?, String?)])
    func namesStandForTypes(_ filename: String, _ name: String?, _ encoding: String?) {
        let type = MIMEType(filename: filename)
        #expect(type.name == name)
        #expect(type.encoding == encoding)
    }

    @Test func longNamesTakeLinearTime() {
        #expect(MIMEType(filename: String(repeating: ".tgz", count: 100_000)).name == "application/x-tar")
        #expect(MIMEType(filename: "x." + String(repeating: "\u{301}", count: 100_000)).name == nil)
    }
}
