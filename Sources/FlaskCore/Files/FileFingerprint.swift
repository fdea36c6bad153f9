import FlaskHTTP

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Tells contents of a file apart.
enum FileFingerprint {
    /// Files up to this size are read for it.
    private static let largest = 4 << 20

    /// Makes the fingerprint of a file.
    ///
    /// - Parameters:
    ///   - file: the file.
    ///   - tag: its entity tag, whose digest stands for a file that is large or cannot be read.
    /// - Returns: hexadecimal digits.
    static func make(of file: FileBody, otherwise tag: ETag?) -> String {
        let content = file.length <= largest ? read(file) : nil
        return ETag(of: content ?? Array((tag?.value ?? file.path).utf8)).value
    }

    private static func read(_ file: FileBody) -> [UInt8]? {
        let descriptor = open(file.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { _ = close(descriptor) }
        let bytes = [UInt8](unsafeUninitializedCapacity: file.length) { memory, count in
            while count < file.length {
                let read = pread(descriptor, memory.baseAddress?.advanced(by: count), file.length - count, off_t(count))
                if read < 0, errno == EINTR { continue }
                guard read > 0 else { return }
                count += read
            }
        }
        return bytes.count == file.length ? bytes : nil
    }
}
