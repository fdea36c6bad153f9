/// Bytes that are made while they are sent, with back-pressure.
public struct StreamBody: Sendable {
    /// Gives the next piece, `nil` at the end; asked again only when the piece before was taken by the network.
    package typealias Next = @Sendable () async throws -> [UInt8]?

    /// How many bytes there are in all, if that is known: the response then has a `Content-Length`.
    public var length: Int?
    /// Whether the stream would go on as long as the client listens: a server that stops ends it at once.
    public var endsWhenServerStops = false
    /// Starts the production: called once a response.
    package var start: @Sendable () -> Next

    /// Makes a stream of a sequence of byte pieces.
    ///
    /// - Parameters:
    ///   - sequence: the pieces; empty ones are skipped.
    ///   - length: how many bytes they are together, if that is known.
    public init<Pieces: AsyncSequence & Sendable>(_ sequence: Pieces, length: Int? = nil) where Pieces.Element == [UInt8] {
        self.length = length
        start = {
            let cursor = StreamCursor(sequence)
            return { try await cursor.next() }
        }
    }

    /// Makes a stream of whatever produces the pieces.
    package init(length: Int?, start: @escaping @Sendable () -> Next) {
        self.length = length
        self.start = start
    }
}

/// Walks through a sequence for whoever sends it; one caller at a time.
private actor StreamCursor<Pieces: AsyncSequence & Sendable> where Pieces.Element == [UInt8] {
    private var iterator: Pieces.AsyncIterator

    init(_ sequence: Pieces) { iterator = sequence.makeAsyncIterator() }

    func next() async throws -> [UInt8]? {
        var current = iterator
        defer { iterator = current }
        return try await current.next(isolation: self)
    }
}
