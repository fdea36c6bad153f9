import FlaskHTTP
import Testing

@Suite struct FieldSyntaxTests {
    /// The rule, byte by byte: `token` of RFC 9110 §5.6.2.
    private static func isToken(_ bytes: [UInt8]) -> Bool {
        !bytes.isEmpty
            && bytes.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }

    /// Eight bytes are judged at once, so every byte value stands at every place of short and long names.
    @Test(arguments: [1, 7, 8, 9, 12, 15, 16, 17, 24])
    func everyByteOfANameIsJudged(length: Int) {
        for place in 0..<length {
            for byte in UInt8.min...UInt8.max {
                var name = Array("Content-Security-Policy-Report-Only".utf8.prefix(length))
                name[place] = byte
                let isName = FieldSyntax.isName(name.span)
                #expect(isName == Self.isToken(name), "byte \(byte) at \(place)")
            }
        }
        let isEmptyName = FieldSyntax.isName([UInt8]().span)
        #expect(!isEmptyName)
    }

    @Test(arguments: [0, 1, 9, 10, 12, 999, 2047, 2048, 123_456_789, -1])
    func lengthsAreWrittenInDigits(number: Int) { #expect(DecimalInteger.text(of: number) == "\(number)") }
}
