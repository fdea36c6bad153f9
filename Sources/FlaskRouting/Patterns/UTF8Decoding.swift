/// Bytes that are known to be valid UTF-8.
typealias UTF8Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
    /// The scalar that begins at a position before the end, and how many bytes it has.
    @inline(__always)
    func scalar(at position: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(self[position])
        if first < 0x80 { return (first, 1) }
        return longScalar(first, at: position)
    }

    private func longScalar(_ first: UInt32, at position: Int) -> (value: UInt32, length: Int) {
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard position + length <= count else { return (0xFFFD, count - position) }
        var value = first & (0x7F >> UInt32(length))
        for offset in 1..<length { value = value << 6 | UInt32(self[position + offset] & 0x3F) }
        return (value, length)
    }

    /// Whether the bytes from a position on, before an end, are these.
    @inline(__always)
    func has(_ expected: ArraySlice<UInt8>, at position: Int, before end: Int) -> Bool {
        guard end - position >= expected.count else { return false }
        var position = position
        for byte in expected {
            if self[position] != byte { return false }
            position += 1
        }
        return true
    }
}

extension String {
    /// Calls a closure with the bytes of the text.
    @inline(__always)
    func withUTF8Bytes<Result>(_ body: (UTF8Bytes) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = self
        return copy.withUTF8(body)
    }
}
