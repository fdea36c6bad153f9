import FlaskHTTP
import FlaskServer
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct ListeningTests {
    private func failure(_ address: ServerAddress) async -> ServerError? {
        var configuration = ServerConfiguration(address: address, threads: 1)
        configuration.stopsOnSignals = false
        do throws(ServerError) {
            try await Server(ClosureResponder.hello, configuration: configuration).run()
            return nil
        } catch { return error }
    }

    @Test func aPortInUseIsExplained() async throws {
        let address = try await withServer(ClosureResponder.hello) { $0 }
        #expect(address != .tcp(host: "127.0.0.1", port: 0))
        let (addresses, listening) = AsyncStream<ServerAddress>.makeStream()
        let server = Task {
            var configuration = ServerConfiguration(address: .tcp(host: "127.0.0.1", port: 0), threads: 2)
            configuration.stopsOnSignals = false
            try await Server(ClosureResponder.hello, configuration: configuration).run { listening.yield($0) }
        }
        let taken = try #require(await addresses.first { _ in true })
        let error = try #require(await failure(taken))
        #expect(error.kind == .addressInUse)
        #expect(
            error.message.hasPrefix(
                "The address \(taken) is in use by another program. Stop that program, or choose another port."))
        server.cancel()
        try await server.value
    }

    @Test(arguments: [
        (ServerAddress.tcp(host: "192.0.2.1", port: 0), ServerError.Kind.addressNotAvailable),
        (.tcp(host: "no-such-host.invalid", port: 0), .unknownHost),
        (.tcp(host: "127.0.0.1", port: 70_000), .addressNotAvailable),
        (.unixSocket(path: "/tmp"), .invalidPath), (.unixSocket(path: "/tmp/no/such/directory/s"), .invalidPath),
        (.unixSocket(path: "/tmp/" + String(repeating: "x", count: 200)), .invalidPath), (.descriptor(9999), .invalidDescriptor),
    ])
    func whatCannotBeBound(address: ServerAddress, kind: ServerError.Kind) async {
        let error = await failure(address)
        #expect(error?.kind == kind)
    }

    @Test func unixSocketsServe() async throws {
        let path = temporaryPath()
        let address = ServerAddress.unixSocket(path: path)
        for _ in 0..<2 {
            try await withServer(
                ClosureResponder { .response(Response("\($0.peer.remoteAddress ?? "none") \($0.peer.serverName)")) }
            ) {
                $0.address = address
            } _: { bound in
                #expect(bound == address)
                let client = try RawClient(bound)
                try client.send(get())
                #expect(try client.response().text == "none \(path)")
            }
            #expect(access(path, F_OK) != 0)
        }
    }

    @Test func aStaleUnixSocketIsReplacedAndALiveOneIsNot() async throws {
        let path = temporaryPath()
        try Self.leaveStaleSocket(path)
        #expect(access(path, F_OK) == 0)
        let kind = Recorder<ServerError.Kind?>()
        let (stream, source) = AsyncStream<Void>.makeStream()
        async let second: Void = {
            for await _ in stream { break }
            kind.append(await failure(.unixSocket(path: path))?.kind)
        }()
        try await withServer(ClosureResponder.hello) {
            $0.address = .unixSocket(path: path)
        } _: { bound in
            source.yield()
            #expect(eventually { !kind.all.isEmpty })
            let client = try RawClient(bound)
            try client.send(get())
            #expect(try client.response().status == 200)
        }
        await second
        #expect(kind.all == [.addressInUse])
    }

    @Test func ipv6Serves() async throws {
        try await withServer(ClosureResponder { .response(Response($0.remoteAddress ?? "")) }) {
            $0.address = .tcp(host: "[::1]", port: 0)
        } _: { address in
            let client = try RawClient(address)
            try client.send(get())
            #expect(try client.response().text == "::1" && address.description.hasPrefix("[::1]:"))
        }
    }

    /// The supervisor of the development server hands its socket over like this.
    @Test func anInheritedDescriptorServes() async throws {
        let (descriptor, port) = try Self.listeningSocket()
        try await withServer(ClosureResponder.hello) {
            $0.address = .descriptor(descriptor)
            $0.threads = nil
        } _: { address in
            #expect(address == .tcp(host: "127.0.0.1", port: port))
            for _ in 0..<8 {
                let client = try RawClient(address)
                try client.send(get())
                #expect(try client.response().status == 200)
            }
        }
    }

    private static func tcpSocket() -> Int32 {
        #if os(Linux)
            socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            socket(AF_INET, SOCK_STREAM, 0)
        #endif
    }

    private static func listeningSocket() throws -> (Int32, Int) {
        let descriptor = tcpSocket()
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard bind(descriptor, address, length) == 0, listen(descriptor, 16) == 0 else { return -1 as Int32 }
                return getsockname(descriptor, address, &length)
            }
        }
        guard result == 0 else { throw RawClient.Failure("cannot listen: \(errno)") }
        return (descriptor, Int(in_port_t(bigEndian: address.sin_port)))
    }

    private static func leaveStaleSocket(_ path: String) throws {
        #if os(Linux)
            let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_UNIX, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        close(descriptor)
        guard result == 0 else { throw RawClient.Failure("cannot bind \(path): \(errno)") }
    }
}
