internal import FlaskHTTP

/// How much a client may send before it is refused.
public struct ServerLimits: Sendable {
    /// The longest request line in bytes, its line end included; a longer one is answered with 414.
    public var requestLine = 8192
    /// The most bytes of all header lines together; more are answered with 431.
    public var headerBytes = 32768
    /// The most header fields; more are answered with 431.
    public var headerFields = 100
    /// How much of a body that nobody read is read and dropped to keep the connection; beyond it the connection closes.
    public var discardedBody = 65536
    /// The most connections at a time; `nil` for as many as the system allows.
    ///
    /// Further ones are answered with 503.
    public var connections: Int?

    /// Makes the default limits.
    public init() {}

    /// The limits in the parsers' terms.
    var wire: WireLimits {
        var wire = WireLimits()
        wire.requestLine = requestLine
        wire.headerBytes = headerBytes
        wire.headerFields = headerFields
        return wire
    }
}
