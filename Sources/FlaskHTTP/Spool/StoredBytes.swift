#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A run of bytes in memory or in a temporary file.
package struct StoredBytes: Sendable {
    package enum Place: Sendable {
        case memory([UInt8])
        case file(SpoolFile)
    }

    package let place: Place
    /// The part of the place that is meant.
    package let range: Range<Int>

    /// How many bytes are read at a time.
    package static let pieceLength = 65536

    package init(_ bytes: [UInt8]) { (place, range) = (.memory(bytes), 0..<bytes.count) }

    package init(_ file: SpoolFile) { (place, range) = (.file(file), 0..<file.count) }

    private init(_ place: Place, _ range: Range<Int>) { (self.place, self.range) = (place, range) }

    /// How many bytes there are.
    package var count: Int { range.count }

    /// A part of the bytes, where it is; nothing is copied.
    package subscript(part: Range<Int>) -> StoredBytes {
        let part = part.clamped(to: 0..<count)
        return StoredBytes(place, (range.lowerBound + part.lowerBound)..<(range.lowerBound + part.upperBound))
    }

    /// Reads all bytes.
    ///
    /// - Returns: the bytes.
    /// - Throws: ``HTTPError`` of kind `storage`.
    package func read() throws(HTTPError) -> [UInt8] { try read(0..<count) }

    /// Reads a part of the bytes.
    ///
    /// - Parameter part: which; what is beyond the end is left out.
    /// - Returns: the bytes.
    /// - Throws: ``HTTPError`` of kind `storage`.
    package func read(_ part: Range<Int>) throws(HTTPError) -> [UInt8] {
        let range = self[part].range
        switch place {
        case .memory(let bytes): return range.count == bytes.count ? bytes : Array(bytes[range])
        case .file(let file):
            let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { memory, count in
                while count < range.count {
                    let place = off_t(range.lowerBound + count)
                    let read = pread(file.descriptor, memory.baseAddress?.advanced(by: count), range.count - count, place)
                    if read < 0, errno == EINTR { continue }
                    guard read > 0 else { return }
                    count += read
                }
            }
            guard bytes.count == range.count else { throw StorageFailure.error("A stored body cannot be read") }
            return bytes
        }
    }
}
