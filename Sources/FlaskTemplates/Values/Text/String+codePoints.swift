extension String {
    /// Whether it has ASCII characters only.
    var hasOnlyASCII: Bool {
        withBytes { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            var offset = 0
            while offset &+ 8 <= raw.count {
                if raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { return false }
                offset &+= 8
            }
            while offset < raw.count {
                if raw[offset] >= 0x80 { return false }
                offset &+= 1
            }
            return true
        }
    }

    /// How many code points it has: bytes that do not continue one.
    var codePointCount: Int {
        withBytes { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            var (offset, continuing) = (0, 0)
            while offset &+ 8 <= raw.count {
                // The top bit of a byte is set and the next one is not: one bit a byte that continues.
                let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                continuing &+= (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
                offset &+= 8
            }
            while offset < raw.count {
                if raw[offset] & 0xc0 == 0x80 { continuing &+= 1 }
                offset &+= 1
            }
            return raw.count &- continuing
        }
    }

    /// How many of the first bytes, eight at a time, are ASCII.
    private static func asciiPrefix(of bytes: UnsafeBufferPointer<UInt8>, upTo limit: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var offset = 0
        let end = Swift.min(raw.count, limit)
        while offset &+ 8 <= end {
            if raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { break }
            offset &+= 8
        }
        return offset
    }

    /// The offset in UTF-8 of a code point, or of the end.
    func offset(ofCodePoint position: Int) -> Int {
        withBytes { bytes in
            var (offset, count) = (Self.asciiPrefix(of: bytes, upTo: position), -1)
            if offset == position { return offset }
            count += offset
            while offset < bytes.count {
                if bytes[offset] & 0xc0 != 0x80 {
                    count += 1
                    if count == position { return offset }
                }
                offset &+= 1
            }
            return bytes.count
        }
    }

    /// The code point at a position that it has.
    func codePoint(at position: Int) -> String {
        let start = offset(ofCodePoint: position)
        return withBytes { bytes in
            var end = start + 1
            while end < bytes.count && bytes[end] & 0xc0 == 0x80 { end += 1 }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
        }
    }

    /// The text of bytes between two offsets that lie between code points.
    func bytes(from start: Int, to end: Int) -> String {
        if start <= 0 && end >= utf8.count { return self }
        if start >= end { return "" }
        return withBytes { String(decoding: UnsafeBufferPointer(rebasing: $0[start..<end]), as: UTF8.self) }
    }

    /// `text[start:stop:step]` in code points.
    func slice(_ start: Value, _ stop: Value, _ step: Value) throws -> String {
        let isASCII = hasOnlyASCII
        let range = try SliceRange(start, stop, step, length: isASCII ? utf8.count : codePointCount)
        if range.count == 0 { return "" }
        if range.isContiguous {
            if isASCII { return bytes(from: range.start, to: range.start + range.count) }
            let first = offset(ofCodePoint: range.start)
            return bytes(from: first, to: offset(ofCodePoint: range.start + range.count))
        }
        let scalars = Array(unicodeScalars)
        var result = UnicodeScalarView()
        for index in 0..<range.count { result.append(scalars[range[index]]) }
        return String(result)
    }

    /// The offset in UTF-8 of the first occurrence of a text from an offset on; -1: there is none.
    func find(_ part: String, from start: Int = 0, to end: Int? = nil) -> Int {
        withBytes { bytes in
            part.withBytes { pattern in
                ByteSearch.find(pattern, in: UnsafeBufferPointer(rebasing: bytes[..<(end ?? bytes.count)]), from: start)
            }
        }
    }

    /// Whether it contains a text.
    func containsText(_ part: String) -> Bool { find(part) >= 0 }
}
