extension Span<UInt8> {
    /// The first index from `start` on whose byte is a control or DEL, or `count`.
    ///
    /// Looks at eight bytes at a time: it runs over every byte of every header value.
    @inline(__always)
    func firstControl(from start: Int) -> Int {
        var index = start
        while index &+ 8 <= count {
            let word = UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
            // The high bit marks bytes below 0x20 or equal 0x7F; a borrow can mark wrongly only behind a right mark.
            let low = word &- 0x2020_2020_2020_2020
            let deletion = (word ^ 0x7F7F_7F7F_7F7F_7F7F) &- 0x0101_0101_0101_0101
            let marks = (low | deletion) & ~word & 0x8080_8080_8080_8080
            if marks != 0 { return index &+ marks.trailingZeroBitCount &>> 3 }
            index &+= 8
        }
        while index < count {
            let byte = self[index]
            if byte < 0x20 || byte == 0x7F { return index }
            index &+= 1
        }
        return count
    }

    /// The first index from `start` on whose byte is no token character, or `count`.
    @inline(__always)
    func endOfToken(from start: Int) -> Int {
        var index = start
        // The index was compared with the count just before; every byte of every field name comes along here.
        while index < count, ByteClass.isToken(self[unchecked: index]) { index &+= 1 }
        return index
    }

    /// The first line feed from an index on.
    func firstLineFeed(from start: Int) -> Int? {
        var index = start
        while index < count {
            if self[index] == 0x0A { return index }
            index &+= 1
        }
        return nil
    }

    /// Whether the bytes of a range are a text, but for the case of ASCII letters.
    @inline(__always)
    func isToken(_ text: StaticString, in range: Range<Int>) -> Bool {
        guard range.count == text.utf8CodeUnitCount, range.upperBound <= count else { return false }
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        for offset in 0..<wanted.count
        where !ASCII.equalsIgnoringCase(self[range.lowerBound &+ offset], wanted[offset]) { return false }
        return true
    }

    /// The range without the spaces and tabs at both ends.
    @inline(__always)
    func trimmingBlanks(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, ByteClass.isBlank(self[start]) { start &+= 1 }
        while end > start, ByteClass.isBlank(self[end &- 1]) { end &-= 1 }
        return start..<end
    }

    /// Calls a closure with each element of a comma-separated list, blanks removed, empty elements included.
    func forEachListElement(in range: Range<Int>, _ body: (Range<Int>) throws(WireError) -> Void) throws(WireError) {
        var start = range.lowerBound
        for index in range where self[index] == UInt8(ascii: ",") {
            try body(trimmingBlanks(start..<index))
            start = index &+ 1
        }
        try body(trimmingBlanks(start..<range.upperBound))
    }

    /// Copies a range of bytes.
    func array(_ range: Range<Int>) -> [UInt8] {
        extracting(range).withUnsafeBufferPointer { Array($0) }
    }

    /// Reads a range of bytes as UTF-8; what is no UTF-8 becomes U+FFFD.
    func text(_ range: Range<Int>) -> String {
        extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}
