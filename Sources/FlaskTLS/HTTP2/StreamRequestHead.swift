#if TLS
    internal import NIOCore
    internal import NIOHPACK

    /// The head of a request that came by HTTP/2, as it is written in HTTP/1.1.
    struct StreamRequestHead {
        /// The request line and the fields, with the empty line.
        let bytes: [UInt8]
        let isHead: Bool
        /// Whether the content follows in chunks, as its length is not known.
        private let isChunked: Bool

        /// Fields that belong to one connection of HTTP/1.1, which HTTP/2 forbids (RFC 9113 §8.2.2).
        private static let forbidden: Set<String> = [
            "connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade",
        ]

        /// Writes the head; `nil` if it is malformed, above all if a value could be read as more than one field.
        ///
        /// - Parameters:
        ///   - fields: the fields, the pseudo-header fields first.
        ///   - isWhole: whether no content follows.
        init?(_ fields: HPACKHeaders, isWhole: Bool) {
            guard let method = fields.first(name: ":method"), method.utf8.allSatisfy(Self.isTokenByte), !method.isEmpty,
                let path = fields.first(name: ":path"), path.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }),
                path.utf8.first == UInt8(ascii: "/") || path == "*"
            else { return nil }
            var head = Array("\(method) \(path) HTTP/1.1\r\n".utf8)
            let authority = fields.first(name: ":authority")
            if let authority { guard Self.append("host", authority, to: &head) else { return nil } }
            var cookies: [String] = [], hasLength = false
            for (name, value, _) in fields where name.utf8.first != UInt8(ascii: ":") {
                if Self.forbidden.contains(name) { return nil }
                switch name {
                case "cookie": cookies.append(value)
                case "te": break
                case "host" where authority != nil: break
                default:
                    guard Self.append(name, value, to: &head) else { return nil }
                    hasLength = hasLength || name == "content-length"
                }
            }
            // Clients may split the field (RFC 9113 §8.2.3).
            if !cookies.isEmpty, !Self.append("cookie", cookies.joined(separator: "; "), to: &head) { return nil }
            isChunked = !isWhole && !hasLength
            if isChunked { head += "transfer-encoding: chunked\r\n".utf8 }
            head += "\r\n".utf8
            bytes = head
            isHead = method == "HEAD"
        }

        /// A piece of the content as it follows the head.
        ///
        /// - Parameters:
        ///   - content: the piece; `nil` for none.
        ///   - isEnd: whether it is the last one.
        /// - Returns: the bytes; in chunks if the head says so.
        func framed(_ content: ByteBuffer?, isEnd: Bool) -> ByteBuffer {
            guard isChunked else { return content ?? ByteBuffer() }
            var bytes = ByteBuffer()
            if var content, content.readableBytes > 0 {
                bytes.writeString(String(content.readableBytes, radix: 16) + "\r\n")
                bytes.writeBuffer(&content)
                bytes.writeString("\r\n")
            }
            if isEnd { bytes.writeString("0\r\n\r\n") }
            return bytes
        }

        private static func append(_ name: String, _ value: String, to head: inout [UInt8]) -> Bool {
            guard !name.isEmpty, name.utf8.allSatisfy(isTokenByte) else { return false }
            guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { return false }
            head += name.utf8
            head += ": ".utf8
            head += value.utf8
            head += "\r\n".utf8
            return true
        }

        /// Whether a byte may stand in a token (RFC 9110 §5.6.2).
        private static func isTokenByte(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
        }
    }
#endif
