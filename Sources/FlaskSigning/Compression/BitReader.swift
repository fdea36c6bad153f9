/// Reads bits from bytes, the lowest bit of each byte first.
struct BitReader {
    private let bytes: [UInt8]
    private var position: Int
    private var bits: UInt32 = 0
    private var count = 0

    init(_ bytes: [UInt8], from position: Int) {
        self.bytes = bytes
        self.position = position
    }

    /// The next bits, at most 16, as a number.
    mutating func read(_ wanted: Int) throws(ZlibError) -> Int {
        while count < wanted {
            guard position < bytes.count else { throw ZlibError("the stream is cut off") }
            bits |= UInt32(bytes[position]) << UInt32(count)
            position += 1
            count += 8
        }
        let value = bits & (1 << UInt32(wanted) - 1)
        bits >>= UInt32(wanted)
        count -= wanted
        return Int(value)
    }

    /// Passes over the bits up to the next byte.
    mutating func alignToByte() {
        position -= count / 8
        (bits, count) = (0, 0)
    }

    /// The next bytes as they are.
    mutating func take(_ length: Int) throws(ZlibError) -> ArraySlice<UInt8> {
        guard length <= bytes.count - position else { throw ZlibError("the stream is cut off") }
        defer { position += length }
        return bytes[position..<position + length]
    }

    /// The four bytes that follow the current one, as a big-endian number.
    mutating func bigEndianWord() throws(ZlibError) -> UInt32 {
        alignToByte()
        return try take(4).reduce(0) { $0 << 8 | UInt32($1) }
    }
}
