/// Percent-encoding of the parts of a URL.
enum PercentEncoding {
    /// What stays as it is in a path, besides letters, digits and `_.-~`.
    private static let pathSafe = ASCIISet("!$&'()*+,/:;=@")
    /// What stays as it is in a query, where `&`, `=`, `+` and `;` separate.
    private static let querySafe = ASCIISet("!$'()*,/:;?@")

    /// Encodes text for a path; slashes stay.
    static func path(_ text: String) -> String { encode(text, safe: pathSafe, space: nil) }

    /// Encodes a name or value of a query; a space becomes `+`.
    static func query(_ bytes: some Sequence<UInt8>) -> String {
        var output: [UInt8] = []
        append(bytes, to: &output, safe: querySafe, space: UInt8(ascii: "+"))
        return String(decoding: output, as: UTF8.self)
    }

    private static func encode(_ text: String, safe: ASCIISet, space: UInt8?) -> String {
        if text.utf8.allSatisfy(safe.contains) { return text }
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count + 16)
        append(text.utf8, to: &output, safe: safe, space: space)
        return String(decoding: output, as: UTF8.self)
    }

    private static func append(_ bytes: some Sequence<UInt8>, to output: inout [UInt8], safe: ASCIISet, space: UInt8?) {
        for byte in bytes {
            if safe.contains(byte) {
                output.append(byte)
            } else if byte == 0x20, let space {
                output.append(space)
            } else {
                output.append(UInt8(ascii: "%"))
                output.append(hexadecimalDigit(byte >> 4))
                output.append(hexadecimalDigit(byte & 15))
            }
        }
    }

    private static func hexadecimalDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x41 - 10 + value }
}

/// A set of ASCII characters; letters, digits and `_.-~` are always in it.
private struct ASCIISet {
    private var low: UInt64 = 0, high: UInt64 = 0

    init(_ characters: String) {
        let alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
        for byte in (characters + alphanumeric + "_.-~").utf8 {
            if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
        }
    }

    func contains(_ byte: UInt8) -> Bool {
        byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
    }
}
