internal import Synchronization

/// The content of a request as a sequence of pieces, in the order in which they came.
///
/// Where a route says `body: .streaming` the pieces come from the client while the view runs, and as long as the view
/// asks for none, none are taken in. Elsewhere they come from what was read before. It is walked through once: a second
/// walk goes on where the first one stopped.
public struct RequestStream: AsyncSequence, Sendable {
    /// A piece: some bytes, at least one.
    public typealias Element = [UInt8]
    /// Gives the next piece, `nil` at the end.
    package typealias Next = @Sendable () async throws -> [UInt8]?

    private let next: Next

    /// Makes a stream of whatever gives the pieces.
    package init(_ next: @escaping Next) { self.next = next }

    /// Makes a stream of stored bytes.
    package init(_ bytes: StoredBytes, pieceLength: Int = StoredBytes.pieceLength) {
        let place = Mutex(0)
        next = {
            let range = place.withLock { place in
                let start = place
                place = Swift.min(start + pieceLength, bytes.count)
                return start..<place
            }
            return range.isEmpty ? nil : try bytes.read(range)
        }
    }

    /// Walks through the pieces.
    ///
    /// - Returns: the iterator.
    public func makeAsyncIterator() -> Iterator { Iterator(next: next) }

    /// Walks through the pieces of a request's content.
    public struct Iterator: AsyncIteratorProtocol {
        let next: Next

        /// The next piece.
        ///
        /// - Returns: `nil` at the end.
        /// - Throws: `HTTPException` with 413 beyond the limit, with 400 if the client left or its chunks are broken.
        public mutating func next() async throws -> [UInt8]? { try await next() }
    }
}
