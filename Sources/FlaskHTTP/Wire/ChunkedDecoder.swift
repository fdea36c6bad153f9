/// Takes the chunked transfer coding off a body (RFC 9112 §7.1), strictly.
///
/// Fed with pieces of any length; chunk extensions and trailer fields are checked and dropped.
package struct ChunkedDecoder: Sendable {
    /// What comes next in a piece.
    package enum Event: Sendable, Equatable {
        /// The bytes of this range of the piece belong to the body.
        case data(Range<Int>)
        /// The piece is used up.
        case needsMore
        /// The body and its trailer section are complete.
        case end
    }

    private enum State: Sendable {
        case sizeStart, size, chunkExtension, sizeLineFeed
        case data, dataCarriageReturn, dataLineFeed
        case trailerStart, trailerName, trailerValue, trailerLineFeed, finalLineFeed
        case done
    }

    private let limits: WireLimits
    private var state = State.sizeStart
    /// The size of the chunk while it is read, then how much of the chunk is still to come.
    private var remaining = 0
    private var lineLength = 0
    private var extensionBytes = 0
    private var trailerBytes = 0

    package init(limits: WireLimits = WireLimits()) { self.limits = limits }

    /// Reads on.
    ///
    /// - Parameters:
    ///   - bytes: a piece of the coded body.
    ///   - index: where to read on in it; moved behind what was read.
    /// - Returns: what was found.
    /// - Throws: ``WireError`` if the coding is broken.
    package mutating func next(_ bytes: Span<UInt8>, from index: inout Int) throws(WireError) -> Event {
        while true {
            if case .done = state { return .end }
            guard index < bytes.count else { return .needsMore }
            if case .data = state { return .data(takeData(bytes, &index)) }
            try consume(bytes[index])
            index += 1
        }
    }

    private mutating func takeData(_ bytes: Span<UInt8>, _ index: inout Int) -> Range<Int> {
        let start = index
        let length = min(remaining, bytes.count - start)
        index = start + length
        remaining -= length
        if remaining == 0 { state = .dataCarriageReturn }
        return start..<index
    }

    private mutating func consume(_ byte: UInt8) throws(WireError) {
        switch state {
        case .sizeStart, .size, .chunkExtension, .sizeLineFeed: try consumeSizeLine(byte)
        case .dataCarriageReturn: try expect(byte, 0x0D, then: .dataLineFeed)
        case .dataLineFeed: try expect(byte, 0x0A, then: .sizeStart)
        case .trailerStart, .trailerName, .trailerValue, .trailerLineFeed, .finalLineFeed: try consumeTrailer(byte)
        case .data, .done: break
        }
    }

    private mutating func consumeSizeLine(_ byte: UInt8) throws(WireError) {
        lineLength += 1
        guard lineLength <= limits.chunkLine else { throw .badRequest("a chunk's first line is too long") }
        switch state {
        case .sizeStart, .size:
            if let digit = ASCII.hexadecimalValue(byte) { return try addDigit(digit) }
            guard case .size = state else { throw .badRequest("a chunk has no size") }
            if byte == 0x0D { state = .sizeLineFeed } else { try expect(byte, UInt8(ascii: ";"), then: .chunkExtension) }
        case .chunkExtension:
            extensionBytes += 1
            guard extensionBytes <= limits.chunkExtensionBytes else { throw .badRequest("there are too many chunk extensions") }
            if byte == 0x0D { state = .sizeLineFeed } else { try checkText(byte) }
        default:
            try expect(byte, 0x0A, then: remaining == 0 ? .trailerStart : .data)
            lineLength = 0
        }
    }

    private mutating func addDigit(_ digit: UInt8) throws(WireError) {
        guard remaining <= Int.max >> 4 else { throw .badRequest("a chunk's size is too large") }
        remaining = remaining << 4 | Int(digit)
        state = .size
    }

    private mutating func consumeTrailer(_ byte: UInt8) throws(WireError) {
        trailerBytes += 1
        guard trailerBytes <= limits.trailerBytes else { throw .headerTooLarge("the trailer section is too large") }
        switch state {
        case .trailerStart:
            if byte == 0x0D { state = .finalLineFeed } else { try checkName(byte) }
        case .trailerName:
            if byte == UInt8(ascii: ":") { state = .trailerValue } else { try checkName(byte) }
        case .trailerValue:
            if byte == 0x0D { state = .trailerLineFeed } else { try checkText(byte) }
        case .trailerLineFeed: try expect(byte, 0x0A, then: .trailerStart)
        default: try expect(byte, 0x0A, then: .done)
        }
    }

    private mutating func checkName(_ byte: UInt8) throws(WireError) {
        guard ByteClass.isToken(byte) else { throw .badRequest("the name of a trailer field is invalid") }
        state = .trailerName
    }

    private func checkText(_ byte: UInt8) throws(WireError) {
        guard ByteClass.isFieldValue(byte) else { throw .badRequest("the chunked coding holds a control character") }
    }

    private mutating func expect(_ byte: UInt8, _ wanted: UInt8, then next: State) throws(WireError) {
        guard byte == wanted else { throw .badRequest("the chunked coding is broken") }
        state = next
    }
}
