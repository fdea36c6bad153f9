extension ResponseBody {
    /// How many bytes will be sent; `nil` if only the end of a stream will tell.
    public var length: Int? {
        switch self {
        case .empty: 0
        case .text(let text): text.utf8.count
        case .bytes(let bytes): bytes.count
        case .file(let file): file.length
        case .stream(let stream): stream.length
        }
    }

    /// A part of the content.
    ///
    /// - Parameter range: places in the content; beyond its end there is nothing.
    /// - Returns: the part; of a stream, what comes before it is made and thrown away.
    package func part(_ range: Range<Int>) -> ResponseBody {
        switch self {
        case .empty: .empty
        case .text(let text): .bytes(Array(text.utf8.dropFirst(range.lowerBound).prefix(range.count)))
        case .bytes(let bytes): .bytes(Array(bytes.dropFirst(range.lowerBound).prefix(range.count)))
        case .file(let file): .file(file.part(range))
        case .stream(let stream): .stream(StreamBody(part: range, of: stream))
        }
    }
}

extension FileBody {
    fileprivate func part(_ range: Range<Int>) -> FileBody {
        let range = range.clamped(to: 0..<max(length, 0))
        let (start, overflow) = offset.addingReportingOverflow(range.lowerBound)
        return FileBody(path: path, offset: overflow ? offset : start, length: overflow ? 0 : range.count)
    }
}

extension StreamBody {
    /// Makes a stream of a part of another one.
    fileprivate init(part range: Range<Int>, of stream: StreamBody) {
        let whole = stream.start
        self.init(length: stream.length.map { range.clamped(to: 0..<max($0, 0)).count } ?? range.count) {
            let cutter = StreamCutter(range, of: whole())
            return { try await cutter.next() }
        }
    }
}

/// Cuts a part out of a stream for whoever sends it; one caller at a time.
private actor StreamCutter {
    private let source: StreamBody.Next
    /// How many bytes are still to be passed over.
    private var skipped: Int
    /// How many bytes are still to be sent.
    private var wanted: Int

    init(_ range: Range<Int>, of source: @escaping StreamBody.Next) {
        self.source = source
        skipped = range.lowerBound
        wanted = range.count
    }

    func next() async throws -> [UInt8]? {
        while wanted > 0, let piece = try await source() {
            let kept = piece.dropFirst(skipped).prefix(wanted)
            skipped -= min(skipped, piece.count)
            wanted -= kept.count
            if !kept.isEmpty { return Array(kept) }
        }
        return nil
    }
}
