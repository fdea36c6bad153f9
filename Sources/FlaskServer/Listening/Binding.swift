internal import FlaskHTTP
internal import NIOCore
internal import NIOPosix

/// Binds an address, and tells what was bound.
struct Binding: Sendable {
    private let address: ServerAddress

    init(_ configuration: ServerConfiguration) { address = configuration.address }

    /// Whether the options of TCP sockets apply.
    var isTCP: Bool {
        switch address {
        case .tcp: true
        case .unixSocket: false
        case .descriptor(let descriptor): InheritedSocket.isTCP(descriptor)
        }
    }

    /// The file that binding makes.
    var socketFile: String? {
        if case .unixSocket(let path) = address { path } else { nil }
    }

    /// Binds and listens.
    func bind(_ bootstrap: ServerBootstrap) async throws -> any Channel {
        switch address {
        case .tcp(let host, let port):
            guard (0...65535).contains(port) else {
                throw ServerError(.addressNotAvailable, "There is no port \(port); choose one between 0 and 65535.")
            }
            let name = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
            return try await bootstrap.bind(host: name, port: port).get()
        case .unixSocket(let path):
            try SocketFile.prepare(path)
            return try await bootstrap.bind(unixDomainSocketPath: path).get()
        case .descriptor(let descriptor):
            try InheritedSocket.check(descriptor)
            return try await bootstrap.withBoundSocket(descriptor).get()
        }
    }

    /// The address that a channel was bound to.
    func boundAddress(of channel: any Channel) -> ServerAddress {
        guard let bound = channel.localAddress else { return address }
        if let path = bound.pathname { return .unixSocket(path: path) }
        return .tcp(host: bound.ipAddress ?? "localhost", port: bound.port ?? 0)
    }

    /// The two ends of an accepted connection.
    func peer(of channel: any Channel) -> Peer {
        let remote = channel.remoteAddress
        guard let local = channel.localAddress else { return Peer() }
        if let path = local.pathname { return Peer(serverName: path, serverPort: nil) }
        return Peer(
            remoteAddress: remote?.ipAddress, remotePort: remote?.port, serverName: local.ipAddress ?? "localhost",
            serverPort: local.port)
    }
}
