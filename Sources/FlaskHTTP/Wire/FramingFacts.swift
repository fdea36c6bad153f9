/// What the header fields of a request say about its framing and its connection, noted while they are parsed.
struct FramingFacts: Sendable {
    private var contentLength: Int?
    private var isChunked = false
    private var hosts = 0
    private var wantsClose = false
    private var wantsKeepAlive = false
    private(set) var expectsContinue = false
    /// Whether no upgrade is asked for, and the host is none that needs a closer look.
    private(set) var haveOrdinaryHost = true

    /// Notes a field if it is one that matters.
    @inline(__always)
    mutating func note(_ bytes: Span<UInt8>, name: Range<Int>, value: Range<Int>) throws(WireError) {
        switch name.count {
        case 4 where bytes.isToken("host", in: name): noteHost(bytes, value)
        case 6 where bytes.isToken("expect", in: name): try noteExpect(bytes, value)
        case 7 where bytes.isToken("upgrade", in: name): haveOrdinaryHost = false
        case 10 where bytes.isToken("connection", in: name): try noteConnection(bytes, value)
        case 14 where bytes.isToken("content-length", in: name): try noteContentLength(bytes, value)
        case 17 where bytes.isToken("transfer-encoding", in: name): try noteTransferEncoding(bytes, value)
        default: break
        }
    }

    /// Says how the end of the body is found (RFC 9112 §6.3).
    func framing(for version: HTTPVersion) throws(WireError) -> BodyFraming {
        if isChunked {
            // RFC 9112 §6.1: both fields together, or a coding in 1.0, are how requests are smuggled.
            guard contentLength == nil else { throw .badRequest("both Content-Length and Transfer-Encoding were sent") }
            guard version != .http10 else { throw .badRequest("Transfer-Encoding was sent with HTTP/1.0") }
            return .chunked
        }
        return switch contentLength {
        case nil, 0: .none
        case let length?: .length(length)
        }
    }

    /// Checks that there is exactly one `Host`, or at most one in HTTP/1.0 (RFC 9112 §3.2).
    func checkHost(for version: HTTPVersion) throws(WireError) {
        guard hosts < 2 else { throw .badRequest("Host was sent twice") }
        guard hosts == 1 || version == .http10 else { throw .badRequest("Host is missing") }
    }

    /// Whether the connection may be used again (RFC 9112 §9.3).
    func keepsAlive(for version: HTTPVersion) -> Bool {
        !wantsClose && (version == .http11 || wantsKeepAlive)
    }

    private mutating func noteHost(_ bytes: Span<UInt8>, _ value: Range<Int>) {
        hosts += 1
        var index = value.lowerBound, previous = UInt8(ascii: "."), isOdd = false
        while index < value.upperBound {
            let byte = bytes[index]
            // What is no host is the application's to judge: it reads as an empty one, or is not trusted.
            if !ByteClass.isHost(byte) || (byte == UInt8(ascii: ".") && previous == UInt8(ascii: ".")) { isOdd = true }
            previous = byte
            index &+= 1
        }
        if isOdd || value.count > HostHeader.ordinaryLength { haveOrdinaryHost = false }
    }

    private mutating func noteExpect(_ bytes: Span<UInt8>, _ value: Range<Int>) throws(WireError) {
        guard bytes.isToken("100-continue", in: value) else {
            throw WireError(status: 417, reason: "only 100-continue can be expected")
        }
        expectsContinue = true
    }

    private mutating func noteConnection(_ bytes: Span<UInt8>, _ value: Range<Int>) throws(WireError) {
        var close = wantsClose, keepAlive = wantsKeepAlive
        try bytes.forEachListElement(in: value) { element throws(WireError) in
            if bytes.isToken("close", in: element) { close = true }
            if bytes.isToken("keep-alive", in: element) { keepAlive = true }
        }
        wantsClose = close
        wantsKeepAlive = keepAlive
    }

    private mutating func noteContentLength(_ bytes: Span<UInt8>, _ value: Range<Int>) throws(WireError) {
        guard contentLength == nil else { throw .badRequest("Content-Length was sent twice") }
        var length = 0
        for index in value {
            let byte = bytes[index]
            guard ASCII.isDigit(byte) else { throw .badRequest("Content-Length is not a number") }
            let (tens, overflow) = length.multipliedReportingOverflow(by: 10)
            let (sum, overflow2) = tens.addingReportingOverflow(Int(byte - 0x30))
            guard !overflow, !overflow2 else { throw .badRequest("Content-Length is too large") }
            length = sum
        }
        guard !value.isEmpty else { throw .badRequest("Content-Length is empty") }
        contentLength = length
    }

    private mutating func noteTransferEncoding(_ bytes: Span<UInt8>, _ value: Range<Int>) throws(WireError) {
        var chunked = isChunked
        try bytes.forEachListElement(in: value) { element throws(WireError) in
            guard !element.isEmpty else { throw .badRequest("Transfer-Encoding has an empty element") }
            guard !chunked else { throw .badRequest("chunked is not the last transfer coding") }
            guard bytes.isToken("chunked", in: element) else {
                throw WireError(status: 501, reason: "a transfer coding other than chunked was sent")
            }
            chunked = true
        }
        isChunked = chunked
    }
}
