/// Parses the head of a request (RFC 9112 §2–§3, §5), strictly.
///
/// Fed with all bytes since the head's beginning each time more of them came. Lines that were parsed are not looked at
/// again, and of the last line only what is new is searched for its end, so that the work is linear in the bytes.
package struct RequestHeadParser: Sendable {
    /// Where the parts of the request line stand.
    struct RequestLine: Sendable {
        var method: HTTPMethod
        var target: Range<Int>
        var version: HTTPVersion
    }

    let limits: WireLimits
    /// The start of the first line that was not parsed yet.
    var lineStart = 0
    /// Up to where the end of that line was searched in vain.
    private var searched = 0
    private var requestLine: RequestLine?
    private var sectionStart = 0
    /// The fields so far, and behind them what is left from the parser before, which gave its array to this one.
    package private(set) var places: [ReceivedHeaderBlock.Place]
    private var fieldCount = 0
    private var facts = FramingFacts()

    /// Makes a parser of one head.
    ///
    /// - Parameters:
    ///   - limits: how long the head and its parts may be.
    ///   - places: what an earlier parser's ``places`` were, to use its memory again.
    package init(limits: WireLimits = WireLimits(), places: consuming [ReceivedHeaderBlock.Place] = []) {
        self.limits = limits
        self.places = places
    }

    /// Parses what is there.
    ///
    /// - Parameter bytes: everything that came since the head's first byte; later calls get the same bytes and more.
    /// - Returns: the head, or `nil` if more bytes are needed.
    /// - Throws: ``WireError`` as soon as the bytes cannot become a valid head.
    package mutating func parse(_ bytes: Span<UInt8>) throws(WireError) -> RequestHead? {
        if searched > lineStart, bytes.firstLineFeed(from: searched) == nil { return try incomplete(bytes) }
        if requestLine == nil {
            guard let line = try parseRequestLine(bytes) else { return try incomplete(bytes) }
            requestLine = line
            sectionStart = lineStart
            if places.isEmpty { places.reserveCapacity(16) }
        }
        while let isLast = try parseFieldLine(bytes) {
            if isLast { return try finish(bytes) }
        }
        return try incomplete(bytes)
    }

    /// Whether no byte of the head has been seen.
    package var isUntouched: Bool { searched == 0 }

    private mutating func incomplete(_ bytes: Span<UInt8>) throws(WireError) -> RequestHead? {
        searched = bytes.count
        if requestLine == nil {
            try checkRequestLine(length: searched - lineStart)
        } else {
            try checkSection(end: searched)
        }
        return nil
    }

    func checkRequestLine(length: Int) throws(WireError) {
        if length > limits.requestLine { throw WireError(status: 414, reason: "the request line is too long") }
    }

    private func checkSection(end: Int) throws(WireError) {
        guard end - sectionStart <= limits.headerBytes else { throw .headerTooLarge("the header section is too large") }
    }

    /// Parses one line of the header section; true for the empty one at its end, `nil` if the line is incomplete.
    private mutating func parseFieldLine(_ bytes: Span<UInt8>) throws(WireError) -> Bool? {
        let index = bytes.endOfToken(from: lineStart)
        guard index < bytes.count else { return nil }
        let name = lineStart..<index
        guard !name.isEmpty else { return try parseSectionEnd(bytes) }
        guard bytes[index] == UInt8(ascii: ":") else { throw .badRequest("a field name is invalid") }
        let valueStart = index &+ 1
        guard let lineEnd = try endOfValue(bytes, from: valueStart) else { return nil }
        let value = bytes.trimmingBlanks(valueStart..<lineEnd)
        guard fieldCount < limits.headerFields else { throw .headerTooLarge("there are too many header fields") }
        try facts.note(bytes, name: name, value: value)
        append(
            .init(nameStart: name.lowerBound, nameEnd: name.upperBound, valueStart: value.lowerBound, valueEnd: value.upperBound))
        lineStart = lineEnd &+ 2
        try checkSection(end: lineStart)
        return false
    }

    @inline(__always)
    private mutating func append(_ place: ReceivedHeaderBlock.Place) {
        if fieldCount < places.count { places[fieldCount] = place } else { places.append(place) }
        fieldCount &+= 1
    }

    private mutating func parseSectionEnd(_ bytes: Span<UInt8>) throws(WireError) -> Bool? {
        switch bytes[lineStart] {
        case 0x0D:
            guard lineStart &+ 1 < bytes.count else { return nil }
            guard bytes[lineStart &+ 1] == 0x0A else { throw .badRequest("a carriage return stands alone") }
            lineStart &+= 2
            return true
        case 0x0A: throw .badRequest("a line feed stands alone")
        case 0x20, 0x09: throw .badRequest("a header line is folded")
        default: throw .badRequest("a field name is invalid")
        }
    }

    /// Finds the carriage return that ends a value, checking the bytes before and the line feed behind it.
    private func endOfValue(_ bytes: Span<UInt8>, from start: Int) throws(WireError) -> Int? {
        var index = bytes.firstControl(from: start)
        while index < bytes.count, bytes[index] == 0x09 { index = bytes.firstControl(from: index &+ 1) }
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case 0x0D:
            guard index &+ 1 < bytes.count else { return nil }
            guard bytes[index &+ 1] == 0x0A else { throw .badRequest("a carriage return stands alone") }
            return index
        case 0x0A: throw .badRequest("a line feed stands alone")
        default: throw .badRequest("a field value holds a control character")
        }
    }

    private mutating func finish(_ bytes: Span<UInt8>) throws(WireError) -> RequestHead {
        guard let line = requestLine else { throw .badRequest("there is no request line") }
        try facts.checkHost(for: line.version)
        let framing = try facts.framing(for: line.version)
        let target = try TargetParts(bytes, place: line.target, method: line.method)
        return RequestHead(
            length: lineStart, method: line.method, target: target, version: line.version,
            fields: ReceivedHeaderBlock(
                bytes: bytes.extracting(0..<lineStart), places: places[..<fieldCount], haveOrdinaryHost: facts.haveOrdinaryHost),
            framing: framing,
            keepsAlive: facts.keepsAlive(for: line.version),
            expectsContinue: facts.expectsContinue && line.version == .http11 && framing != .none)
    }
}
