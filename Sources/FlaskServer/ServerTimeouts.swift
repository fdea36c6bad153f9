/// How long the server waits for a client.
///
/// Deadlines are checked about once a second, so a client may get that much longer.
public struct ServerTimeouts: Sendable {
    /// For a complete head, from the connection's or the head's first byte on: 408, or a silent close if nothing came.
    public var head = Duration.seconds(30)
    /// Between two requests of a connection.
    public var idle = Duration.seconds(75)
    /// For the next bytes of a request's body: 408.
    public var body = Duration.seconds(30)
    /// For the client to take any byte of a response.
    public var write = Duration.seconds(60)
    /// For the client to close its side after the server closed the connection.
    public var linger = Duration.seconds(5)
    /// For the answer to a client that closed its side: it may be waiting, or it may have left.
    ///
    /// Then a task is cancelled, and a stream that makes nothing is given up.
    public var halfClosed = Duration.seconds(1)
    /// For requests that run while the server stops; what is not answered then is cut off.
    public var stop = Duration.seconds(10)

    /// For a last request of a connection that waits for one while the server stops; zero closes it at once.
    ///
    /// A request that is under way at that time is lost with its connection. Where another process listens on the same
    /// socket already, nothing speaks against waiting for it a little.
    public var idleAtStop = Duration.zero

    /// Makes the default timeouts.
    public init() {}
}
