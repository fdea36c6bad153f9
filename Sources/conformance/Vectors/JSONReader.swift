/// Reads one JSON text; the vectors are trusted, so a fault only says where it is.
struct JSONReader {
    struct Fault: Error { let offset: Int }

    private let bytes: [UInt8]
    private var position = 0

    static func read(_ text: String) throws(Fault) -> JSON {
        var reader = JSONReader(bytes: Array(text.utf8))
        let value = try reader.value()
        reader.skipSpace()
        guard reader.position == reader.bytes.count else { throw Fault(offset: reader.position) }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
    }

    private mutating func expect(_ byte: UInt8) throws(Fault) {
        skipSpace()
        guard current == byte else { throw Fault(offset: position) }
        position += 1
    }

    /// Consumes a byte if it comes next.
    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard current == byte else { return false }
        position += 1
        return true
    }

    private mutating func value() throws(Fault) -> JSON {
        skipSpace()
        switch current {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ word: String, _ value: JSON) throws(Fault) -> JSON {
        guard bytes[position...].starts(with: word.utf8) else { throw Fault(offset: position) }
        position += word.utf8.count
        return value
    }

    private mutating func object() throws(Fault) -> JSON {
        try expect(UInt8(ascii: "{"))
        var members: [JSON.Member] = []
        if take(UInt8(ascii: "}")) { return .object(members) }
        repeat {
            skipSpace()
            let key = try string()
            try expect(UInt8(ascii: ":"))
            members.append(JSON.Member(key: key, value: try value()))
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"))
        return .object(members)
    }

    private mutating func array() throws(Fault) -> JSON {
        try expect(UInt8(ascii: "["))
        var items: [JSON] = []
        if take(UInt8(ascii: "]")) { return .array(items) }
        repeat { items.append(try value()) } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"))
        return .array(items)
    }

    private mutating func number() throws(Fault) -> JSON {
        let start = position
        while let byte = current, "+-.eE0123456789".utf8.contains(byte) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if text.contains(where: { ".eE".contains($0) }) {
            guard let number = Double(text) else { throw Fault(offset: start) }
            return .double(number)
        }
        if let number = Int(text) { return .int(number) }
        guard !text.isEmpty else { throw Fault(offset: start) }
        return .bigInteger(text)
    }

    private mutating func string() throws(Fault) -> String {
        guard current == UInt8(ascii: "\"") else { throw Fault(offset: position) }
        position += 1
        var output: [UInt8] = []
        while let byte = current {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: output, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &output)
            default: output.append(byte)
            }
        }
        throw Fault(offset: position)
    }

    private mutating func escape(into output: inout [UInt8]) throws(Fault) {
        guard let byte = current else { throw Fault(offset: position) }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): output.append(0x0A)
        case UInt8(ascii: "t"): output.append(0x09)
        case UInt8(ascii: "r"): output.append(0x0D)
        case UInt8(ascii: "b"): output.append(0x08)
        case UInt8(ascii: "f"): output.append(0x0C)
        case UInt8(ascii: "u"): output.append(contentsOf: String(try scalar()).utf8)
        default: output.append(byte)
        }
    }

    private mutating func scalar() throws(Fault) -> Unicode.Scalar {
        let first = try fourDigits()
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        guard bytes[position...].starts(with: "\\u".utf8) else { return "\u{FFFD}" }
        position += 2
        let second = try fourDigits()
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second &- 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func fourDigits() throws(Fault) -> UInt32 {
        guard position + 4 <= bytes.count,
            let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
        else { throw Fault(offset: position) }
        position += 4
        return value
    }
}
