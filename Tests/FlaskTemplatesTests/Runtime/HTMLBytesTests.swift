import Testing

@testable import FlaskTemplates

@Suite struct HTMLBytesTests {
    private static func expected(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&#34;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    // Blocks of four, eight and sixteen bytes overlap at the end of a text: each length, with a special byte at each place.
    @Test(arguments: 0...40) func specialBytesAtEveryPlace(length: Int) throws {
        let plain = String((0..<length).map { Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8($0 % 26))) })
        #expect(Operations.escaped(plain) == plain)
        #expect(HTMLText.escape(plain) == plain)
        for place in 0..<length {
            for special in ["&", "<", ">", "\"", "'", "=", "é"] {
                var scalars = Array(plain.unicodeScalars)
                scalars.replaceSubrange(place...place, with: Array(special.unicodeScalars))
                var text = String.UnicodeScalarView()
                for scalar in scalars { text.append(scalar) }
                let string = String(text)
                #expect(Operations.escaped(string) == Self.expected(string))
                #expect(HTMLText.escape(string) == Self.expected(string))
            }
        }
    }

    @Test func onlySpecialBytes() {
        for length in 1...40 {
            let text = String(repeating: "<", count: length)
            #expect(Operations.escaped(text) == String(repeating: "&lt;", count: length))
        }
    }
}
