/// The methods of bytes that templates may call.
enum BytesMethods {
    static func method(_ name: MethodName) -> Method? {
        switch name {
        case .decode: decode
        case .hex:
            { receiver, _, _ throws in
                .string(bytes(receiver).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
            }
        default: nil
        }
    }

    private static func bytes(_ value: Value) -> [UInt8] {
        guard case .object(let object) = value, let bytes = object as? BytesObject else { return [] }
        return bytes.bytes
    }

    @Sendable
    private static func decode(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("decode", ["encoding", "errors"])
        let encoding = try options[0]?.textArgument("decode") ?? "utf-8"
        let errors = try options[1]?.textArgument("decode") ?? "strict"
        let bytes = bytes(receiver)
        switch TextEncoding(encoding) {
        case .utf8:
            if let text = String(validating: bytes, as: UTF8.self) { return .string(text) }
        case .ascii:
            if bytes.allSatisfy({ $0 < 0x80 }) { return .string(String(decoding: bytes, as: UTF8.self)) }
            if errors == "replace" {
                let scalars = bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : "\u{fffd}" }
                return .string(String(String.UnicodeScalarView(scalars)))
            }
        case .latin1: return .string(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })))
        case nil: throw TemplateError(.key, "unknown encoding: \(encoding)")
        }
        switch errors {
        case "replace": return .string(String(decoding: bytes, as: UTF8.self))
        case "ignore":
            let kept = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0 != "\u{fffd}" }
            return .string(String(String.UnicodeScalarView(kept)))
        default:
            throw TemplateError(.value, "'\(encoding)' codec can't decode the bytes: they are not valid in that encoding")
        }
    }
}

/// The encodings that `encode` and `decode` know.
enum TextEncoding {
    case utf8, ascii, latin1

    init?(_ name: String) {
        switch name.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
        case "utf8", "u8": self = .utf8
        case "ascii", "usascii": self = .ascii
        case "latin1", "iso88591", "l1": self = .latin1
        default: return nil
        }
    }
}
