/// How a responder wants the request's body.
public struct BodyDemand: Sendable, Equatable {
    /// The most bytes that are read; `nil` for no limit.
    ///
    /// A longer body is ``BodyError/tooLarge(limit:)``.
    public var limit: Int?
    /// The most bytes that are kept in memory; a longer body goes into a temporary file.
    public var memory: Int
    /// Whether the responder takes the body while it comes in, as a ``RequestStream``.
    public var streams: Bool

    /// As many bytes as Werkzeug keeps of a file in memory: 500 KiB.
    public static let standardMemory = 512_000

    /// Asks for the whole body.
    ///
    /// - Parameters:
    ///   - limit: the most bytes to read, or `nil`.
    ///   - memory: the most bytes to keep in memory.
    ///   - streams: whether to give the body while it comes in.
    public init(limit: Int? = nil, memory: Int = Self.standardMemory, streams: Bool = false) {
        self.limit = limit
        self.memory = memory
        self.streams = streams
    }
}

/// Why a request's body could not be read.
public enum BodyError: Error, Sendable, Equatable {
    /// The body, or the length it announces, is over the limit: 413.
    case tooLarge(limit: Int)
    /// The chunked coding of the body is broken: 400.
    case malformed(String)
    /// The client left, or was too slow, before the body was complete.
    case clientDisconnected
    /// The body could not be stored, for example because the disk is full: 500.
    case storage(String)
}
