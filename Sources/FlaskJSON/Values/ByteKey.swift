/// A text as the key of a dictionary, told apart by its bytes.
///
/// Comparing or hashing a `String` normalises it, which takes time that grows with the square of the length of a run of
/// combining marks: nothing to do with text that a client sends.
struct ByteKey: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: ByteKey, right: ByteKey) -> Bool { left.text.hasSameBytes(as: right.text) }

    func hash(into hasher: inout Hasher) {
        let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        if isHashed == nil { text.utf8.forEach { hasher.combine($0) } }
    }
}

extension String {
    /// Whether another text has the same bytes in UTF-8.
    func hasSameBytes(as other: String) -> Bool { utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8) }

    /// Whether the text comes before another by code points, which is the order of the bytes in UTF-8.
    func precedes(_ other: String) -> Bool {
        let precedes: Bool?? = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right in
                for index in 0..<min(left.count, right.count) where left[index] != right[index] {
                    return left[index] < right[index]
                }
                return left.count < right.count
            }
        }
        return (precedes ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
    }
}
