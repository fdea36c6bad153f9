extension RequestHeadParser {
    /// Parses `method SP target SP version CRLF`; `nil` if the line is incomplete.
    mutating func parseRequestLine(_ bytes: Span<UInt8>) throws(WireError) -> RequestLine? {
        guard try skipEmptyLine(bytes) else { return nil }
        guard let methodEnd = try endOfMethod(bytes) else { return nil }
        let method = Self.method(bytes, lineStart..<methodEnd)
        let targetStart = methodEnd &+ 1
        var targetEnd = targetStart
        while targetEnd < bytes.count, ByteClass.isTarget(bytes[targetEnd]) { targetEnd &+= 1 }
        guard targetEnd < bytes.count else { return nil }
        guard targetEnd > targetStart, bytes[targetEnd] == 0x20 else { throw .badRequest("the request target is invalid") }
        // The line ends with " HTTP/1.1" and CRLF: eight bytes and two.
        let versionStart = targetEnd &+ 1
        let lineEnd = versionStart &+ 8
        guard lineEnd &+ 1 < bytes.count else {
            if bytes.firstLineFeed(from: versionStart) != nil { throw .badRequest("the HTTP version is invalid") }
            return nil
        }
        let version = try Self.version(bytes, versionStart..<lineEnd)
        guard bytes[lineEnd] == 0x0D, bytes[lineEnd &+ 1] == 0x0A else {
            throw .badRequest("the request line does not end with CRLF")
        }
        try checkRequestLine(length: lineEnd &+ 2 &- lineStart)
        if method == .connect { throw WireError(status: 501, reason: "tunnels are not supported") }
        lineStart = lineEnd &+ 2
        return RequestLine(method: method, target: targetStart..<targetEnd, version: version)
    }

    /// Skips one empty line before the request line (RFC 9112 §2.2); false if more bytes are needed.
    private mutating func skipEmptyLine(_ bytes: Span<UInt8>) throws(WireError) -> Bool {
        guard lineStart == 0 else { return true }
        guard bytes.count > 0 else { return false }
        guard bytes[0] == 0x0D else { return true }
        guard bytes.count > 1 else { return false }
        guard bytes[1] == 0x0A else { throw .badRequest("a carriage return stands alone") }
        lineStart = 2
        return true
    }

    private func endOfMethod(_ bytes: Span<UInt8>) throws(WireError) -> Int? {
        let index = bytes.endOfToken(from: lineStart)
        guard index < bytes.count else { return nil }
        guard index > lineStart, bytes[index] == 0x20 else { throw .badRequest("the method is invalid") }
        return index
    }

    /// The method of a token; the two that most requests have are told by their length and their letters at once.
    private static func method(_ bytes: Span<UInt8>, _ range: Range<Int>) -> HTTPMethod {
        if range.count == 3 || range.count == 4, range.lowerBound &+ 4 <= bytes.count {
            switch UInt32(bigEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: UInt32.self)) {
            case 0x4745_5420: return .get
            case 0x504F_5354: return .post
            default: break
            }
        }
        return HTTPMethod(rawValue: bytes.text(range))
    }

    private static func version(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(WireError) -> HTTPVersion {
        let text = UInt64(bigEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self))
        let http1: UInt64 = 0x4854_5450_2F31_2E30  // "HTTP/1.0"
        if text == http1 | 1 { return .http11 }
        if text == http1 { return .http10 }
        let minor = bytes[range.lowerBound + 7], major = bytes[range.lowerBound + 5]
        guard text & 0xFFFF_FFFF_FF00_FF00 == http1 & 0xFFFF_FFFF_FF00_FF00, ASCII.isDigit(major), ASCII.isDigit(minor) else {
            throw .badRequest("the HTTP version is invalid")
        }
        guard major == UInt8(ascii: "1") else {
            throw WireError(status: 505, reason: "only HTTP/1.0 and HTTP/1.1 are supported")
        }
        return .http11
    }
}
