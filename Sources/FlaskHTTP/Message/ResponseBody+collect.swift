#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension ResponseBody {
    /// Reads the whole content into memory, for whoever serves without a socket.
    ///
    /// - Returns: the content.
    /// - Throws: what a stream throws, or ``FileReadError`` for a file that cannot be read.
    public func collect() async throws -> [UInt8] {
        switch self {
        case .empty: return []
        case .text(let text): return Array(text.utf8)
        case .bytes(let bytes): return bytes
        case .file(let file): return try file.read()
        case .stream(let stream):
            let next = stream.start()
            var bytes: [UInt8] = []
            while let piece = try await next() { bytes += piece }
            return bytes
        }
    }
}

/// A file that was to be sent and could not be read.
public struct FileReadError: Error, Sendable, CustomStringConvertible {
    /// The path of the file.
    public let path: String
    /// The number of the system's error.
    public let code: Int32

    /// The path and the number.
    public var description: String { "the file \(path) cannot be read (error \(code))" }
}

extension FileBody {
    /// Reads the part into memory.
    fileprivate func read() throws(FileReadError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileReadError(path: path, code: errno) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: max(0, length)), position = 0
        while position < bytes.count {
            let wanted = bytes.count - position
            let count = bytes.withUnsafeMutableBytes { buffer in
                pread(descriptor, buffer.baseAddress?.advanced(by: position), wanted, off_t(offset + position))
            }
            guard count > 0 else { throw FileReadError(path: path, code: errno) }
            position += count
        }
        return bytes
    }
}
