extension StreamBody {
    /// Makes a stream of a sequence of texts, which are sent as UTF-8.
    ///
    /// ```swift
    /// app.route("/log") { StreamBody(file.lines.map { $0 + "\n" }) }
    /// ```
    ///
    /// - Parameter texts: the pieces; empty ones are skipped.
    public init<Texts: AsyncSequence & Sendable>(_ texts: Texts) where Texts.Element == String {
        self.init(length: nil) {
            let cursor = TextCursor(texts)
            return { try await cursor.next() }
        }
    }

    /// Makes a stream of a sequence that is walked while the response is sent: the counterpart of a generator.
    ///
    /// ```swift
    /// app.route("/large.csv") { StreamBody((1...1_000_000).lazy.map { "\($0),\($0 * $0)\n" }) }
    /// ```
    ///
    /// - Parameter texts: the pieces; empty ones are skipped. Making one must not take long.
    public init<Texts: Sequence & Sendable>(_ texts: Texts) where Texts.Element == String {
        self.init(length: nil) {
            let cursor = GeneratorCursor(texts)
            return { await cursor.next() }
        }
    }

    /// Makes a stream of what a function writes, which waits for the network between its pieces.
    ///
    /// ```swift
    /// app.route("/count") {
    ///     StreamBody { output in
    ///         for number in 1...10 { try await output.write("\(number)\n") }
    ///     }
    /// }
    /// ```
    ///
    /// The function runs as a task of its own, which is cancelled when the client leaves. What it throws cuts the response off.
    ///
    /// - Parameter write: writes the content.
    public init(_ write: @escaping @Sendable @concurrent (StreamWriter) async throws -> Void) {
        self.init(length: nil) {
            let channel = PieceChannel()
            let reader = PieceReader(channel) { try await write(StreamWriter(channel: channel)) }
            return { try await reader.next() }
        }
    }
}

/// Writes the content of a stream, from any task.
public struct StreamWriter: Sendable {
    let channel: PieceChannel

    /// Writes a piece, and waits until it was taken.
    ///
    /// - Parameter bytes: the piece.
    /// - Throws: `CancellationError` if nobody listens any more.
    public func write(_ bytes: [UInt8]) async throws {
        if !bytes.isEmpty { try await channel.send(bytes) }
    }

    /// Writes text as UTF-8, and waits until it was taken.
    ///
    /// - Parameter text: the piece.
    /// - Throws: `CancellationError` if nobody listens any more.
    public func write(_ text: String) async throws { try await write(Array(text.utf8)) }
}

/// Walks through asynchronous texts; one caller at a time.
private actor TextCursor<Texts: AsyncSequence & Sendable> where Texts.Element == String {
    private var iterator: Texts.AsyncIterator

    init(_ texts: Texts) { iterator = texts.makeAsyncIterator() }

    func next() async throws -> [UInt8]? {
        var current = iterator
        defer { iterator = current }
        return try await current.next(isolation: self).map { Array($0.utf8) }
    }
}

/// Walks through texts; one caller at a time.
private actor GeneratorCursor<Texts: Sequence & Sendable> where Texts.Element == String {
    private var iterator: Texts.Iterator

    init(_ texts: Texts) { iterator = texts.makeIterator() }

    func next() -> [UInt8]? { iterator.next().map { Array($0.utf8) } }
}
