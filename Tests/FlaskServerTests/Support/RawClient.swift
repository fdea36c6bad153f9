import FlaskServer

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A client that sends and receives bytes as they are, on a blocking socket with a generous deadline.
final class RawClient {
    struct Failure: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }

    fileprivate var descriptor: Int32
    /// What was received but not read yet.
    private(set) var pending: [UInt8] = []
    /// Whether the server closed its side.
    private(set) var isAtEnd = false

    init(_ address: ServerAddress, receiveBuffer: Int32? = nil) throws {
        descriptor = try Self.open(address)
        var timeout = timeval(tv_sec: 300, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        if var receiveBuffer {
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, socklen_t(MemoryLayout<Int32>.size))
        }
        try connect(to: address)
    }

    deinit { close() }

    func send(_ text: String) throws { try send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Self.transmit(descriptor, $0) }
            guard count > 0 else { throw Failure("the connection was closed while sending: \(errno)") }
            sent += count
        }
    }

    /// Lets sending fail once the server takes nothing for a while.
    func limitSending(milliseconds: Int) {
        var timeout = timeval(tv_sec: 0, tv_usec: .init(milliseconds * 1000))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    }

    /// Sends what the server may refuse to take, as it may have answered already.
    func sendIgnoringErrors(_ bytes: [UInt8]) { try? send(bytes) }

    /// Tells the server that nothing more will come.
    func closeSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    func close() {
        guard descriptor >= 0 else { return }
        _ = systemClose(descriptor)
        descriptor = -1
    }

    /// Receives once; false at the end of the connection.
    @discardableResult func receive() throws -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count >= 0 else {
            if errno == ECONNRESET { throw Failure("the connection was reset") }
            throw Failure("nothing came for too long; so far: \(String(decoding: pending, as: UTF8.self).suffix(500))")
        }
        if count == 0 { isAtEnd = true }
        pending += buffer[..<count]
        return count > 0
    }

    /// Reads up to and including a text.
    func read(through text: String) throws -> String {
        let wanted = Array(text.utf8)
        while true {
            if let range = pending.firstRange(of: wanted) { return String(decoding: take(range.upperBound), as: UTF8.self) }
            guard try receive() else {
                throw Failure("the end came before \(text); so far: \(String(decoding: pending, as: UTF8.self))")
            }
        }
    }

    func read(count: Int) throws -> [UInt8] {
        while pending.count < count {
            guard try receive() else { throw Failure("the end came after \(pending.count) of \(count) bytes") }
        }
        return take(count)
    }

    /// Reads everything until the server closes the connection.
    func readToEnd() throws -> [UInt8] {
        while try receive() {}
        return take(pending.count)
    }

    private func take(_ count: Int) -> [UInt8] {
        defer { pending.removeFirst(count) }
        return Array(pending.prefix(count))
    }

    /// Sends without the signal that a closed connection would raise.
    private static func transmit(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if os(Linux)
            systemSend(descriptor, bytes)
        #else
            write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }

    private static func open(_ address: ServerAddress) throws -> Int32 {
        let family: Int32 =
            switch address {
            case .unixSocket: AF_UNIX
            case .tcp(let host, _) where host.contains(":"): AF_INET6
            default: AF_INET
            }
        #if os(Linux)
            let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(family, SOCK_STREAM, 0)
        #endif
        guard descriptor >= 0 else { throw Failure("no socket: \(errno)") }
        return descriptor
    }

    private func connect(to address: ServerAddress) throws {
        let result =
            switch address {
            case .unixSocket(let path):
                Self.withAddress(sockaddr_un()) { address in
                    address.sun_family = sa_family_t(AF_UNIX)
                    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
                } connect: {
                    systemConnect(descriptor, $0, $1)
                }
            case .tcp(let host, let port) where host.contains(":"):
                Self.withAddress(sockaddr_in6()) { address in
                    address.sin6_family = sa_family_t(AF_INET6)
                    address.sin6_port = in_port_t(port).bigEndian
                    inet_pton(AF_INET6, host, &address.sin6_addr)
                } connect: {
                    systemConnect(descriptor, $0, $1)
                }
            case .tcp(let host, let port):
                Self.withAddress(sockaddr_in()) { address in
                    address.sin_family = sa_family_t(AF_INET)
                    address.sin_port = in_port_t(port).bigEndian
                    inet_pton(AF_INET, host, &address.sin_addr)
                } connect: {
                    systemConnect(descriptor, $0, $1)
                }
            case .descriptor: -1 as Int32
            }
        guard result == 0 else { throw Failure("cannot connect to \(address): \(errno)") }
    }

    private static func withAddress<Address>(
        _ address: Address, _ fill: (inout Address) -> Void, connect: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        var address = address
        fill(&address)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect($0, socklen_t(MemoryLayout<Address>.size)) }
        }
    }
}

private func systemConnect(_ descriptor: Int32, _ address: UnsafePointer<sockaddr>, _ length: socklen_t) -> Int32 {
    connect(descriptor, address, length)
}

#if os(Linux)
    private func systemSend(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
    }
#endif

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

extension RawClient {
    /// Makes the end of this client a reset.
    func resetOnClose() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }
}
