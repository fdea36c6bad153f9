/// Resolves HTML's character references.
///
/// Reference: Python's html.unescape, which follows HTML5.
enum HTMLEntities {
    /// The text with characters in place of references.
    static func unescape(_ text: String) -> String {
        text.withBytes { bytes in
            guard let first = bytes.firstIndex(of: ampersand) else { return text }
            var output: [UInt8] = []
            output.reserveCapacity(bytes.count)
            output += bytes[..<first]
            var position = first
            while position < bytes.count {
                if bytes[position] == ampersand {
                    position = appendReference(bytes, position, to: &output)
                } else {
                    let next = bytes[position...].firstIndex(of: ampersand) ?? bytes.count
                    output += bytes[position..<next]
                    position = next
                }
            }
            return String(decoding: output, as: UTF8.self)
        }
    }

    private static let ampersand = UInt8(ascii: "&")
    private static let semicolon = UInt8(ascii: ";")

    /// Appends what stands for the reference at a position; gives the position behind it.
    private static func appendReference(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, to output: inout [UInt8]) -> Int {
        if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "#") {
            if let end = appendNumber(bytes, start + 2, to: &output) { return end }
        } else if let end = appendName(bytes, start + 1, to: &output) {
            return end
        }
        output.append(ampersand)
        return start + 1
    }

    // MARK: Numbers

    private static func appendNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, to output: inout [UInt8]) -> Int? {
        var position = start
        let isHexadecimal = position < bytes.count && bytes[position] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { position += 1 }
        let first = position
        var number: UInt32 = 0
        while position < bytes.count, let digit = digit(bytes[position], isHexadecimal) {
            number = min(number * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
            position += 1
        }
        guard position > first else { return nil }
        if position < bytes.count && bytes[position] == semicolon { position += 1 }
        if let character = character(number) { output += String(character).utf8 }
        return position
    }

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte) - 0x30
        case 0x41...0x46 where isHexadecimal: UInt32(byte) - 0x37
        case 0x61...0x66 where isHexadecimal: UInt32(byte) - 0x57
        default: nil
        }
    }

    /// The character of a number; `nil` for those that are left out.
    private static func character(_ number: UInt32) -> Unicode.Scalar? {
        switch number {
        case 0: return "\u{fffd}"
        case 0x0d: return "\r"
        case 0x80...0x9f: return Unicode.Scalar(UInt32(windows1252[Int(number) - 0x80]))
        case 0x01...0x08, 0x0b, 0x0e...0x1f, 0x7f, 0xfdd0...0xfdef: return nil
        default:
            guard let scalar = Unicode.Scalar(number) else { return "\u{fffd}" }
            return number & 0xfffe == 0xfffe ? nil : scalar
        }
    }

    /// What Windows-1252 has where Unicode has control characters.
    private static let windows1252: [UInt16] = [
        0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d, 0x8f,
        0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e,
        0x0178,
    ]

    // MARK: Names

    private static func appendName(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, to output: inout [UInt8]) -> Int? {
        var (end, count) = (start, 0)
        while end < bytes.count, isNameByte(bytes[end]) {
            // Names have no characters of several bytes, but these count towards the length that is looked at.
            if bytes[end] & 0xc0 != 0x80 {
                if count == 32 { break }
                count += 1
            }
            end += 1
        }
        guard end > start else { return nil }
        if end < bytes.count, bytes[end] == semicolon {
            if let text = characters(bytes[start...end]) {
                output += text.utf8
                return end + 1
            }
        } else if let text = characters(bytes[start..<end]) {
            output += text.utf8
            return end
        }
        // The longest name that needs no semicolon; what follows stays.
        for length in stride(from: min(end - start, longestOpenName), through: 2, by: -1) {
            if let text = characters(bytes[start..<start + length]) {
                output += text.utf8
                return start + length
            }
        }
        return nil
    }

    private static let longestOpenName = 6

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0a, 0x0c, UInt8(ascii: " "), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "#"), semicolon: false
        default: true
        }
    }

    private static func characters(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
        guard name.count <= 33, name.allSatisfy({ $0 < 0x80 }) else { return nil }
        return table[String(decoding: name, as: UTF8.self)]
    }

    private static let table: [String: String] = {
        var table: [String: String] = [:]
        table.reserveCapacity(2300)
        for entry in HTMLEntitiesData.text.split(separator: " ") {
            guard let mark = entry.firstIndex(of: "=") else { continue }
            var text = String.UnicodeScalarView()
            for code in entry[entry.index(after: mark)...].split(separator: "+") {
                if let scalar = UInt32(code, radix: 16).flatMap(Unicode.Scalar.init) { text.append(scalar) }
            }
            table[String(entry[..<mark])] = String(text)
        }
        return table
    }()
}
