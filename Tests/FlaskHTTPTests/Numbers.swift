/// Numbers that look random and are the same in every run.
struct Numbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(below limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(truncatingIfNeeded: state >> 33) % limit
    }

    /// Some of the elements, up to a number of them.
    mutating func some<Element>(of elements: [Element], upTo count: Int) -> [Element] {
        (0..<next(below: count + 1)).map { _ in elements[next(below: elements.count)] }
    }
}
