/// Finds earlier occurrences of what comes next, by chains of positions whose next three bytes have the same hash.
///
/// The figures are those of zlib at its default level, so that a payload is shortened here if it is there.
struct MatchFinder {
    static let shortest = 3
    static let longest = 258
    private static let window = 32768
    /// How far back a match may lie.
    static let furthest = window - longest - shortest - 1
    private static let chainLimit = 128
    private static let goodLength = 8
    private static let niceLength = 128

    private let bytes: [UInt8]
    private let shift: UInt32
    private let mask: Int
    /// The latest position of each hash; 0 for none, which makes position 0 no match, as in zlib.
    private var heads: [Int32]
    /// The position before each position, by its lowest bits.
    private var previous: [Int32]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let bits = min(max(Int.bitWidth - bytes.count.leadingZeroBitCount, 6), 15)
        shift = UInt32(32 - bits)
        mask = 1 << bits - 1
        heads = [Int32](repeating: 0, count: 1 << bits)
        previous = [Int32](repeating: 0, count: 1 << bits)
    }

    /// Notes a position that three bytes follow.
    ///
    /// - Returns: the position before it that has the same hash; 0 for none.
    mutating func insert(_ position: Int) -> Int {
        let three = UInt32(bytes[position]) | UInt32(bytes[position + 1]) << 8 | UInt32(bytes[position + 2]) << 16
        let hash = Int((three &* 0x9E37_79B1) >> shift)
        let head = heads[hash]
        previous[position & mask] = head
        heads[hash] = Int32(truncatingIfNeeded: position)
        return Int(head)
    }

    /// The longest match of what stands at a position, if it is longer than one that is already known.
    ///
    /// - Parameters:
    ///   - position: where what is looked for stands.
    ///   - candidate: the first position to compare with.
    ///   - known: the length to surpass.
    /// - Returns: the length and the start of the match; the known length if there is none.
    func longestMatch(at position: Int, from candidate: Int, beyond known: Int) -> (length: Int, start: Int) {
        let available = bytes.count - position
        let most = min(Self.longest, available)
        let nice = min(Self.niceLength, available)
        let lowest = max(position - Self.furthest, 0)
        var (best, start, candidate) = (known, 0, candidate)
        var chain = known >= Self.goodLength ? Self.chainLimit >> 2 : Self.chainLimit
        repeat {
            let length = commonLength(candidate, position, most)
            if length > best {
                (best, start) = (length, candidate)
                if length >= nice { break }
            }
            candidate = Int(previous[candidate & mask])
            chain -= 1
        } while candidate > lowest && chain > 0
        return (min(best, available), start)
    }

    private func commonLength(_ left: Int, _ right: Int, _ most: Int) -> Int {
        var length = 0
        while length < most, bytes[left + length] == bytes[right + length] { length += 1 }
        return length
    }
}
