/// Reads one string literal of Python.
enum PythonString {
    /// The bytes of a literal whose quote is at a position, which then is behind it.
    static func read(
        _ bytes: [UInt8], _ position: inout Int, isRaw: Bool, isBytes: Bool
    ) throws(PythonLiteral.Fault) -> [UInt8] {
        let quote = bytes[position]
        let isLong = bytes[position...].starts(with: [quote, quote, quote])
        position += isLong ? 3 : 1
        var content: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            if byte == quote, !isLong || bytes[position...].starts(with: [quote, quote, quote]) {
                position += isLong ? 3 : 1
                return content
            }
            if byte == UInt8(ascii: "\n") && !isLong || (isBytes && byte >= 0x80) { throw PythonLiteral.Fault() }
            position += 1
            if byte == UInt8(ascii: "\\") {
                try escape(bytes, &position, isRaw: isRaw, isBytes: isBytes, into: &content)
            } else {
                content.append(byte)
            }
        }
        throw PythonLiteral.Fault()
    }

    private static func escape(
        _ bytes: [UInt8], _ position: inout Int, isRaw: Bool, isBytes: Bool, into content: inout [UInt8]
    ) throws(PythonLiteral.Fault) {
        guard position < bytes.count else { throw PythonLiteral.Fault() }
        let byte = bytes[position]
        position += 1
        if isRaw {
            content += [UInt8(ascii: "\\"), byte]
            return
        }
        switch byte {
        case UInt8(ascii: "\n"): break
        case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): content.append(byte)
        case UInt8(ascii: "a"): content.append(7)
        case UInt8(ascii: "b"): content.append(8)
        case UInt8(ascii: "f"): content.append(12)
        case UInt8(ascii: "n"): content.append(10)
        case UInt8(ascii: "r"): content.append(13)
        case UInt8(ascii: "t"): content.append(9)
        case UInt8(ascii: "v"): content.append(11)
        case UInt8(ascii: "x"): try append(hexadecimal(bytes, &position, count: 2), isBytes, &content)
        case UInt8(ascii: "u") where !isBytes: try append(hexadecimal(bytes, &position, count: 4), isBytes, &content)
        case UInt8(ascii: "U") where !isBytes: try append(hexadecimal(bytes, &position, count: 8), isBytes, &content)
        case UInt8(ascii: "N") where !isBytes: throw PythonLiteral.Fault()
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            position -= 1
            try append(octal(bytes, &position), isBytes, &content)
        default: content += [UInt8(ascii: "\\"), byte]
        }
    }

    private static func append(_ code: UInt32, _ isBytes: Bool, _ content: inout [UInt8]) throws(PythonLiteral.Fault) {
        if isBytes { return content.append(UInt8(truncatingIfNeeded: code)) }
        guard let scalar = Unicode.Scalar(code) else { throw PythonLiteral.Fault() }
        content += Array(String(scalar).utf8)
    }

    private static func hexadecimal(
        _ bytes: [UInt8], _ position: inout Int, count: Int
    ) throws(PythonLiteral.Fault) -> UInt32 {
        guard position + count <= bytes.count,
            let code = UInt32(String(decoding: bytes[position..<position + count], as: UTF8.self), radix: 16),
            bytes[position] != UInt8(ascii: "+")
        else { throw PythonLiteral.Fault() }
        position += count
        return code
    }

    private static func octal(_ bytes: [UInt8], _ position: inout Int) -> UInt32 {
        var (code, digits): (UInt32, Int) = (0, 0)
        while digits < 3, position < bytes.count, bytes[position] >= UInt8(ascii: "0"), bytes[position] <= UInt8(ascii: "7") {
            code = code * 8 + UInt32(bytes[position] - UInt8(ascii: "0"))
            position += 1
            digits += 1
        }
        return code
    }
}
