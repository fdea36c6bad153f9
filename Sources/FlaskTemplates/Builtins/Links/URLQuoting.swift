/// Percent-encoding of text in URLs.
enum URLQuoting {
    /// Appends a text in its quoted form: for a path, or for a query, where blanks become `+` and slashes are quoted.
    static func quote(_ text: String, isQuery: Bool, into output: inout [UInt8]) {
        text.withBytes { quote($0, isQuery: isQuery, into: &output) }
    }

    /// Appends bytes in their quoted form.
    static func quote(_ bytes: UnsafeBufferPointer<UInt8>, isQuery: Bool, into output: inout [UInt8]) {
        output.reserveCapacity(output.count + bytes.count)
        for byte in bytes {
            switch byte {
            case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "~"):
                output.append(byte)
            case UInt8(ascii: "/") where !isQuery: output.append(byte)
            case UInt8(ascii: " ") where isQuery: output.append(UInt8(ascii: "+"))
            default: output += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
            }
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
