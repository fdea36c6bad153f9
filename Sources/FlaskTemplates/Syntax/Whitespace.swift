/// White space as Python's `\s` and `str.isspace` have it, in UTF-8.
enum Whitespace {
    /// How many bytes the white space character at a position has, 0 if there is none.
    @inline(__always)
    static func length(_ bytes: UnsafePointer<UInt8>, at index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return isASCII(byte) ? 1 : 0 }
        return wideLength(byte, bytes[index + 1], bytes[index + 2])
    }

    /// How many bytes the white space character has that ends before a position, 0 if there is none.
    static func length(_ bytes: UnsafePointer<UInt8>, before end: Int, from start: Int) -> Int {
        guard end > start else { return 0 }
        let last = bytes[end - 1]
        if last < 0x80 { return isASCII(last) ? 1 : 0 }
        if end - start >= 2, wideLength(bytes[end - 2], last, 0) == 2 { return 2 }
        if end - start >= 3, wideLength(bytes[end - 3], bytes[end - 2], last) == 3 { return 3 }
        return 0
    }

    @inline(__always)
    static func isASCII(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D || byte >= 0x1C && byte <= 0x1F }

    private static func wideLength(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        switch (first, second, third) {
        case (0xC2, 0x85, _), (0xC2, 0xA0, _): 2
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            3
        default: 0
        }
    }
}
