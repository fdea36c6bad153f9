import FlaskHTTP
import Testing

@Suite struct PercentCodingTests {
    @Test func unsafeBytesAreEncoded() {
        #expect(PercentCoding.encode("aZ0_.-~ é%/", safe: .init("/")) == "aZ0_.-~%20%C3%A9%25/")
        #expect(PercentCoding.encode([0, 0x7F, 0xFF] as [UInt8], safe: .init("")) == "%00%7F%FF")
    }

    @Test(arguments: [
        ("a%20b%C3%A9", "a bé"), ("%", "%"), ("%4", "%4"), ("%zz%41", "%zzA"), ("%%41", "%A"), ("a+b", "a+b"), ("%2B", "+"),
    ]) func percentSignsWithoutDigitsStay(_ text: String, _ decoded: String) {
        #expect(String(decoding: PercentCoding.decode(text.utf8), as: UTF8.self) == decoded)
    }

    @Test func someValuesMayStayEncoded() {
        let bytes = PercentCoding.decode("%2f%41+".utf8, keeping: { $0 == 0x2F }, plusIsSpace: true)
        #expect(String(decoding: bytes, as: UTF8.self) == "%2fA ")
    }

    @Test(
        arguments: [
            ([0x61, 0xE9, 0x62], "a%E9b"), ([0xF0, 0x9F, 0x98, 0x80, 0xF0, 0x9F], "😀%F0%9F"), ([0xC0, 0x80], "%C0%80"),
            ([0xED, 0xA0, 0x80], "%ED%A0%80"), ([0xF4, 0x90, 0x80, 0x80], "%F4%90%80%80"), ([0xC3, 0xA9], "é"),
            ([0xE2, 0x98], "%E2%98"),
        ] as [([UInt8], String)]) func bytesThatAreNoUTF8AreEncoded(_ bytes: [UInt8], _ text: String)
    {
        #expect(PercentCoding.text(encodingInvalid: bytes) == text)
    }
}
