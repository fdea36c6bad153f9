#if TLS
    internal import NIOCore
    internal import NIOHPACK
    internal import NIOHTTP2

    /// Reads a response that the server writes as in HTTP/1.1, and makes the frames of HTTP/2 of it.
    struct StreamResponseReader {
        /// A response that is not written as HTTP/1.1 is; the server makes none such.
        struct Malformed: Error {}

        private enum Part {
            case head
            /// So many bytes of the content, and then its end.
            case content(Int)
            case chunkSize
            /// So many bytes of the chunk, and then its line end.
            case chunk(Int)
            case chunkEnd
            case lastLine
            case complete
        }

        /// Fields that belong to a connection of HTTP/1.1 (RFC 9113 §8.2.2).
        private static let dropped: Set<String> = [
            "connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade",
        ]

        private static let lineEnd = Array("\r\n".utf8)
        private static let headEnd = Array("\r\n\r\n".utf8)

        private let isHead: Bool
        private var part = Part.head
        /// What was written, but could not be read yet.
        private var rest = ByteBuffer()

        /// - Parameter isHead: whether the request was one for the head, so that no content follows.
        init(isHead: Bool) { self.isHead = isHead }

        /// Whether the response is whole.
        var isComplete: Bool { if case .complete = part { true } else { false } }

        /// Reads on.
        ///
        /// - Parameter bytes: what was written.
        /// - Returns: the frames that can be made of it.
        /// - Throws: ``Malformed``.
        mutating func read(_ bytes: ByteBuffer) throws(Malformed) -> [HTTP2Frame.FramePayload] {
            if rest.readableBytes == 0 {
                rest = bytes
            } else {
                rest.writeImmutableBuffer(bytes)
            }
            var frames: [HTTP2Frame.FramePayload] = []
            while let frame = try next() { if let frame { frames.append(frame) } }
            return frames
        }

        /// The next step: `nil` if more bytes are needed, else the frame that came of it, if one did.
        private mutating func next() throws(Malformed) -> HTTP2Frame.FramePayload?? {
            switch part {
            case .complete: return nil
            case .head:
                guard let text = takeText(until: Self.headEnd) else { return nil }
                return .some(.headers(try begin(text)))
            case .content(let count):
                guard let bytes = take(count) else { return nil }
                let left = count - bytes.readableBytes
                part = left == 0 ? .complete : .content(left)
                return .some(.data(.init(data: .byteBuffer(bytes), endStream: left == 0)))
            case .chunkSize:
                guard let text = takeText(until: Self.lineEnd) else { return nil }
                guard let count = Int(text, radix: 16), count >= 0 else { throw Malformed() }
                part = count == 0 ? .lastLine : .chunk(count)
                return .some(nil)
            case .chunk(let count):
                guard let bytes = take(count) else { return nil }
                let left = count - bytes.readableBytes
                part = left == 0 ? .chunkEnd : .chunk(left)
                return .some(.data(.init(data: .byteBuffer(bytes))))
            case .chunkEnd:
                guard takeText(until: Self.lineEnd) != nil else { return nil }
                part = .chunkSize
                return .some(nil)
            case .lastLine:
                guard takeText(until: Self.lineEnd) != nil else { return nil }
                part = .complete
                return .some(.data(.init(data: .byteBuffer(ByteBuffer()), endStream: true)))
            }
        }

        /// The fields of a head, after which the part is the one that follows.
        private mutating func begin(_ text: String) throws(Malformed) -> HTTP2Frame.FramePayload.Headers {
            var lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)[...]
            let words = lines.popFirst()?.split(separator: " ", maxSplits: 2) ?? []
            guard words.count >= 2, let status = Int(words[1]) else { throw Malformed() }
            var fields = HPACKHeaders([(":status", String(status))]), length: Int?, isChunked = false
            for line in lines {
                guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { throw Malformed() }
                let name = line[..<colon].lowercased(), value = line[line.utf8.index(after: colon)...].drop { $0 == " " }
                if name == "content-length" { length = Int(value) }
                if name == "transfer-encoding" { isChunked = true }
                if !Self.dropped.contains(name) { fields.add(name: name, value: String(value)) }
            }
            if (100..<200).contains(status) { return .init(headers: fields) }
            let hasContent = !isHead && status != 204 && status != 304
            part = hasContent && isChunked ? .chunkSize : hasContent ? .content(length ?? 0) : .complete
            if case .content(0) = part { part = .complete }
            return .init(headers: fields, endStream: isComplete)
        }

        /// The bytes up to a mark, which is taken as well; `nil` if it has not come.
        private mutating func takeText(until mark: [UInt8]) -> String? {
            let view = rest.readableBytesView
            guard view.count >= mark.count else { return nil }
            for start in view.startIndex...(view.endIndex - mark.count)
            where view[start..<start + mark.count].elementsEqual(mark) {
                let text = String(decoding: view[..<start], as: UTF8.self)
                rest.moveReaderIndex(to: start + mark.count)
                return text
            }
            return nil
        }

        /// At most so many bytes; `nil` if there are none.
        private mutating func take(_ count: Int) -> ByteBuffer? {
            guard rest.readableBytes > 0 else { return nil }
            return rest.readSlice(length: min(count, rest.readableBytes))
        }
    }
#endif
