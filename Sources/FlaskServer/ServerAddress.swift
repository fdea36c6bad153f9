/// An address that a server listens on.
public enum ServerAddress: Sendable, Equatable, CustomStringConvertible {
    /// An IPv4 or IPv6 address or a host name, and a port; port 0 lets the system choose one.
    case tcp(host: String, port: Int)
    /// The path of a Unix domain socket.
    case unixSocket(path: String)
    /// A socket that already listens, inherited as this file descriptor.
    ///
    /// The server takes the descriptor over and closes it when it stops.
    case descriptor(Int32)

    /// The address as one writes it: `127.0.0.1:5000`, `[::1]:5000`, `unix:/run/app.sock`.
    public var description: String {
        switch self {
        case .tcp(let host, let port): host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .unixSocket(let path): "unix:\(path)"
        case .descriptor(let descriptor): "file descriptor \(descriptor)"
        }
    }
}
