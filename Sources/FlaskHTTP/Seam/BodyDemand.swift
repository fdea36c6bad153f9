/// How a responder wants the request's body.
public struct BodyDemand: Sendable, Equatable {
    /// The most bytes that are read; `nil` for no limit.
    ///
    /// A longer body is ``BodyError/tooLarge(limit:)``.
    public var limit: Int?

    /// Asks for the whole body.
    ///
    /// - Parameter limit: the most bytes to read, or `nil`.
    public init(limit: Int? = nil) { self.limit = limit }
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
