/// Base64 that fits in URLs: `-` and `_` in place of `+` and `/`, no padding.
///
/// Reading is as lenient as Python's: what is not in either alphabet is passed over, and both alphabets are read.
/// Reference: itsdangerous/encoding.py, base64_encode and base64_decode; Python's binascii.a2b_base64.
public enum Base64URL {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// The value of each byte; 64 for those that stand for nothing.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 64, count: 256)
        for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
        values[Int(UInt8(ascii: "+"))] = 62
        values[Int(UInt8(ascii: "/"))] = 63
        return values
    }()

    /// Writes bytes as base64.
    ///
    /// - Parameter bytes: the bytes.
    /// - Returns: the text, ASCII.
    public static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = [], bits: UInt32 = 0, count: UInt32 = 0
        output.reserveCapacity((bytes.count * 4 + 2) / 3)
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                output.append(alphabet[Int(bits >> count & 63)])
            }
        }
        if count > 0 { output.append(alphabet[Int(bits << (6 - count) & 63)]) }
        return output
    }

    /// Reads base64.
    ///
    /// - Parameter text: the text as bytes, with or without padding.
    /// - Returns: the bytes; `nil` if the text ends within a byte.
    public static func decode(_ text: [UInt8]) -> [UInt8]? {
        var output: [UInt8] = [], bits: UInt32 = 0, place = 0, padding = 0
        output.reserveCapacity(text.count / 4 * 3 + 3)
        for index in 0..<(text.count + (4 - text.count % 4) % 4) {
            let byte = index < text.count ? text[index] : UInt8(ascii: "=")
            if byte == UInt8(ascii: "=") {
                padding += place >= 2 ? 1 : 0
                if place >= 2, place + padding >= 4 { return output }
                continue
            }
            let value = values[Int(byte)]
            guard value < 64 else { continue }
            padding = 0
            bits = bits << 6 | UInt32(value)
            place = (place + 1) % 4
            if place != 1 { output.append(UInt8(truncatingIfNeeded: bits >> UInt32((4 - place) % 4 * 2))) }
        }
        return place == 0 ? output : nil
    }

    /// Reads base64; characters outside ASCII are passed over.
    ///
    /// - Parameter text: the text, with or without padding.
    /// - Returns: the bytes; `nil` if the text ends within a byte.
    public static func decode(_ text: String) -> [UInt8]? { decode(text.utf8.filter { $0 < 0x80 }) }
}
