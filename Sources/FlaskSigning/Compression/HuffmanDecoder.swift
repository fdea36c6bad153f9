/// A canonical Huffman code for reading: how many codes have each length, and the symbols in the order of their codes.
///
/// It needs no table as long as the codes, so that a stream of many small blocks costs no more time than its bits.
struct HuffmanDecoder {
    private var counts = [Int](repeating: 0, count: 16)
    private var symbols: [UInt16]
    /// How many codes of 15 bits are unused; negative if there are more codes than fit.
    private(set) var unused = 1

    /// - Parameter lengths: the length of each symbol's code; 0 for a symbol that does not occur.
    init(lengths: some RandomAccessCollection<UInt8>) {
        symbols = [UInt16](repeating: 0, count: lengths.count)
        for length in lengths { counts[Int(length)] += 1 }
        guard counts[0] < lengths.count else {
            unused = 0
            return
        }
        var offsets = [Int](repeating: 0, count: 17)
        for length in 1...15 {
            offsets[length + 1] = offsets[length] + counts[length]
            unused = unused << 1 - counts[length]
            guard unused >= 0 else { return }
        }
        for (symbol, length) in lengths.enumerated() where length > 0 {
            symbols[offsets[Int(length)]] = UInt16(symbol)
            offsets[Int(length)] += 1
        }
    }

    /// Whether every run of bits is a code, or there is a single code, of one bit, which the format allows.
    var isUsable: Bool { unused == 0 || unused > 0 && counts[2...].allSatisfy { $0 == 0 } && counts[1] == 1 }

    /// The symbol whose code comes next.
    func symbol(from input: inout BitReader) throws(ZlibError) -> Int {
        var (code, first, index) = (0, 0, 0)
        for length in 1...15 {
            code |= try input.read(1)
            let count = counts[length]
            if code - count < first { return Int(symbols[index + code - first]) }
            index += count
            first = (first + count) << 1
            code <<= 1
        }
        throw ZlibError("there is a code that stands for nothing")
    }
}
