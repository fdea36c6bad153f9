/// Writes a DEFLATE stream: repetitions become references, the rest is literal, both are Huffman coded.
///
/// The matching is lazy: a match is taken only if none that is longer starts at the next byte.
/// Reference: RFC 1951; the strategy is zlib's at its default level.
struct Deflate {
    /// A match longer than this is taken without a look at the next byte.
    private static let lazyLimit = 16
    /// A match of three bytes that lies further back than this costs more than three literals.
    private static let tooFar = 4096

    private let bytes: [UInt8]
    private var finder: MatchFinder
    private var block = DeflateBlock()
    private var position = 0
    private var blockStart = 0
    /// The match that starts at the byte before the current one.
    private var match = (length: MatchFinder.shortest - 1, start: 0)

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        finder = MatchFinder(bytes)
    }

    /// Compresses bytes into one stream.
    static func write(_ bytes: [UInt8], to output: inout BitWriter) {
        var deflate = Deflate(bytes)
        deflate.run(&output)
    }

    private mutating func run(_ output: inout BitWriter) {
        var isLiteralDue = false
        while position < bytes.count {
            let before = match
            match = nextMatch(beyond: before)
            if before.length >= MatchFinder.shortest, match.length <= before.length {
                take(before)
                isLiteralDue = false
                flushIfFull(&output)
            } else {
                if isLiteralDue {
                    block.appendLiteral(bytes[position - 1])
                    flushIfFull(&output)
                }
                isLiteralDue = true
                position += 1
            }
        }
        if isLiteralDue { block.appendLiteral(bytes[position - 1]) }
        block.write(bytes[blockStart...], isLast: true, to: &output)
    }

    /// The match that starts at the current byte; a length of 2 if there is none worth taking.
    private mutating func nextMatch(beyond before: (length: Int, start: Int)) -> (length: Int, start: Int) {
        let none = (length: MatchFinder.shortest - 1, start: 0)
        guard bytes.count - position >= MatchFinder.shortest else { return none }
        let candidate = finder.insert(position)
        guard candidate > 0, before.length < Self.lazyLimit, position - candidate <= MatchFinder.furthest else { return none }
        let found = finder.longestMatch(at: position, from: candidate, beyond: before.length)
        if found.length == MatchFinder.shortest, position - found.start > Self.tooFar { return none }
        return found
    }

    /// Takes the match that starts before the current byte and moves behind it.
    private mutating func take(_ taken: (length: Int, start: Int)) {
        block.appendMatch(length: taken.length, distance: position - 1 - taken.start)
        let last = bytes.count - MatchFinder.shortest
        let end = position - 1 + taken.length
        for inner in position + 1..<max(end, position + 1) where inner <= last { _ = finder.insert(inner) }
        position = end
        match = (MatchFinder.shortest - 1, 0)
    }

    private mutating func flushIfFull(_ output: inout BitWriter) {
        guard block.isFull else { return }
        block.write(bytes[blockStart..<position], isLast: false, to: &output)
        block = DeflateBlock()
        blockStart = position
    }
}
