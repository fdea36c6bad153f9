internal import FlaskHTTP

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file that was opened to be sent.
struct OpenFile {
    /// Why a file cannot be sent.
    enum Failure: Error {
        /// There is no regular file of this path.
        case missing
        /// The file cannot be read, for the reason given.
        case unreadable(String)
    }

    let descriptor: Int32

    /// Opens a file, checking that the wanted part is there.
    init(_ file: FileBody) throws(Failure) {
        let descriptor = open(file.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            let code = errno
            throw code == ENOENT || code == ENOTDIR ? .missing : .unreadable(String(cString: strerror(code)))
        }
        self.descriptor = descriptor
        var information = stat()
        guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
            shut()
            throw .missing
        }
        let (end, overflow) = file.offset.addingReportingOverflow(file.length)
        guard file.offset >= 0, file.length >= 0, !overflow, end <= Int(information.st_size) else {
            shut()
            throw .unreadable("it has \(information.st_size) bytes, fewer than \(file.offset) + \(file.length)")
        }
    }

    /// Closes the file.
    func shut() { _ = Self.closeDescriptor(descriptor) }

    /// Reads a part at once; `nil` if it is not there any more.
    func read(_ file: FileBody) -> [UInt8]? { Self.read(descriptor, from: file.offset, count: file.length) }

    /// Reads a part of an open file at once; `nil` if it is not there any more.
    static func read(_ descriptor: Int32, from offset: Int, count length: Int) -> [UInt8]? {
        let bytes = [UInt8](unsafeUninitializedCapacity: length) { memory, count in
            while count < length {
                let read = pread(descriptor, memory.baseAddress?.advanced(by: count), length - count, off_t(offset + count))
                if read < 0, errno == EINTR { continue }
                guard read > 0 else { return }
                count += read
            }
        }
        return bytes.count == length ? bytes : nil
    }

    /// Whether an open file still reaches up to a byte; it may have been cut since it was opened.
    static func reaches(_ descriptor: Int32, _ end: Int) -> Bool {
        var information = stat()
        return fstat(descriptor, &information) == 0 && Int(information.st_size) >= end
    }

    private static func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }
}
