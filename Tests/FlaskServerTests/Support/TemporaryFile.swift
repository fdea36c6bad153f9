#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that is there as long as this object.
final class TemporaryFile: Sendable {
    let path: String
    let bytes: [UInt8]
    var count: Int { bytes.count }

    /// Makes a file of some bytes.
    init(count: Int) throws {
        path = temporaryPath()
        let pattern = (0..<9973).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 7) }
        var bytes: [UInt8] = []
        while bytes.count < count { bytes += pattern }
        bytes.removeLast(bytes.count - count)
        self.bytes = bytes
        guard let file = fopen(path, "w") else { throw RawClient.Failure("cannot write \(path)") }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    deinit { unlink(path) }

    /// Reads a file that something else wrote, and deletes it.
    static func take(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else { throw RawClient.Failure("cannot read \(path)") }
        defer {
            fclose(file)
            unlink(path)
        }
        var bytes: [UInt8] = [], buffer = [UInt8](repeating: 0, count: 65536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return bytes
    }

    /// Cuts the file off.
    func cut(to count: Int) { truncate(path, off_t(count)) }
}

/// A path where nothing is yet, short enough for a Unix socket.
func temporaryPath() -> String { "/tmp/flask-server-test-\(getpid())-\(UInt32.random(in: 0 ... .max))" }
