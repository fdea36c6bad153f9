/// The two ends of the connection that a request came over.
///
/// One object a connection, shared by its requests.
public final class Peer: Sendable {
    /// The client's address, such as `127.0.0.1`; `nil` for a Unix socket or a test.
    public let remoteAddress: String?
    /// The client's port.
    public let remotePort: Int?
    /// The name or address that the server listens on, or the path of its Unix socket.
    public let serverName: String
    /// The port that the server listens on; `nil` for a Unix socket.
    public let serverPort: Int?

    /// Describes a connection.
    ///
    /// - Parameters:
    ///   - remoteAddress: the client's address.
    ///   - remotePort: the client's port.
    ///   - serverName: the name or address of the server.
    ///   - serverPort: the server's port.
    public init(remoteAddress: String? = nil, remotePort: Int? = nil, serverName: String = "localhost", serverPort: Int? = 80) {
        self.remoteAddress = remoteAddress
        self.remotePort = remotePort
        self.serverName = serverName
        self.serverPort = serverPort
    }
}
