/// The escapes of Python's string literals.
///
/// Characters beyond ASCII stand for themselves, but a backslash before one of them stays, followed by the escape of its
/// code, since Jinja2 makes that of it first. Reference: jinja2/lexer.py, `Lexer.wrap`; Python's `unicode-escape` codec.
enum StringEscapes {
    /// Where the literal stands, which decides what some escapes mean.
    enum Dialect {
        /// In a template: a backslash before a character beyond ASCII stays.
        case template
        /// In Python's source.
        case text
        /// In Python's source, of bytes: escapes are bytes, and those of characters mean nothing.
        case bytes
    }

    /// What is wrong with an escape.
    struct Failure: Error { let reason: String }

    static func replace(in text: [UInt8]) throws(Failure) -> [UInt8] {
        var result: [UInt8] = [], index = 0
        result.reserveCapacity(text.count)
        while index < text.count {
            let byte = text[index]
            guard byte == 0x5C, index + 1 < text.count else {
                result.append(byte)
                index += 1
                continue
            }
            index = try replaceOne(text, index + 1, .template, &result)
        }
        return result
    }

    /// Replaces the escape whose letter stands at an index; where the text goes on.
    static func replaceOne(
        _ text: [UInt8], _ index: Int, _ dialect: Dialect, _ result: inout [UInt8]
    ) throws(Failure) -> Int {
        switch text[index] {
        case 0x0A: break
        case 0x5C, 0x27, 0x22: result.append(text[index])
        case UInt8(ascii: "a"): result.append(0x07)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "v"): result.append(0x0B)
        case 0x30...0x37: return octal(text, index, dialect, &result)
        case UInt8(ascii: "x"): return try hexadecimal(text, index + 1, 2, "truncated \\xXX escape", dialect, &result)
        case UInt8(ascii: "u") where dialect != .bytes:
            return try hexadecimal(text, index + 1, 4, "truncated \\uXXXX escape", dialect, &result)
        case UInt8(ascii: "U") where dialect != .bytes:
            return try hexadecimal(text, index + 1, 8, "truncated \\UXXXXXXXX escape", dialect, &result)
        case UInt8(ascii: "N") where dialect != .bytes: return try named(text, index + 1, &result)
        case 0x80... where dialect == .template: return wide(text, index, &result)
        default: result += [0x5C, text[index]]
        }
        return index + 1
    }

    private static func append(_ value: UInt32, _ dialect: Dialect, _ result: inout [UInt8]) {
        if dialect == .bytes { return result.append(UInt8(truncatingIfNeeded: value)) }
        result += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    }

    private static func octal(_ text: [UInt8], _ start: Int, _ dialect: Dialect, _ result: inout [UInt8]) -> Int {
        var index = start, value: UInt32 = 0
        while index < text.count, index < start + 3, (0x30...0x37).contains(text[index]) {
            value = value * 8 + UInt32(text[index] - 0x30)
            index += 1
        }
        append(value, dialect, &result)
        return index
    }

    private static func hexadecimal(
        _ text: [UInt8], _ start: Int, _ count: Int, _ reason: String, _ dialect: Dialect, _ result: inout [UInt8]
    ) throws(Failure) -> Int {
        let digits = text[start...].prefix(count).prefix { Self.isHexadecimal($0) }
        guard digits.count == count, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
            throw Failure(reason: reason)
        }
        guard value <= 0x10FFFF else { throw Failure(reason: "illegal Unicode character") }
        append(value, dialect, &result)
        return start + count
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        let folded = byte | 0x20
        return byte >= 0x30 && byte <= 0x39 || folded >= 0x61 && folded <= 0x66
    }

    /// A character by its Unicode name.
    private static func named(_ text: [UInt8], _ start: Int, _ result: inout [UInt8]) throws(Failure) -> Int {
        guard start < text.count, text[start] == UInt8(ascii: "{"), let end = text[start...].firstIndex(of: UInt8(ascii: "}")),
            end > start + 1
        else { throw Failure(reason: "malformed \\N character escape") }
        let name = String(decoding: text[start + 1..<end], as: UTF8.self).uppercased()
        guard let scalar = scalarsByName[name] else { throw Failure(reason: "unknown Unicode character name") }
        append(scalar, .text, &result)
        return end + 1
    }

    /// Made when the first template has such an escape, since it takes a while.
    private static let scalarsByName: [String: UInt32] = {
        var table: [String: UInt32] = [:]
        for range in [0...0xD7FF, 0xE000...0x1FFFF, 0xE0000...0xE01FF] as [ClosedRange<UInt32>] {
            for value in range {
                guard let properties = Unicode.Scalar(value)?.properties else { continue }
                if let alias = properties.nameAlias { table[alias] = value }
                if let name = properties.name { table[name] = value }
            }
        }
        return table
    }()

    /// A backslash before a character beyond ASCII.
    private static func wide(_ text: [UInt8], _ index: Int, _ result: inout [UInt8]) -> Int {
        let length = text[index] < 0xE0 ? 2 : text[index] < 0xF0 ? 3 : 4
        let end = min(index + length, text.count)
        let value = String(decoding: text[index..<end], as: UTF8.self).unicodeScalars.first?.value ?? 0xFFFD
        let digits = String(value, radix: 16)
        let (letter, width) = value <= 0xFF ? ("x", 2) : value <= 0xFFFF ? ("u", 4) : ("U", 8)
        result += Array("\\\(letter)\(String(repeating: "0", count: width - digits.utf8.count))\(digits)".utf8)
        return end
    }
}
