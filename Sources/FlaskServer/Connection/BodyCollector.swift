internal import FlaskHTTP
internal import NIOCore

/// Gathers a body for the step that asked for it: in memory, and from a threshold on in a temporary file.
///
/// The event loop writes to the file what it received, at most a receive buffer at a time, into the system's cache.
struct BodyCollector {
    private let limit: Int
    private let memory: Int
    /// The step that gets the body.
    let next: @Sendable (Result<RequestBody, BodyError>) throws -> Reply
    private var bytes: [UInt8] = []
    private var spool: SpoolWriter?

    init(demand: BodyDemand, next: @escaping @Sendable (Result<RequestBody, BodyError>) throws -> Reply, expected: Int?) {
        limit = demand.limit ?? .max
        memory = demand.memory
        self.next = next
        // What a client announces is no reason to set much memory aside.
        if let expected { bytes.reserveCapacity(min(expected, 65536)) }
    }

    /// Takes what there is of the body from the input.
    ///
    /// - Returns: the body once it is complete, or why it never will be; `nil` if more has to come.
    mutating func read(from input: inout ByteBuffer, _ reader: inout BodyReader) -> Result<RequestBody, BodyError>? {
        var failure: BodyError?
        var gathered = self
        // Two owners of the bytes would have them copied with every piece.
        bytes = []
        defer { self = gathered }
        do {
            try reader.read(from: &input) { piece in
                failure = gathered.take(piece)
                return failure == nil
            }
        } catch {
            return .failure(.malformed(error.reason))
        }
        if let failure { return .failure(failure) }
        guard reader.isComplete else { return nil }
        if let spool = gathered.spool { return .success(.spooled(spool.finish())) }
        return .success(gathered.bytes.isEmpty ? .empty : .bytes(gathered.bytes))
    }

    private mutating func take(_ piece: UnsafeBufferPointer<UInt8>) -> BodyError? {
        let count = spool?.count ?? bytes.count
        if piece.count > limit - count { return .tooLarge(limit: limit) }
        if spool == nil, piece.count <= memory - count {
            bytes.append(contentsOf: piece)
            return nil
        }
        do throws(HTTPError) {
            try write(piece)
            return nil
        } catch {
            return .storage(error.message)
        }
    }

    private mutating func write(_ piece: UnsafeBufferPointer<UInt8>) throws(HTTPError) {
        if let spool { return try spool.append(piece) }
        let spool = try SpoolWriter()
        try bytes.withUnsafeBufferPointer { bytes throws(HTTPError) in try spool.append(bytes) }
        try spool.append(piece)
        bytes = []
        self.spool = spool
    }
}
