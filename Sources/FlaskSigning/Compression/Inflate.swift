/// Reads a DEFLATE stream, in time that is linear in what it reads and writes.
///
/// Reference: RFC 1951.
struct Inflate {
    private var input: BitReader
    private var output: [UInt8] = []
    private let limit: Int

    private static let fixed = (
        HuffmanDecoder(lengths: DeflateTables.fixedLiteralLengths), HuffmanDecoder(lengths: DeflateTables.fixedDistanceLengths)
    )

    /// Starts at the current bit of what is read.
    ///
    /// - Parameters:
    ///   - input: what is read.
    ///   - limit: how many bytes may be written.
    init(_ input: BitReader, limit: Int) {
        self.input = input
        self.limit = limit
    }

    /// Reads all blocks.
    mutating func run() throws(ZlibError) -> [UInt8] {
        var isLast = false
        while !isLast {
            isLast = try input.read(1) == 1
            switch try input.read(2) {
            case 0: try stored()
            case 1: try compressed(Self.fixed.0, Self.fixed.1)
            case 2:
                let (literals, distances) = try dynamicCodes()
                try compressed(literals, distances)
            default: throw ZlibError("there is a block of an unknown type")
            }
        }
        return output
    }

    /// The word that follows the stream.
    mutating func checksum() throws(ZlibError) -> UInt32 { try input.bigEndianWord() }

    private mutating func stored() throws(ZlibError) {
        input.alignToByte()
        let length = try input.read(16)
        guard try input.read(16) == ~length & 0xFFFF else { throw ZlibError("the length of a stored block is wrong") }
        try reserve(length)
        output.append(contentsOf: try input.take(length))
    }

    private func reserve(_ length: Int) throws(ZlibError) {
        guard length <= limit - output.count else { throw ZlibError("it unfolds to more than \(limit) bytes") }
    }

    private mutating func compressed(_ literals: HuffmanDecoder, _ distances: HuffmanDecoder) throws(ZlibError) {
        while true {
            let symbol = try literals.symbol(from: &input)
            if symbol < DeflateTables.endOfBlock {
                try reserve(1)
                output.append(UInt8(symbol))
            } else if symbol == DeflateTables.endOfBlock {
                return
            } else {
                try copy(lengthSymbol: symbol - 257, distances)
            }
        }
    }

    private mutating func copy(lengthSymbol: Int, _ distances: HuffmanDecoder) throws(ZlibError) {
        guard lengthSymbol < DeflateTables.lengthBases.count else { throw ZlibError("there is an unknown length") }
        let length =
            DeflateTables.lengthBases[lengthSymbol] + (try input.read(DeflateTables.lengthExtraBits[lengthSymbol]))
        let symbol = try distances.symbol(from: &input)
        guard symbol < DeflateTables.distanceBases.count else { throw ZlibError("there is an unknown distance") }
        let distance = DeflateTables.distanceBases[symbol] + (try input.read(DeflateTables.distanceExtraBits[symbol]))
        guard distance <= output.count else { throw ZlibError("a distance leads before the start") }
        try reserve(length)
        // Bytes that are copied may themselves have been written by this copy.
        for _ in 0..<length { output.append(output[output.count - distance]) }
    }

    private mutating func dynamicCodes() throws(ZlibError) -> (HuffmanDecoder, HuffmanDecoder) {
        let literalCount = try input.read(5) + 257
        let distanceCount = try input.read(5) + 1
        guard literalCount <= 286, distanceCount <= 30 else { throw ZlibError("there are more codes than symbols") }
        let lengths = try codeLengths(literalCount + distanceCount)
        guard lengths[DeflateTables.endOfBlock] > 0 else { throw ZlibError("a block has no end") }
        let literals = HuffmanDecoder(lengths: lengths[..<literalCount])
        let distances = HuffmanDecoder(lengths: lengths[literalCount...])
        guard literals.isUsable, distances.isUsable else { throw ZlibError("the code of a block is no Huffman code") }
        return (literals, distances)
    }

    /// The lengths of the codes of a block, which are themselves compressed.
    private mutating func codeLengths(_ count: Int) throws(ZlibError) -> [UInt8] {
        let stated = try input.read(4) + 4
        var own = [UInt8](repeating: 0, count: 19)
        for symbol in DeflateTables.codeLengthOrder.prefix(stated) { own[symbol] = UInt8(try input.read(3)) }
        let code = HuffmanDecoder(lengths: own)
        guard code.unused == 0 else { throw ZlibError("the code of the code lengths is no Huffman code") }
        var lengths: [UInt8] = []
        while lengths.count < count {
            let symbol = try code.symbol(from: &input)
            guard symbol >= 16 else {
                lengths.append(UInt8(symbol))
                continue
            }
            let repeated: UInt8 = symbol == 16 ? lengths.last ?? 255 : 0
            guard repeated < 16 else { throw ZlibError("the first code length repeats one before it") }
            let times = try input.read(DeflateTables.codeLengthExtraBits[symbol]) + (symbol == 18 ? 11 : 3)
            guard times <= count - lengths.count else { throw ZlibError("there are more code lengths than codes") }
            lengths.append(contentsOf: repeatElement(repeated, count: times))
        }
        return lengths
    }
}
