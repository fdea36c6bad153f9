/// The zlib format: a header, a DEFLATE stream, a checksum.
///
/// Reference: RFC 1950.
package enum Zlib {
    /// Compresses bytes as zlib does at its default level.
    package static func compress(_ bytes: [UInt8]) -> [UInt8] {
        var writer = BitWriter(reserving: bytes.count / 2 + 16)
        writer.write(0x78, count: 8)
        writer.write(0x9C, count: 8)
        Deflate.write(bytes, to: &writer)
        writer.alignToByte()
        let checksum = adler32(of: bytes)
        for shift in stride(from: 24, through: 0, by: -8) { writer.write(Int(checksum >> UInt32(shift) & 0xFF), count: 8) }
        return writer.bytes
    }

    /// Unfolds what was compressed; what follows the stream is passed over, as Python does.
    ///
    /// - Parameters:
    ///   - bytes: the compressed stream.
    ///   - limit: how many bytes may come of it.
    /// - Returns: the bytes.
    /// - Throws: ``ZlibError`` if the stream is malformed or unfolds to more.
    package static func decompress(_ bytes: [UInt8], limit: Int) throws(ZlibError) -> [UInt8] {
        guard bytes.count >= 2 else { throw ZlibError("the stream is too short for a header") }
        let (method, flags) = (bytes[0], bytes[1])
        guard method & 0x0F == 8, method >> 4 <= 7, (Int(method) << 8 | Int(flags)) % 31 == 0 else {
            throw ZlibError("the header is not that of zlib")
        }
        guard flags & 0x20 == 0 else { throw ZlibError("the stream needs a dictionary, which there is none of") }
        var inflate = Inflate(BitReader(bytes, from: 2), limit: limit)
        let output = try inflate.run()
        guard try inflate.checksum() == adler32(of: output) else { throw ZlibError("the checksum is wrong") }
        return output
    }

    /// The checksum of RFC 1950 §8.2.
    package static func adler32(of bytes: [UInt8]) -> UInt32 {
        var (low, high): (UInt32, UInt32) = (1, 0)
        var start = 0
        while start < bytes.count {
            // So many sums fit in 32 bits before they must be reduced.
            let end = min(start + 5552, bytes.count)
            for index in start..<end {
                low &+= UInt32(bytes[index])
                high &+= low
            }
            low %= 65521
            high %= 65521
            start = end
        }
        return high << 16 | low
    }
}

/// Why a compressed stream cannot be unfolded.
package struct ZlibError: Error, Hashable {
    /// What is wrong with it.
    package let message: String

    init(_ message: String) { self.message = message }
}
