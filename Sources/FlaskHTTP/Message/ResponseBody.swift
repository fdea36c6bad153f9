/// The content of a response.
public enum ResponseBody: Sendable {
    /// No content.
    case empty
    /// Text, sent as UTF-8.
    case text(String)
    /// Bytes.
    case bytes([UInt8])
    /// A file, or a part of one, that the kernel sends.
    case file(FileBody)
    /// Bytes that are made while they are sent.
    case stream(StreamBody)
}

/// A part of a file on disk.
public struct FileBody: Sendable, Equatable {
    /// The path of the file; it is opened when the response is sent.
    public var path: String
    /// The first byte that is sent.
    public var offset: Int
    /// How many bytes are sent.
    public var length: Int

    /// Describes a part of a file.
    ///
    /// - Parameters:
    ///   - path: the path of the file.
    ///   - offset: the first byte to send.
    ///   - length: how many bytes to send.
    public init(path: String, offset: Int = 0, length: Int) {
        self.path = path
        self.offset = offset
        self.length = length
    }
}

/// Bytes that are made while they are sent, with back-pressure.
public struct StreamBody: Sendable {
    /// Gives the next piece, `nil` at the end; asked again only when the piece before was taken by the network.
    package typealias Next = @Sendable () async throws -> [UInt8]?

    /// How many bytes there are in all, if that is known: the response then has a `Content-Length`.
    public var length: Int?
    /// Starts the production: called once a response.
    package let start: @Sendable () -> Next

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
