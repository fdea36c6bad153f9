/// Eight bytes at a time: which of them stop a scan.
enum ByteScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Whether any byte is 0x7F or more.
    @inline(__always)
    static func isDeleteOrHigher(_ word: UInt64) -> Bool { (word | word &+ ones) & highBits != 0 }

    /// Whether any byte is a quotation mark, a backslash or a control character.
    @inline(__always)
    static func endsRun(_ word: UInt64) -> Bool {
        let quote = word ^ (ones &* 0x22), backslash = word ^ (ones &* 0x5C)
        let found = (quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (word &- (ones &* 0x20)) & ~word
        return found & highBits != 0
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Eight bytes from an index; there have to be as many.
    @inline(__always)
    func word(at index: Int) -> UInt64 {
        UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }

    /// Where the first byte that is not ASCII stands, the end if there is none.
    func endOfASCII(from start: Int) -> Int {
        var index = start
        while index + 8 <= count, word(at: index) & ByteScan.highBits == 0 { index += 8 }
        while index < count, self[index] < 0x80 { index += 1 }
        return index
    }

    /// Where the first byte stands that is not printable ASCII, control characters below the space aside.
    func endOfPrintable(from start: Int) -> Int {
        var index = start
        while index + 8 <= count, !ByteScan.isDeleteOrHigher(word(at: index)) { index += 8 }
        while index < count, self[index] < 0x7F { index += 1 }
        return index
    }

    /// Where the first quotation mark, backslash or control character stands, the end if there is none.
    @inline(__always)
    func endOfRun(from start: Int) -> Int {
        var index = start
        while index + 8 <= count, !ByteScan.endsRun(word(at: index)) { index += 8 }
        while index < count, self[index] >= 0x20, self[index] != 0x22, self[index] != 0x5C { index += 1 }
        return index
    }

    /// The text between two indices.
    @inline(__always)
    func text(_ start: Int, _ end: Int) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: self[start..<end]), as: UTF8.self)
    }
}
