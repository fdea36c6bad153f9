#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A socket that another process bound.
enum InheritedSocket {
    /// Whether a socket belongs to the internet rather than to the file system.
    static func isTCP(_ descriptor: Int32) -> Bool {
        var name = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let isKnown = withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) == 0 }
        }
        return isKnown && [AF_INET, AF_INET6].contains(Int32(name.ss_family))
    }

    /// Checks a descriptor: NIO ends the process over one that is no bound stream socket.
    ///
    /// - Parameter descriptor: the file descriptor.
    /// - Throws: ``ServerError`` if it cannot be listened on.
    static func check(_ descriptor: Int32) throws(ServerError) {
        var kind: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        var name = sockaddr_storage()
        var nameLength = socklen_t(MemoryLayout<sockaddr_storage>.size)
        #if os(Linux)
            let stream = Int32(SOCK_STREAM.rawValue)
        #else
            let stream = SOCK_STREAM
        #endif
        let isBound = withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &nameLength) == 0 }
        }
        guard isBound, getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &kind, &length) == 0, kind == stream else {
            throw ServerError(
                .invalidDescriptor,
                "File descriptor \(descriptor) is no bound socket. It must be opened by the process that starts the server.")
        }
    }
}
