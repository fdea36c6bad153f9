#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A temporary file without a name: it is gone once nothing refers to it, however the process ends.
///
/// Bytes are appended by one writer at a time; after that it may be read from several threads.
public final class SpoolFile: Sendable {
    let descriptor: Int32
    /// How many bytes there are.
    public let count: Int

    /// Takes over a file that was written.
    fileprivate init(descriptor: Int32, count: Int) {
        self.descriptor = descriptor
        self.count = count
    }

    deinit { close(descriptor) }
}

/// Writes a temporary file that has no name; used by one thread at a time.
package final class SpoolWriter {
    private let descriptor: Int32
    private var isTaken = false
    /// How many bytes were written.
    package private(set) var count = 0

    /// The bit that `O_TMPFILE` has beside `O_DIRECTORY`; Swift does not see the macro.
    private static let unnamed: Int32 = 0o20_000_000

    /// Creates the file.
    ///
    /// - Parameter folder: where; `TMPDIR`, or `/tmp`, if it is not given.
    /// - Throws: ``HTTPError`` of kind `storage` if no file can be made there.
    package init(in folder: String? = nil) throws(HTTPError) {
        let folder = folder ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        #if os(Linux)
            let unnamed = open(folder, Self.unnamed | O_DIRECTORY | O_RDWR | O_CLOEXEC, 0o600)
            if unnamed >= 0 {
                descriptor = unnamed
                return
            }
        #endif
        var template = Array("\(folder)/flask-body-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw StorageFailure.error("A temporary file cannot be made in \(folder)") }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(template)
    }

    /// Appends bytes; waits until the system has taken them.
    ///
    /// - Parameter bytes: the bytes.
    /// - Throws: ``HTTPError`` of kind `storage`, for example if the disk is full.
    package func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(HTTPError) {
        var place = 0
        while place < bytes.count {
            let written = write(descriptor, bytes.baseAddress?.advanced(by: place), bytes.count - place)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw StorageFailure.error("A request's body cannot be stored") }
            place += written
        }
        count += bytes.count
    }

    /// Ends writing; called once.
    ///
    /// - Returns: the file.
    package func finish() -> SpoolFile {
        isTaken = true
        return SpoolFile(descriptor: descriptor, count: count)
    }

    deinit { if !isTaken { close(descriptor) } }
}

/// What the system said when a file could not be written or read.
enum StorageFailure {
    /// The error for the system's last error.
    static func error(_ what: String) -> HTTPError {
        HTTPError(.storage, "\(what): \(String(cString: strerror(errno))).")
    }
}
