internal import FlaskHTTP
internal import NIOCore

/// A body that the view takes while it comes in; used on the connection's event loop only.
final class BodyFeed {
    private let limit: Int
    private var taken = 0
    private var waiter: CheckedContinuation<[UInt8]?, any Error>?
    /// Why nothing more will come.
    private var failure: (any Error)?
    private var isAtEnd = false
    /// When the client is too slow for whoever waits.
    var deadline = NIODeadline.distantFuture

    init(limit: Int?) { self.limit = limit ?? .max }

    /// Whether somebody waits for the next piece.
    var isAwaited: Bool { waiter != nil }

    /// Lets somebody wait for the next piece; one at a time.
    func wait(_ waiter: CheckedContinuation<[UInt8]?, any Error>) {
        if let failure { return waiter.resume(throwing: failure) }
        if isAtEnd { return waiter.resume(returning: nil) }
        guard self.waiter == nil else {
            return waiter.resume(
                throwing: HTTPError(.bodyNotRead, "Two tasks read `request.stream` at the same time; let one of them read it."))
        }
        self.waiter = waiter
    }

    /// Gives whoever waits what there is.
    ///
    /// - Returns: whether there was something to give.
    func read(from input: inout ByteBuffer, _ reader: inout BodyReader) -> Bool {
        guard waiter != nil else { return false }
        var piece: [UInt8] = []
        do {
            try reader.read(from: &input) { bytes in
                piece.append(contentsOf: bytes)
                return piece.count < StoredBytes.pieceLength
            }
        } catch {
            fail(HTTPException(forBody: .malformed(error.reason)))
            return true
        }
        taken += piece.count
        if taken > limit {
            fail(HTTPException(forBody: .tooLarge(limit: limit)))
        } else if !piece.isEmpty {
            waiter.take()?.resume(returning: piece)
        } else if reader.isComplete {
            isAtEnd = true
            waiter.take()?.resume(returning: nil)
        } else {
            return false
        }
        return true
    }

    /// Ends the body with an error, for whoever waits and for everybody who asks later.
    func fail(_ error: any Error) {
        if failure == nil { failure = error }
        deadline = .distantFuture
        waiter.take()?.resume(throwing: error)
    }
}
