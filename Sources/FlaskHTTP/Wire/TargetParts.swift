/// The target of a request line, taken apart (RFC 9112 §3.2).
package struct TargetParts: Sendable {
    /// The path, percent-decoded as UTF-8; `*` for the asterisk form.
    package let path: String
    /// What stands behind the first question mark, as it was sent.
    package let query: [UInt8]
    /// The authority of an absolute target, such as `example.com:8080`.
    package let authority: String?
    /// Where the target stands in the head's bytes.
    let place: Range<Int>

    /// Takes a target apart whose bytes were checked by the request line's parser.
    init(_ bytes: Span<UInt8>, place: Range<Int>, method: HTTPMethod) throws(WireError) {
        self.place = place
        var rest = place
        switch bytes[place.lowerBound] {
        case UInt8(ascii: "/"):
            authority = nil
        case UInt8(ascii: "*") where place.count == 1 && method == .options:
            authority = nil
        default:
            let start = try Self.endOfScheme(bytes, place)
            rest = Self.endOfAuthority(bytes, start..<place.upperBound)..<place.upperBound
            authority = try Self.checkedAuthority(bytes, start..<rest.lowerBound)
        }
        let (mark, isEncoded) = Self.endOfPath(bytes, rest)
        let place = rest.lowerBound..<mark
        path = place.isEmpty ? "/" : isEncoded ? Self.decoded(bytes, place) : bytes.text(place)
        query = mark < rest.upperBound ? bytes.array(mark + 1..<rest.upperBound) : []
    }

    /// Where the question mark stands, and whether a percent sign stands before it.
    private static func endOfPath(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (mark: Int, isEncoded: Bool) {
        var index = range.lowerBound, isEncoded = false
        while index < range.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "?"): return (index, isEncoded)
            case UInt8(ascii: "%"): isEncoded = true
            default: break
            }
            index &+= 1
        }
        return (index, isEncoded)
    }

    private static func endOfScheme(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(WireError) -> Int {
        for scheme in ["http://", "https://"] as [StaticString] {
            let end = range.lowerBound + scheme.utf8CodeUnitCount
            if end <= range.upperBound, bytes.isToken(scheme, in: range.lowerBound..<end) { return end }
        }
        throw .badRequest("the request target is neither a path nor a URL")
    }

    private static func endOfAuthority(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        range.first { bytes[$0] == UInt8(ascii: "/") || bytes[$0] == UInt8(ascii: "?") } ?? range.upperBound
    }

    private static func checkedAuthority(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(WireError) -> String {
        guard !range.isEmpty, range.allSatisfy({ ByteClass.isHost(bytes[$0]) }) else {
            throw .badRequest("the request target has no valid authority")
        }
        return bytes.text(range)
    }

    /// Replaces `%xx`; what is no such sequence stays as it is.
    private static func decoded(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == UInt8(ascii: "%"), range.upperBound - index > 2,
                let high = ASCII.hexadecimalValue(bytes[index + 1]), let low = ASCII.hexadecimalValue(bytes[index + 2])
            {
                plain.append(high << 4 | low)
                index += 3
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
