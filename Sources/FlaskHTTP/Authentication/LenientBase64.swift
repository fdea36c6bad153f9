/// Base64 as Python reads it: what is not in the alphabet is passed over.
///
/// Reference: Python's binascii.a2b_base64.
package enum LenientBase64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Encodes bytes, with padding.
    package static func encode(_ bytes: some Sequence<UInt8>) -> String {
        var output: [UInt8] = [], bits: UInt32 = 0, count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                output.append(alphabet[Int(bits >> UInt32(count) & 63)])
            }
        }
        if count > 0 { output.append(alphabet[Int(bits << UInt32(6 - count) & 63)]) }
        while output.count % 4 != 0 { output.append(UInt8(ascii: "=")) }
        return String(decoding: output, as: UTF8.self)
    }

    /// Decodes text up to its padding.
    ///
    /// - Parameter text: the encoded bytes.
    /// - Returns: `nil` if it is not ASCII, or ends within a group of four.
    package static func decode(_ text: some StringProtocol) -> [UInt8]? {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        var output: [UInt8] = [], bits: UInt32 = 0, placeInGroup = 0, padding = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "=") {
                padding += placeInGroup >= 2 ? 1 : 0
                if placeInGroup >= 2, placeInGroup + padding >= 4 { return output }
                continue
            }
            guard let digit = value(of: byte) else { continue }
            padding = 0
            bits = bits << 6 | digit
            placeInGroup = (placeInGroup + 1) % 4
            if placeInGroup != 1 { output.append(UInt8(truncatingIfNeeded: bits >> UInt32((4 - placeInGroup) % 4 * 2))) }
        }
        return placeInGroup == 0 ? output : nil
    }

    private static func value(of byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - 0x41)
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - 0x61 + 26)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - 0x30 + 52)
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
