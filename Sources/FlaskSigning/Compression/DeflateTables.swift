/// The numbers of RFC 1951 that reading and writing share.
enum DeflateTables {
    /// The symbol that ends a block.
    static let endOfBlock = 256
    /// The shortest length of each length symbol, from 257 on.
    static let lengthBases = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
    ]
    /// How many bits follow each length symbol.
    static let lengthExtraBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
    /// The shortest distance of each distance symbol.
    static let distanceBases = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
        8193, 12289, 16385, 24577,
    ]
    /// How many bits follow each distance symbol.
    static let distanceExtraBits = [
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
    ]
    /// The order in which the lengths of the code-length code are stated.
    static let codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    /// How many bits follow each symbol of the code-length code.
    static let codeLengthExtraBits = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 7]
    /// The code lengths of literals and lengths in blocks that state none.
    static let fixedLiteralLengths: [UInt8] = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
    /// The code lengths of distances in blocks that state none.
    static let fixedDistanceLengths = [UInt8](repeating: 5, count: 30)

    /// The length symbol of each length, less 257.
    static let lengthSymbols: [UInt8] = {
        var symbols = [UInt8](repeating: 0, count: 259)
        for (symbol, base) in lengthBases.enumerated() {
            for length in base..<min(base + 1 << lengthExtraBits[symbol], 259) { symbols[length] = UInt8(symbol) }
        }
        return symbols
    }()

    /// The distance symbol of a distance from 1 to 32768.
    static func distanceSymbol(of distance: Int) -> Int {
        let offset = distance - 1
        guard offset >= 4 else { return offset }
        let highest = Int.bitWidth - 1 - offset.leadingZeroBitCount
        return 2 * highest + (offset >> (highest - 1) & 1)
    }
}
