extension PartMatcher {
    /// Whether the text between prefix and suffix is of the form; not to be asked of a program.
    @inline(__always)
    func isVariable(_ bytes: UTF8Bytes, _ start: Int, _ end: Int) -> Bool {
        switch form {
        case .segment(let minimum, let maximum): Self.isSegment(bytes, start, end, minimum, maximum)
        case .digits(let isSigned): Self.isDigits(bytes, Self.afterSign(bytes, start, end, isSigned), end)
        case .decimal(let isSigned): Self.isDecimal(bytes, Self.afterSign(bytes, start, end, isSigned), end)
        case .path: Self.isPath(bytes, start, end)
        case .uuid: Self.isUUID(bytes, start, end)
        case .characters(let characters, let minimum, let maximum):
            Self.isCharacters(bytes, start, end, characters, minimum, maximum)
        case .words(let words): words.contains { $0.count == end - start && bytes.has($0[...], at: start, before: end) }
        case .program: false
        }
    }

    @inline(__always)
    private static func isSegment(_ bytes: UTF8Bytes, _ start: Int, _ end: Int, _ minimum: Int, _ maximum: Int) -> Bool {
        var count = 0
        for position in start..<end {
            if bytes[position] == UInt8(ascii: "/") { return false }
            if bytes[position] & 0xC0 != 0x80 { count += 1 }
        }
        return count >= minimum && (maximum < 0 || count <= maximum)
    }

    @inline(__always)
    private static func afterSign(_ bytes: UTF8Bytes, _ start: Int, _ end: Int, _ isSigned: Bool) -> Int {
        isSigned && start < end && bytes[start] == UInt8(ascii: "-") ? start + 1 : start
    }

    /// Where the run of digits of any script ends.
    @inline(__always)
    private static func endOfDigits(_ bytes: UTF8Bytes, _ start: Int, _ end: Int) -> Int {
        var position = start
        while position < end {
            if bytes[position] &- 0x30 < 10 {
                position += 1
                continue
            }
            guard bytes[position] >= 0x80 else { break }
            let (value, length) = bytes.scalar(at: position)
            guard CharacterClass.isDigit(value) else { break }
            position += length
        }
        return position
    }

    @inline(__always)
    private static func isDigits(_ bytes: UTF8Bytes, _ start: Int, _ end: Int) -> Bool {
        start < end && endOfDigits(bytes, start, end) == end
    }

    private static func isDecimal(_ bytes: UTF8Bytes, _ start: Int, _ end: Int) -> Bool {
        let point = endOfDigits(bytes, start, end)
        return point > start && point < end && bytes[point] == UInt8(ascii: ".") && isDigits(bytes, point + 1, end)
    }

    private static func isPath(_ bytes: UTF8Bytes, _ start: Int, _ end: Int) -> Bool {
        guard start < end, bytes[start] != UInt8(ascii: "/") else { return false }
        for position in start + 1..<end where bytes[position] == 0x0A { return false }
        return true
    }

    private static func isUUID(_ bytes: UTF8Bytes, _ start: Int, _ end: Int) -> Bool {
        guard end - start == 36 else { return false }
        for offset in 0..<36 {
            let byte = bytes[start + offset]
            let isDash = offset == 8 || offset == 13 || offset == 18 || offset == 23
            guard isDash ? byte == UInt8(ascii: "-") : CharacterClass.hexadecimal.contains(UInt32(byte)) else { return false }
        }
        return true
    }

    private static func isCharacters(
        _ bytes: UTF8Bytes, _ start: Int, _ end: Int, _ characters: CharacterClass, _ minimum: Int, _ maximum: Int
    ) -> Bool {
        var position = start, count = 0
        while position < end {
            let (value, length) = bytes.scalar(at: position)
            guard characters.contains(value) else { return false }
            position += length
            count += 1
        }
        return count >= minimum && (maximum < 0 || count <= maximum)
    }
}
