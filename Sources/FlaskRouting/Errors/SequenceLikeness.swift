/// How alike two texts are, between 0 and 1, as Python's `difflib` measures it.
enum SequenceLikeness {
    /// Twice the length of what the texts have in common, of both lengths.
    static func ratio(_ left: String, _ right: String) -> Double {
        let left = Array(left.unicodeScalars), right = Array(right.unicodeScalars)
        guard left.count + right.count > 0 else { return 1 }
        var positions: [Unicode.Scalar: [Int]] = [:]
        for (position, scalar) in right.enumerated() { positions[scalar, default: []].append(position) }
        if right.count >= 200 {
            let limit = right.count / 100 + 1
            positions = positions.filter { $0.value.count <= limit }
        }
        return 2 * Double(matches(left, right, positions)) / Double(left.count + right.count)
    }

    /// The length of the longest block in common and of those before and after it, and so on.
    private static func matches(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], _ positions: [Unicode.Scalar: [Int]]) -> Int
    {
        var total = 0
        var pending = [(0..<left.count, 0..<right.count)]
        while let (leftRange, rightRange) = pending.popLast() {
            let block = longestBlock(left, right, positions, leftRange, rightRange)
            guard block.length > 0 else { continue }
            total += block.length
            pending.append((leftRange.lowerBound..<block.left, rightRange.lowerBound..<block.right))
            pending.append((block.left + block.length..<leftRange.upperBound, block.right + block.length..<rightRange.upperBound))
        }
        return total
    }

    private static func longestBlock(
        _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], _ positions: [Unicode.Scalar: [Int]], _ leftRange: Range<Int>,
        _ rightRange: Range<Int>
    ) -> (left: Int, right: Int, length: Int) {
        var best = (left: leftRange.lowerBound, right: rightRange.lowerBound, length: 0)
        var lengths: [Int: Int] = [:]
        for leftPosition in leftRange {
            var newLengths: [Int: Int] = [:]
            for rightPosition in positions[left[leftPosition]] ?? [] where rightRange.contains(rightPosition) {
                let length = (lengths[rightPosition - 1] ?? 0) + 1
                newLengths[rightPosition] = length
                if length > best.length { best = (leftPosition - length + 1, rightPosition - length + 1, length) }
            }
            lengths = newLengths
        }
        return extended(best, left, right, leftRange, rightRange)
    }

    /// Takes in equal characters on both sides that are too frequent to begin a block.
    private static func extended(
        _ block: (left: Int, right: Int, length: Int), _ left: [Unicode.Scalar], _ right: [Unicode.Scalar],
        _ leftRange: Range<Int>,
        _ rightRange: Range<Int>
    ) -> (left: Int, right: Int, length: Int) {
        var block = block
        while block.left > leftRange.lowerBound, block.right > rightRange.lowerBound,
            left[block.left - 1] == right[block.right - 1]
        {
            block = (block.left - 1, block.right - 1, block.length + 1)
        }
        while block.left + block.length < leftRange.upperBound, block.right + block.length < rightRange.upperBound,
            left[block.left + block.length] == right[block.right + block.length]
        {
            block.length += 1
        }
        return block
    }
}
