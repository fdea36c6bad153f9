internal import NIOCore

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A socket that listens, for a process that hands it to another one.
///
/// Its backlog outlives whoever accepts from it: connections wait while no process does.
package struct ListeningSocket: Sendable {
    /// The descriptor; it is closed when a program is started in this process's place, and not before the process ends.
    package let descriptor: Int32
    /// The address that was bound, with the port that the system chose.
    package let address: ServerAddress
    /// The file that goes with a Unix socket.
    private let socketFile: String?

    /// Binds an address and listens.
    ///
    /// - Parameters:
    ///   - address: the address.
    ///   - backlog: how many connections may wait.
    /// - Throws: ``ServerError`` if the address cannot be listened on.
    package init(_ address: ServerAddress, backlog: Int) throws(ServerError) {
        do {
            switch address {
            case .tcp(let host, let port):
                guard (0...65535).contains(port) else {
                    throw ServerError(.addressNotAvailable, "There is no port \(port); choose one between 0 and 65535.")
                }
                descriptor = try Self.bind(
                    SocketAddress.makeAddressResolvingHost(host.trimmedBrackets, port: port), reuses: true)
                socketFile = nil
            case .unixSocket(let path):
                try SocketFile.prepare(path)
                descriptor = try Self.bind(SocketAddress(unixDomainSocketPath: path), reuses: false)
                socketFile = path
            case .descriptor(let inherited):
                try InheritedSocket.check(inherited)
                descriptor = inherited
                socketFile = nil
            }
        } catch let error as ServerError {
            throw error
        } catch {
            throw ServerError(binding: address, failedWith: error)
        }
        guard listen(descriptor, Int32(clamping: max(1, backlog))) == 0 else {
            throw ServerError(binding: address, failedWith: IOError(errnoCode: errno, reason: "listen"))
        }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        self.address = Self.boundAddress(of: descriptor, asked: address)
    }

    /// Removes the file of a Unix socket.
    package func removeFile() {
        if let socketFile { SocketFile.remove(socketFile) }
    }

    private static func bind(_ address: SocketAddress, reuses: Bool) throws -> Int32 {
        #if os(Linux)
            let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let descriptor = socket(Int32(address.protocol.rawValue), kind, 0)
        guard descriptor >= 0 else { throw IOError(errnoCode: errno, reason: "socket") }
        var on: Int32 = 1
        if reuses { setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size)) }
        let result = address.withSockAddr { pointer, size in systemBind(descriptor, pointer, socklen_t(size)) }
        guard result == 0 else {
            let code = errno
            close(descriptor)
            throw IOError(errnoCode: code, reason: "bind")
        }
        return descriptor
    }

    private static func boundAddress(of descriptor: Int32, asked: ServerAddress) -> ServerAddress {
        guard case .tcp(let host, 0) = asked else { return asked }
        var name = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let port: UInt16? = withUnsafeMutableBytes(of: &name) { bytes in
            guard let base = bytes.baseAddress else { return nil }
            let generic = base.assumingMemoryBound(to: sockaddr.self)
            guard getsockname(descriptor, generic, &length) == 0 else { return nil }
            // The port of both families stands behind the family, in the order of the network.
            return UInt16(bigEndian: base.load(fromByteOffset: 2, as: UInt16.self))
        }
        return .tcp(host: host, port: port.map(Int.init) ?? 0)
    }
}

#if canImport(Glibc)
    private let systemBind = Glibc.bind
#elseif canImport(Musl)
    private let systemBind = Musl.bind
#else
    private let systemBind = Darwin.bind
#endif

extension String {
    /// The address between the brackets of an IPv6 address.
    fileprivate var trimmedBrackets: String { hasPrefix("[") && hasSuffix("]") ? String(dropFirst().dropLast()) : self }
}
