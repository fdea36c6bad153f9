import FlaskSigning
import Testing

struct Base64URLTests {
    // itsdangerous/tests/test_encoding.py::test_base64
    @Test(arguments: ["", "a", "ab", "abc", "無限", "\u{FF}\u{FE}?>"])
    func whatIsWrittenIsRead(_ text: String) {
        let written = Base64URL.encode(Array(text.utf8))
        #expect(Base64URL.decode(written) == Array(text.utf8))
        #expect(!written.contains { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/") })
    }

    @Test(
        arguments: [
            ("_-_-", [0xFF, 0xEF, 0xFE]), ("/+/+", [0xFF, 0xEF, 0xFE]), ("ab==", [0x69]), ("ab", [0x69]), ("====", []), ("é", []),
            ("12345", nil), ("a b", nil), ("ab=c", nil), ("a", nil),
        ] as [(String, [UInt8]?)])
    func readsLeniently(_ text: String, _ bytes: [UInt8]?) { #expect(Base64URL.decode(text) == bytes) }

    // itsdangerous/tests/test_encoding.py::test_int_bytes
    @Test(
        arguments: [
            (0, []), (192, [192]), (18_446_744_073_709_551_615, [255, 255, 255, 255, 255, 255, 255, 255]),
        ] as [(UInt64, [UInt8])])
    func timestampsAreBigEndian(_ number: UInt64, _ bytes: [UInt8]) {
        #expect(Timestamp.bytes(of: number) == bytes)
        #expect(Timestamp.number(bytes: bytes) == number)
        #expect(Timestamp.number(bytes: [UInt8](repeating: 0, count: 9)) == nil)
    }
}
