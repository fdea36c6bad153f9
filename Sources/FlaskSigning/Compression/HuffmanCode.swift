/// A canonical Huffman code for writing.
struct HuffmanCode {
    /// The length of each symbol's code; 0 for a symbol that does not occur.
    let lengths: [UInt8]
    /// Each symbol's code, its bits in the order in which they are written.
    private let codes: [UInt16]

    /// The code of given lengths, RFC 1951 §3.2.2.
    init(lengths: [UInt8]) {
        self.lengths = lengths
        var starts = [Int](repeating: 0, count: 16), counts = [Int](repeating: 0, count: 16)
        for length in lengths where length > 0 { counts[Int(length)] += 1 }
        for length in 1...15 { starts[length] = (starts[length - 1] + (length > 1 ? counts[length - 1] : 0)) << 1 }
        codes = lengths.map { length in
            guard length > 0 else { return 0 }
            defer { starts[Int(length)] += 1 }
            return Self.reversed(starts[Int(length)], Int(length))
        }
    }

    /// The shortest code of given frequencies whose lengths keep to a limit.
    init(frequencies: [Int], limit: Int) { self.init(lengths: HuffmanTree(frequencies).lengths(limit: limit)) }

    private static func reversed(_ code: Int, _ length: Int) -> UInt16 {
        UInt16(truncatingIfNeeded: (0..<length).reduce(0) { $0 | (code >> $1 & 1) << (length - 1 - $1) })
    }

    /// Writes the code of a symbol.
    func write(_ symbol: Int, to output: inout BitWriter) {
        output.write(Int(codes[symbol]), count: Int(lengths[symbol]))
    }

    /// How many symbols there are up to the last that occurs.
    var count: Int { (lengths.lastIndex { $0 > 0 } ?? -1) + 1 }
}
