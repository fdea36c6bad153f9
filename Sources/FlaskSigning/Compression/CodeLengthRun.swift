/// The code lengths of a block, written as runs with a Huffman code of their own.
///
/// Reference: RFC 1951 §3.2.7.
struct CodeLengthRun {
    /// A symbol of the code-length code, and the number that its extra bits state.
    private struct Item {
        let symbol: Int
        let extra: Int
    }

    private let literalCount: Int
    private let distanceCount: Int
    private let items: [Item]
    private let code: HuffmanCode
    /// How many lengths of the code-length code itself are stated.
    private let statedCount: Int
    /// How many bits all of this takes.
    let bitCount: Int

    init(_ literals: HuffmanCode, _ distances: HuffmanCode) {
        literalCount = literals.count
        distanceCount = distances.count
        items = Self.items(literals.lengths.prefix(literalCount)) + Self.items(distances.lengths.prefix(distanceCount))
        var frequencies = [Int](repeating: 0, count: 19)
        for item in items { frequencies[item.symbol] += 1 }
        let code = HuffmanCode(frequencies: frequencies, limit: 7)
        self.code = code
        let last = DeflateTables.codeLengthOrder.lastIndex { code.lengths[$0] > 0 } ?? 3
        statedCount = max(last + 1, 4)
        var bits = 14 + 3 * statedCount
        for (symbol, frequency) in frequencies.enumerated() {
            bits += frequency * (Int(code.lengths[symbol]) + DeflateTables.codeLengthExtraBits[symbol])
        }
        bitCount = bits
    }

    /// Lengths as single ones, repetitions (16) and runs of zeros (17, 18).
    private static func items(_ lengths: ArraySlice<UInt8>) -> [Item] {
        var items: [Item] = []
        var index = lengths.startIndex
        while index < lengths.endIndex {
            let length = lengths[index]
            let end = lengths[index...].firstIndex { $0 != length } ?? lengths.endIndex
            appendRun(of: Int(length), count: end - index, to: &items)
            index = end
        }
        return items
    }

    private static func appendRun(of length: Int, count: Int, to items: inout [Item]) {
        var left = count
        if length > 0 {
            items.append(Item(symbol: length, extra: 0))
            left -= 1
        }
        while left >= 3 {
            let taken = min(left, length > 0 ? 6 : 138)
            let symbol = length > 0 ? 16 : taken <= 10 ? 17 : 18
            items.append(Item(symbol: symbol, extra: taken - (symbol == 18 ? 11 : 3)))
            left -= taken
        }
        for _ in 0..<left { items.append(Item(symbol: length, extra: 0)) }
    }

    /// Writes the counts, the code of the lengths, and the lengths.
    func write(to output: inout BitWriter) {
        output.write(literalCount - 257, count: 5)
        output.write(distanceCount - 1, count: 5)
        output.write(statedCount - 4, count: 4)
        for symbol in DeflateTables.codeLengthOrder.prefix(statedCount) { output.write(Int(code.lengths[symbol]), count: 3) }
        for item in items {
            code.write(item.symbol, to: &output)
            output.write(item.extra, count: DeflateTables.codeLengthExtraBits[item.symbol])
        }
    }
}
