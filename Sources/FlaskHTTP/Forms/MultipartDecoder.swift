/// Takes a multipart message apart, piece by piece as it comes in.
///
/// ```swift
/// var decoder = MultipartDecoder(boundary: Array("bound".utf8))
/// try decoder.receive(bytes)
/// loop: while true {
///     switch try decoder.nextEvent() {
///     case .file(_, let filename, _): print("the file \(filename)")
///     case .data(let range, _): print(decoder.bytes(in: range).count)
///     case .needsData, .epilogue: break loop
///     default: continue
///     }
/// }
/// ```
///
/// It reads nothing by itself and keeps no more than a part's head, or a boundary that has not come completely. Time
/// grows with the length of the message alone. Reference: werkzeug/sansio/multipart.py, MultipartDecoder; RFC 7578.
public struct MultipartDecoder: Sendable {
    private enum State {
        case preamble, head, dataStart, data, epilogue, complete
    }

    private let search: BoundarySearch
    private let memoryLimit: Int?
    private let partLimit: Int?
    private var state = State.preamble
    private var buffer: [UInt8] = []
    /// Where in the buffer the bytes begin that no event has told of.
    private var start = 0
    /// The place of the buffer's first byte in the message.
    private var origin = 0
    /// How many unread bytes were searched already.
    private var searched = 0
    private var partCount = 0
    private var isFinished = false

    /// So many bytes may stand around a boundary that belong to it.
    private static let margin = 8

    /// Makes a decoder.
    ///
    /// - Parameters:
    ///   - boundary: what separates the parts, without hyphens before it.
    ///   - memoryLimit: the most bytes that are kept at a time; `nil` for no limit.
    ///   - partLimit: the most parts; `nil` for no limit.
    public init(boundary: [UInt8], memoryLimit: Int? = nil, partLimit: Int? = nil) {
        search = BoundarySearch(boundary: boundary)
        self.memoryLimit = memoryLimit
        self.partLimit = partLimit
    }

    /// Takes the next bytes of the message.
    ///
    /// - Parameter bytes: the bytes; any number.
    /// - Throws: ``HTTPError`` of kind `formTooLarge` if more would be kept than the limit allows.
    public mutating func receive(_ bytes: some Collection<UInt8>) throws(HTTPError) {
        if let memoryLimit, bytes.count > memoryLimit - unreadCount {
            throw HTTPError(
                .formTooLarge, "A multipart form has \(unreadCount + bytes.count) bytes at a time; \(memoryLimit) are allowed.")
        }
        if start > 0 {
            buffer.removeSubrange(..<start)
            origin += start
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// Says that nothing more will come.
    public mutating func finish() { isFinished = true }

    /// Says what comes next.
    ///
    /// - Returns: the event; ``MultipartEvent/needsData`` until more was received.
    /// - Throws: ``HTTPError`` of kind `invalidForm` for a message that ends too early or a part without
    ///   `Content-Disposition`, `invalidEncoding` for a head that is no UTF-8, `formTooLarge` for too many parts.
    public mutating func nextEvent() throws(HTTPError) -> MultipartEvent {
        let event: MultipartEvent =
            switch state {
            case .preamble: preambleEvent()
            case .head: try headEvent()
            case .dataStart: dataEvent(isStart: true)
            case .data: dataEvent(isStart: false)
            case .epilogue: epilogueEvent()
            case .complete: .needsData
            }
        if isFinished, case .needsData = event {
            throw HTTPError(.invalidForm, "A multipart form ends in the middle of its \(state); its last boundary is missing.")
        }
        return event
    }

    /// The bytes at places of the message.
    ///
    /// - Parameter range: the places that a `data` event told of; they are kept until the next ``receive(_:)``.
    /// - Returns: the bytes.
    public func bytes(in range: Range<Int>) -> ArraySlice<UInt8> {
        buffer[(range.lowerBound - origin)..<(range.upperBound - origin)]
    }

    private var unreadCount: Int { buffer.count - start }

    /// Looks at the bytes that no event has told of.
    private func look<Result>(_ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
        try body(buffer.span.extracting(start...))
    }

    private mutating func preambleEvent() -> MultipartEvent {
        guard let match = look({ search.firstOpening(in: $0, from: searched) }) else {
            searched = max(0, unreadCount - (search.length - 2) - Self.margin)
            return .needsData
        }
        let preamble = Array(buffer[start..<(start + match.range.lowerBound)])
        start += match.range.upperBound
        searched = 0
        state = match.isFinal ? .epilogue : .head
        return .preamble(preamble)
    }

    private mutating func headEvent() throws(HTTPError) -> MultipartEvent {
        guard let blank = look({ MultipartHead.blankLine(in: $0, from: searched) }) else {
            searched = max(0, unreadCount - Self.margin)
            return .needsData
        }
        let head = try MultipartHead(buffer[start..<(start + blank.lowerBound)])
        // The second half of the blank line is the line end that content begins behind.
        start += (blank.lowerBound + blank.upperBound) / 2
        searched = 0
        state = .dataStart
        partCount += 1
        if let partLimit, partCount > partLimit {
            throw HTTPError(.formTooLarge, "A multipart form has more than the \(partLimit) parts that are allowed.")
        }
        return head.event
    }

    private mutating func dataEvent(isStart: Bool) -> MultipartEvent {
        let first = isStart ? look { $0.lengthOfLineEnd(at: 0) } : 0
        let match = look { search.firstDelimiter(in: $0) }
        // The line end before the content may be that of the boundary, if there is no content.
        if match == nil, isStart, look({ search.mayStand(at: first, in: $0) }) { return .needsData }
        let end = match?.range.lowerBound ?? look { search.endOfCertainData(in: $0, from: first) }
        let place = origin + start
        start += match?.range.upperBound ?? end
        state = match.map { $0.isFinal ? .epilogue : .head } ?? .data
        guard isStart || match != nil || end > first else { return .needsData }
        return .data((place + first)..<(place + max(first, end)), isLast: match != nil)
    }

    private mutating func epilogueEvent() -> MultipartEvent {
        guard isFinished else { return .needsData }
        let epilogue = Array(buffer[start...])
        start = buffer.count
        state = .complete
        return .epilogue(epilogue)
    }
}
