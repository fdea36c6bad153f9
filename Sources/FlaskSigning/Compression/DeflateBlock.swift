/// The literals and references of one block, and the three ways to write them, of which the shortest is taken.
struct DeflateBlock {
    /// How many literals and references a block has at most.
    private static let capacity = 16383

    /// A literal byte, or a length in the low half and a distance in the high half.
    private var items: [UInt32] = []
    private var literalFrequencies = [Int](repeating: 0, count: 286)
    private var distanceFrequencies = [Int](repeating: 0, count: 30)

    private static let fixedLiterals = HuffmanCode(lengths: DeflateTables.fixedLiteralLengths)
    private static let fixedDistances = HuffmanCode(lengths: DeflateTables.fixedDistanceLengths)

    /// Whether it is time to write it.
    var isFull: Bool { items.count == Self.capacity }

    /// Adds a byte.
    mutating func appendLiteral(_ byte: UInt8) {
        items.append(UInt32(byte))
        literalFrequencies[Int(byte)] += 1
    }

    /// Adds a reference.
    mutating func appendMatch(length: Int, distance: Int) {
        items.append(UInt32(distance) << 16 | UInt32(length))
        literalFrequencies[257 + Int(DeflateTables.lengthSymbols[length])] += 1
        distanceFrequencies[DeflateTables.distanceSymbol(of: distance)] += 1
    }

    /// Writes the block.
    ///
    /// - Parameters:
    ///   - bytes: the bytes that it stands for.
    ///   - isLast: whether no other follows.
    ///   - output: where to.
    mutating func write(_ bytes: ArraySlice<UInt8>, isLast: Bool, to output: inout BitWriter) {
        literalFrequencies[DeflateTables.endOfBlock] = 1
        let literals = HuffmanCode(frequencies: literalFrequencies, limit: 15)
        let distances = HuffmanCode(frequencies: distanceFrequencies, limit: 15)
        let codes = CodeLengthRun(literals, distances)
        let dynamic = (cost(literals, distances) + codes.bitCount + 10) >> 3
        let fixed = (cost(Self.fixedLiterals, Self.fixedDistances) + 10) >> 3
        output.write(isLast ? 1 : 0, count: 1)
        if bytes.count + 4 <= min(dynamic, fixed), bytes.count <= 0xFFFF {
            writeStored(bytes, to: &output)
        } else if fixed <= dynamic {
            output.write(1, count: 2)
            writeItems(Self.fixedLiterals, Self.fixedDistances, to: &output)
        } else {
            output.write(2, count: 2)
            codes.write(to: &output)
            writeItems(literals, distances, to: &output)
        }
    }

    /// How many bits the items take.
    private func cost(_ literals: HuffmanCode, _ distances: HuffmanCode) -> Int {
        var bits = 0
        for (symbol, frequency) in literalFrequencies.enumerated() where frequency > 0 {
            let extra = symbol > 256 ? DeflateTables.lengthExtraBits[symbol - 257] : 0
            bits += frequency * (Int(literals.lengths[symbol]) + extra)
        }
        for (symbol, frequency) in distanceFrequencies.enumerated() where frequency > 0 {
            bits += frequency * (Int(distances.lengths[symbol]) + DeflateTables.distanceExtraBits[symbol])
        }
        return bits
    }

    private func writeStored(_ bytes: ArraySlice<UInt8>, to output: inout BitWriter) {
        output.write(0, count: 2)
        output.alignToByte()
        output.write(bytes.count, count: 16)
        output.write(~bytes.count & 0xFFFF, count: 16)
        output.append(bytes)
    }

    private func writeItems(_ literals: HuffmanCode, _ distances: HuffmanCode, to output: inout BitWriter) {
        for item in items {
            let distance = Int(item >> 16)
            guard distance > 0 else {
                literals.write(Int(item), to: &output)
                continue
            }
            let length = Int(item & 0xFFFF)
            let lengthSymbol = Int(DeflateTables.lengthSymbols[length])
            literals.write(257 + lengthSymbol, to: &output)
            output.write(
                length - DeflateTables.lengthBases[lengthSymbol], count: DeflateTables.lengthExtraBits[lengthSymbol])
            let symbol = DeflateTables.distanceSymbol(of: distance)
            distances.write(symbol, to: &output)
            output.write(distance - DeflateTables.distanceBases[symbol], count: DeflateTables.distanceExtraBits[symbol])
        }
        literals.write(DeflateTables.endOfBlock, to: &output)
    }
}
