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
        if isRaw {
            content += [UInt8(ascii: "\\"), bytes[position]]
            position += 1
            return
        }
        do { position = try StringEscapes.replaceOne(bytes, position, isBytes ? .bytes : .text, &content) } catch {
            throw PythonLiteral.Fault()
        }
    }
}
