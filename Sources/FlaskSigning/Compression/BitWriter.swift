/// Writes bits into bytes, the lowest bit of each byte first.
struct BitWriter {
    /// The whole bytes written so far.
    private(set) var bytes: [UInt8] = []
    private var bits: UInt64 = 0
    private var count = 0

    init(reserving capacity: Int) { bytes.reserveCapacity(capacity) }

    /// Writes the lowest bits of a number, at most 16.
    mutating func write(_ value: Int, count length: Int) {
        bits |= UInt64(value) << UInt64(count)
        count += length
        while count >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: bits))
            bits >>= 8
            count -= 8
        }
    }

    /// Fills the byte that was begun with zeros.
    mutating func alignToByte() { if count > 0 { write(0, count: 8 - count) } }

    /// Writes bytes as they are; to be aligned before.
    mutating func append(_ run: ArraySlice<UInt8>) { bytes.append(contentsOf: run) }
}
