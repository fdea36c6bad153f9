extension Parser {
    /// Reads a text; its opening quotation mark stands at the position.
    mutating func string() throws(JSONError) -> String {
        let start = position + 1
        let end = bytes.endOfRun(from: start)
        if end < bytes.count, bytes[end] == UInt8(ascii: "\"") {
            position = end + 1
            return bytes.text(start, end)
        }
        return try escapedString(start, end)
    }

    /// Reads the rest of a text that has escapes, or a fault.
    private mutating func escapedString(_ start: Int, _ firstStop: Int) throws(JSONError) -> String {
        var output: [UInt8] = []
        var runStart = start, stop = firstStop
        while true {
            guard stop < bytes.count else { throw fault("Unterminated string starting at", start - 1) }
            output.append(contentsOf: bytes[runStart..<stop])
            switch bytes[stop] {
            case UInt8(ascii: "\""):
                position = stop + 1
                return String(decoding: output, as: UTF8.self)
            case UInt8(ascii: "\\"): runStart = try escape(at: stop, stringStart: start, into: &output)
            default: throw fault("Invalid control character at", stop)
            }
            stop = bytes.endOfRun(from: runStart)
        }
    }

    /// Reads an escape whose backslash stands at an index; gives the index behind it.
    private func escape(at index: Int, stringStart: Int, into output: inout [UInt8]) throws(JSONError) -> Int {
        guard index + 1 < bytes.count else { throw fault("Unterminated string starting at", stringStart - 1) }
        switch bytes[index + 1] {
        case UInt8(ascii: "\""): output.append(0x22)
        case UInt8(ascii: "\\"): output.append(0x5C)
        case UInt8(ascii: "/"): output.append(0x2F)
        case UInt8(ascii: "b"): output.append(0x08)
        case UInt8(ascii: "f"): output.append(0x0C)
        case UInt8(ascii: "n"): output.append(0x0A)
        case UInt8(ascii: "r"): output.append(0x0D)
        case UInt8(ascii: "t"): output.append(0x09)
        case UInt8(ascii: "u"): return try unicodeEscape(at: index, into: &output)
        default: throw fault("Invalid \\escape", index)
        }
        return index + 2
    }

    private func unicodeEscape(at index: Int, into output: inout [UInt8]) throws(JSONError) -> Int {
        // A closing quotation mark has to follow, so that the digits are not the last characters of the text.
        guard index + 6 < bytes.count, let unit = hexadecimal(at: index + 2) else {
            throw fault("Invalid \\uXXXX escape", index + 1)
        }
        var scalar = unit, end = index + 6
        if (0xD800..<0xDC00).contains(unit), end + 6 < bytes.count, bytes[end] == UInt8(ascii: "\\"),
            bytes[end + 1] == UInt8(ascii: "u")
        {
            guard let low = hexadecimal(at: end + 2) else { throw fault("Invalid \\uXXXX escape", end + 1) }
            if (0xDC00..<0xE000).contains(low) {
                scalar = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
                end += 6
            }
        }
        output.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
        return end
    }

    /// The number of four hexadecimal digits.
    private func hexadecimal(at index: Int) -> UInt32? {
        var number: UInt32 = 0
        for byte in bytes[index..<index + 4] {
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x41 + 10
            case 0x61...0x66: digit = byte - 0x61 + 10
            default: return nil
            }
            number = number << 4 | UInt32(digit)
        }
        return number
    }
}
