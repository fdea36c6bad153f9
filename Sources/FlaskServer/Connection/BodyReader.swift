internal import FlaskHTTP
internal import NIOCore

/// What is still to come of a request's body.
struct BodyReader {
    private enum Rest {
        case nothing
        case length(Int)
        case chunked(ChunkedDecoder)
    }

    private var rest: Rest

    /// No body.
    init() { rest = .nothing }

    init(_ framing: BodyFraming, limits: WireLimits) {
        rest =
            switch framing {
            case .none: .nothing
            case .length(let length): .length(length)
            case .chunked: .chunked(ChunkedDecoder(limits: limits))
            }
    }

    /// Whether the body was read to its end.
    var isComplete: Bool {
        if case .nothing = rest { true } else { false }
    }

    /// How many bytes are to come; `nil` if only the client knows.
    var remaining: Int? {
        switch rest {
        case .nothing: 0
        case .length(let length): length
        case .chunked: nil
        }
    }

    /// Takes what there is of the body from the input.
    ///
    /// - Parameters:
    ///   - input: the received bytes; its reader index is moved.
    ///   - consume: gets the pieces of the body; returns false to stop reading.
    /// - Throws: ``WireError`` if the chunked coding is broken.
    mutating func read(from input: inout ByteBuffer, _ consume: (UnsafeBufferPointer<UInt8>) -> Bool) throws(WireError) {
        switch rest {
        case .nothing: break
        case .length(let length):
            let taken = min(length, input.readableBytes)
            rest = taken == length ? .nothing : .length(length - taken)
            _ = input.readableBytesUInt8Span.extracting(first: taken).withUnsafeBufferPointer(consume)
            input.moveReaderIndex(forwardBy: taken)
        case .chunked(var decoder):
            var index = 0
            defer { input.moveReaderIndex(forwardBy: index) }
            let isDone = try Self.decode(&decoder, input.readableBytesUInt8Span, &index, consume)
            rest = isDone ? .nothing : .chunked(decoder)
        }
    }

    private static func decode(
        _ decoder: inout ChunkedDecoder, _ bytes: Span<UInt8>, _ index: inout Int, _ consume: (UnsafeBufferPointer<UInt8>) -> Bool
    ) throws(WireError) -> Bool {
        while true {
            switch try decoder.next(bytes, from: &index) {
            case .data(let range):
                guard bytes.extracting(range).withUnsafeBufferPointer(consume) else { return false }
            case .needsMore: return false
            case .end: return true
            }
        }
    }
}
