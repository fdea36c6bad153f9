/// Finds the boundaries of a multipart message in time that grows with its length alone, whatever it holds.
///
/// Reference: werkzeug/sansio/multipart.py, MultipartDecoder.preamble_re and boundary_re; RFC 2046 §5.1.1. Line ends may
/// be CR and LF alone, as some clients have them.
struct BoundarySearch: Sendable {
    /// A boundary with the line ends and white space that belong to it.
    struct Match {
        var range: Range<Int>
        /// Whether it ends the last part.
        var isFinal: Bool
    }

    /// The hyphens and the boundary.
    private let needle: [UInt8]
    /// How far the search may move on, by the byte at the end of where it looked.
    private let shifts: [Int]
    /// The length of the longest beginning of the needle that ends behind each of its beginnings.
    private let borders: [Int]

    /// How many bytes a boundary has with its hyphens.
    var length: Int { needle.count }

    init(boundary: [UInt8]) {
        needle = [UInt8(ascii: "-"), UInt8(ascii: "-")] + boundary
        var shifts = [Int](repeating: needle.count, count: 256)
        for (index, byte) in needle.dropLast().enumerated() { shifts[Int(byte)] = needle.count - 1 - index }
        self.shifts = shifts
        borders = Self.borders(of: needle)
    }

    /// The first boundary that a line begins with.
    ///
    /// Boundaries hold no line ends, so bytes are compared only once behind each of those: the time is linear.
    func firstDelimiter(in bytes: Span<UInt8>) -> Match? {
        var place = 1
        while place + needle.count <= bytes.count {
            if bytes[place - 1].isLineEnd, stands(at: place, in: bytes),
                let match = match(startingAt: place, endingAt: place + needle.count, in: bytes)
            {
                return match
            }
            place += shifts[Int(bytes[place + needle.count - 1])]
        }
        return nil
    }

    /// The first boundary, whatever stands before it, at or behind a place.
    ///
    /// Any byte may be the start of one here, so the search of Knuth, Morris and Pratt keeps hostile input linear.
    func firstOpening(in bytes: Span<UInt8>, from start: Int) -> Match? {
        var matched = 0
        for index in start..<max(start, bytes.count) {
            while matched > 0, matched == needle.count || bytes[index] != needle[matched] { matched = borders[matched - 1] }
            if bytes[index] == needle[matched] { matched += 1 }
            guard matched == needle.count else { continue }
            if let match = match(startingAt: index + 1 - needle.count, endingAt: index + 1, in: bytes, notBefore: start) {
                return match
            }
        }
        return nil
    }

    /// Up to where bytes without a boundary are content for certain: a boundary may have come in part at their end.
    func endOfCertainData(in bytes: Span<UInt8>, from first: Int) -> Int {
        let nearest = max(first, bytes.count - needle.count - Self.padding - 1)
        var place = bytes.count
        while place > nearest, !bytes[place - 1].isLineEnd { place -= 1 }
        guard place > nearest, mayStand(at: place, in: bytes) else { return bytes.count }
        let isPair = place - 2 >= first && bytes[place - 1] == 0x0A && bytes[place - 2] == 0x0D
        return place - (isPair ? 2 : 1)
    }

    /// Whether the bytes from a place on are the beginning of a boundary.
    func mayStand(at place: Int, in bytes: Span<UInt8>) -> Bool {
        let rest = bytes.count - place
        for index in 0..<min(rest, needle.count) where bytes[place + index] != needle[index] { return false }
        guard rest > needle.count else { return true }
        let tail = (place + needle.count)..<bytes.count
        if tail.count == 1, bytes[tail.lowerBound] == UInt8(ascii: "-") { return true }
        return tail.count <= Self.padding && tail.allSatisfy { bytes[$0].isHorizontalSpace }
    }

    /// So much white space behind a boundary is waited for, so that waiting costs no more than that.
    private static let padding = 8

    private func stands(at place: Int, in bytes: Span<UInt8>) -> Bool {
        for index in 0..<needle.count where bytes[place + index] != needle[index] { return false }
        return true
    }

    /// Looks at what stands around the needle: the line end before it, and what has to follow.
    private func match(startingAt start: Int, endingAt end: Int, in bytes: Span<UInt8>, notBefore limit: Int = 0) -> Match? {
        var start = start, next = end
        if start > limit, bytes[start - 1].isLineEnd {
            start -= 1
            if bytes[start] == 0x0A, start > limit, bytes[start - 1] == 0x0D { start -= 1 }
        }
        let isFinal = end + 2 <= bytes.count && bytes[end] == UInt8(ascii: "-") && bytes[end + 1] == UInt8(ascii: "-")
        if isFinal { next += 2 }
        while next < bytes.count, bytes[next].isHorizontalSpace { next += 1 }
        let lineEnd = bytes.lengthOfLineEnd(at: next)
        return isFinal || lineEnd > 0 ? Match(range: start..<(next + lineEnd), isFinal: isFinal) : nil
    }

    private static func borders(of needle: [UInt8]) -> [Int] {
        var borders = [Int](repeating: 0, count: needle.count), length = 0
        for index in 1..<needle.count {
            while length > 0, needle[index] != needle[length] { length = borders[length - 1] }
            if needle[index] == needle[length] { length += 1 }
            borders[index] = length
        }
        return borders
    }
}

extension UInt8 {
    /// Whether it is CR or LF.
    var isLineEnd: Bool { self == 0x0A || self == 0x0D }

    /// Whether it is white space that ends no line.
    fileprivate var isHorizontalSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0B || self == 0x0C }
}

extension Span<UInt8> {
    /// How many bytes the line end at a place has; 0 if there is none.
    func lengthOfLineEnd(at place: Int) -> Int {
        guard place < count, self[place].isLineEnd else { return 0 }
        return self[place] == 0x0D && place + 1 < count && self[place + 1] == 0x0A ? 2 : 1
    }
}
