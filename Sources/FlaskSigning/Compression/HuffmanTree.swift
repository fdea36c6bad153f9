/// The tree of a Huffman code: the two rarest nodes are joined until one is left.
///
/// Nodes of the same frequency are joined in the order of their depth, as zlib has it, which keeps the lengths even.
struct HuffmanTree {
    private let symbolCount: Int
    private var frequencies: [Int]
    private var depths: [Int]
    private var parents: [Int]
    /// The nodes that are not joined yet, the rarest first: a heap that starts at 1.
    private var heap: [Int] = [0]
    /// The nodes in the order in which they were joined.
    private var joined: [Int] = []

    /// - Parameter frequencies: how often each symbol occurs; there are at least two symbols.
    init(_ frequencies: [Int]) {
        symbolCount = frequencies.count
        self.frequencies = frequencies + Array(repeating: 0, count: frequencies.count)
        depths = Array(repeating: 0, count: frequencies.count * 2)
        parents = depths
        collectSymbols()
        joinAll()
    }

    /// A code needs two symbols, even where fewer occur.
    private mutating func collectSymbols() {
        for symbol in 0..<symbolCount where frequencies[symbol] > 0 { heap.append(symbol) }
        var last = heap.count > 1 ? heap[heap.count - 1] : -1
        while heap.count < 3 {
            let isNext = last < 2
            if isNext { last += 1 }
            frequencies[isNext ? last : 0] = 1
            heap.append(isNext ? last : 0)
        }
        for index in stride(from: (heap.count - 1) / 2, through: 1, by: -1) { sink(index) }
    }

    private mutating func joinAll() {
        var node = symbolCount
        repeat {
            let first = heap[1]
            heap[1] = heap[heap.count - 1]
            heap.removeLast()
            sink(1)
            let second = heap[1]
            joined.append(first)
            joined.append(second)
            frequencies[node] = frequencies[first] + frequencies[second]
            depths[node] = max(depths[first], depths[second]) + 1
            parents[first] = node
            parents[second] = node
            heap[1] = node
            sink(1)
            node += 1
        } while heap.count > 2
        joined.append(heap[1])
    }

    private func isRarer(_ left: Int, _ right: Int) -> Bool {
        frequencies[left] < frequencies[right] || frequencies[left] == frequencies[right] && depths[left] <= depths[right]
    }

    /// Lets a node of the heap sink to its place.
    private mutating func sink(_ start: Int) {
        guard start < heap.count else { return }
        let node = heap[start]
        var (index, child) = (start, start * 2)
        while child < heap.count {
            if child + 1 < heap.count, isRarer(heap[child + 1], heap[child]) { child += 1 }
            if isRarer(node, heap[child]) { break }
            heap[index] = heap[child]
            (index, child) = (child, child * 2)
        }
        heap[index] = node
    }

    /// The length of each symbol's code.
    func lengths(limit: Int) -> [UInt8] {
        var lengths = [Int](repeating: 0, count: frequencies.count)
        var counts = [Int](repeating: 0, count: limit + 1)
        var excess = 0
        for node in joined.dropLast().reversed() {
            lengths[node] = lengths[parents[node]] + 1
            if lengths[node] > limit {
                lengths[node] = limit
                excess += 1
            }
            if node < symbolCount { counts[lengths[node]] += 1 }
        }
        if excess > 0 { shorten(&lengths, &counts, excess) }
        return lengths.prefix(symbolCount).map { UInt8($0) }
    }

    /// Moves codes that are too long up the tree and others down, so that all fit.
    private func shorten(_ lengths: inout [Int], _ counts: inout [Int], _ excess: Int) {
        let limit = counts.count - 1
        for _ in stride(from: excess, to: 0, by: -2) {
            var length = limit - 1
            while counts[length] == 0 { length -= 1 }
            counts[length] -= 1
            counts[length + 1] += 2
            counts[limit] -= 1
        }
        // The rarest symbols, which were joined first, get the longest codes.
        var symbols = joined.lazy.filter { $0 < symbolCount }.makeIterator()
        for length in stride(from: limit, through: 1, by: -1) {
            for _ in 0..<counts[length] { if let symbol = symbols.next() { lengths[symbol] = length } }
        }
    }
}
