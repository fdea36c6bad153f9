#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The file of a Unix domain socket.
enum SocketFile {
    /// Removes the file of a server that is gone, so that its path can be bound again.
    ///
    /// - Parameter path: the path of the socket.
    /// - Throws: ``ServerError`` if something else is there, or a server still listens.
    static func prepare(_ path: String) throws(ServerError) {
        var information = stat()
        guard lstat(path, &information) == 0 else { return }
        guard information.st_mode & S_IFMT == S_IFSOCK else {
            throw ServerError(.invalidPath, "\(path) is no socket; the server does not overwrite it. Choose another path.")
        }
        guard !isListening(path) else {
            throw ServerError(.addressInUse, "Another server listens on unix:\(path). Stop it, or choose another path.")
        }
        remove(path)
    }

    /// Removes the file.
    static func remove(_ path: String) { unlink(path) }

    private static func isListening(_ path: String) -> Bool {
        var address = sockaddr_un()
        let capacity = MemoryLayout.size(ofValue: address.sun_path)
        guard path.utf8.count < capacity else { return false }
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        #if os(Linux)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let descriptor = socket(AF_UNIX, kind, 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
    }
}
