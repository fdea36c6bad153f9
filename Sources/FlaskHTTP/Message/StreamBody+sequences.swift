extension StreamBody {
    /// Makes a stream of a sequence of texts, sent as UTF-8.
    ///
    /// - Parameters:
    ///   - texts: the pieces; each is made when the one before was sent.
    ///   - length: how many bytes they are together, if that is known.
    public init<Pieces: AsyncSequence & Sendable>(_ texts: Pieces, length: Int? = nil) where Pieces.Element == String {
        self.init(texts.map { Array($0.utf8) }, length: length)
    }

    /// Makes a stream of a sequence of texts whose next element is there at once, such as a lazy one; sent as UTF-8.
    ///
    /// ```swift
    /// app.route("/squares") { StreamBody((1...1000).lazy.map { "\($0),\($0 * $0)\n" }) }
    /// ```
    ///
    /// - Parameter texts: the pieces; each is made when the one before was sent.
    public init<Pieces: Sequence & Sendable>(_ texts: Pieces) where Pieces.Element == String {
        self.init(EagerPieces(base: texts) { Array($0.utf8) })
    }

    /// Makes a stream of a sequence of byte pieces whose next element is there at once.
    ///
    /// - Parameter pieces: the pieces; each is made when the one before was sent.
    public init<Pieces: Sequence & Sendable>(_ pieces: Pieces) where Pieces.Element == [UInt8] {
        self.init(EagerPieces(base: pieces) { $0 })
    }
}

/// A sequence that does not suspend, walked through as one that might.
private struct EagerPieces<Base: Sequence & Sendable>: AsyncSequence, Sendable {
    let base: Base
    let bytes: @Sendable (Base.Element) -> [UInt8]

    init(base: Base, bytes: @escaping @Sendable (Base.Element) -> [UInt8]) {
        self.base = base
        self.bytes = bytes
    }

    struct Iterator: AsyncIteratorProtocol {
        var base: Base.Iterator
        let bytes: @Sendable (Base.Element) -> [UInt8]

        mutating func next() -> [UInt8]? { base.next().map(bytes) }
    }

    func makeAsyncIterator() -> Iterator { Iterator(base: base.makeIterator(), bytes: bytes) }
}
