internal import FlaskHTTP
internal import NIOCore

/// Gathers a body in memory for the step that asked for it.
struct BodyCollector {
    let limit: Int?
    /// The step that gets the body.
    let next: @Sendable (Result<RequestBody, BodyError>) throws -> Reply
    private(set) var bytes: [UInt8] = []

    init(demand: BodyDemand, next: @escaping @Sendable (Result<RequestBody, BodyError>) throws -> Reply, expected: Int?) {
        limit = demand.limit
        self.next = next
        // What a client announces is no reason to set much memory aside.
        if let expected { bytes.reserveCapacity(min(expected, 65536)) }
    }

    /// Takes what there is of the body from the input.
    ///
    /// - Returns: the body once it is complete, or why it never will be; `nil` if more has to come.
    mutating func read(from input: inout ByteBuffer, _ reader: inout BodyReader) -> Result<RequestBody, BodyError>? {
        let limit = limit ?? .max
        var isTooLarge = false
        var gathered: [UInt8] = []
        swap(&gathered, &bytes)
        defer { swap(&gathered, &bytes) }
        do {
            try reader.read(from: &input) { piece in
                isTooLarge = piece.count > limit - gathered.count
                if !isTooLarge { gathered.append(contentsOf: piece) }
                return !isTooLarge
            }
        } catch {
            return .failure(.malformed(error.reason))
        }
        if isTooLarge { return .failure(.tooLarge(limit: limit)) }
        return reader.isComplete ? .success(gathered.isEmpty ? .empty : .bytes(gathered)) : nil
    }
}
