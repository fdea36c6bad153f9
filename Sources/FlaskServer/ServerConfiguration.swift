/// How a server listens, and what it allows.
public struct ServerConfiguration: Sendable {
    /// Where the server listens.
    public var address: ServerAddress
    /// How many event loops serve connections; by default one for each processor core.
    public var threads: Int?
    /// How many threads run what blocks; they are started when first needed.
    public var blockingThreads = 40
    /// How many connections may wait to be accepted.
    public var backlog = 4096
    /// What encrypts the connections; `nil` for plain HTTP.
    public var tls: TransportSecurity?
    /// How much clients may send.
    public var limits = ServerLimits()
    /// How long the server waits for clients.
    public var timeouts = ServerTimeouts()
    /// The value of the `Server` header; `nil` to send none.
    public var serverHeader: String? = "Flask"
    /// Whether responses carry the `Date` header (RFC 9110 §6.6.1).
    public var sendsDate = true
    /// Whether SIGINT and SIGTERM stop the server.
    public var stopsOnSignals = true
    /// Called for each request once it was answered; it runs on an event loop and must not block.
    public var accessLog: (@Sendable (AccessRecord) -> Void)?
    /// Where the requests that are being served are noted for a crash.
    package var ledger: RequestLedger?

    /// Makes a configuration.
    ///
    /// - Parameters:
    ///   - address: where to listen.
    ///   - threads: how many event loops to use, or `nil` for one a core.
    public init(address: ServerAddress = .tcp(host: "127.0.0.1", port: 5000), threads: Int? = nil) {
        self.address = address
        self.threads = threads
    }
}
