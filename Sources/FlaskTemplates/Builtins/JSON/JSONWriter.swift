/// Writes values as JSON, as Python's `json.dumps` does.
struct JSONWriter {
    /// Whether the keys of a dictionary are sorted.
    var sortsKeys = true
    /// Whether other characters than ASCII are written as escapes.
    var ensuresASCII = true
    /// Whether `<`, `>`, `&` and `'` are written as escapes, so that the text may stand in HTML.
    var isSafeInHTML = false
    /// What a level is indented by; `nil` for one line.
    var indentation: String?

    private let state: RenderState
    private var output: [UInt8] = []
    /// The containers that are being written.
    private var open: [ObjectIdentifier] = []

    init(_ state: RenderState) { self.state = state }

    /// The text of a value; fails for values that JSON cannot express.
    mutating func text(of value: Value) throws -> String {
        output = []
        output.reserveCapacity(64)
        try write(value)
        return String(decoding: output, as: UTF8.self)
    }

    private mutating func write(_ value: Value) throws {
        switch value {
        case .none: append("null")
        case .bool(let value): append(value ? "true" : "false")
        case .int(let value): append(String(value))
        case .double(let value): append(Self.text(of: value))
        case .string(let text), .safe(let text): writeString(text)
        case .list(let box): try writeList(box, box.items)
        case .tuple(let box): try writeList(box, box.items)
        case .dict(let box): try writeDict(box, box.pairs)
        case .object(let object): try write(object)
        case .element(let object, let index): try write(object.materialized(element: index))
        case .undefined: throw unserializable(value)
        }
        try Limits.checkText(output.count)
    }

    private mutating func write(_ object: Object) throws {
        if let integer = object as? IntegerObject {
            append(try integer.value.decimalText())
        } else if object.isMapping, let iterator = try object.makeIterator(state) {
            let pairs = try iterator.collect(state).map { (key: $0, value: try object.item($0, state) ?? .none) }
            try writeDict(object, pairs)
        } else if object.isSequence, object.typeName.hasSameText(as: "list") {
            // An array of Swift values counts as a list.
            try writeList(object, try Value.object(object).items(state))
        } else {
            throw unserializable(.object(object))
        }
    }

    private func unserializable(_ value: Value) -> TemplateError {
        TemplateError(.type, "Object of type \(value.typeName) is not JSON serializable")
    }

    // MARK: Containers

    private mutating func writeList(_ identity: AnyObject, _ items: [Value]) throws {
        if items.isEmpty { return append("[]") }
        try enter(identity)
        append("[")
        for (index, item) in items.enumerated() {
            separate(isFirst: index == 0)
            try write(item)
        }
        leave()
        append("]")
    }

    private mutating func writeDict(_ identity: AnyObject, _ pairs: [(key: Value, value: Value)]) throws {
        if pairs.isEmpty { return append("{}") }
        try enter(identity)
        append("{")
        for (index, pair) in try sortsKeys ? Self.sorted(pairs).enumerated() : pairs.enumerated() {
            separate(isFirst: index == 0)
            try writeKey(pair.key)
            append(": ")
            try write(pair.value)
        }
        leave()
        append("}")
    }

    private static func sorted(_ pairs: [(key: Value, value: Value)]) throws -> [(key: Value, value: Value)] {
        try pairs.sorted { left, right in try Value.compare(left.key, .less, right.key) }
    }

    private mutating func writeKey(_ key: Value) throws {
        switch key {
        case .string(let text), .safe(let text): return writeString(text)
        case .none, .bool, .int, .double: break
        case .object(let object) where object is IntegerObject: break
        default:
            throw TemplateError(.type, "keys must be str, int, float, bool or None, not \(key.typeName)")
        }
        append("\"")
        try write(key)
        append("\"")
    }

    private mutating func enter(_ identity: AnyObject) throws {
        let identity = ObjectIdentifier(identity)
        if open.contains(identity) { throw TemplateError(.value, "Circular reference detected") }
        try ThreadLimits.count(1, isFirst: open.isEmpty)
        if open.count > 24, open.count >= Value.nestingLimit || ThreadLimits.isStackLow {
            throw TemplateError(.recursion, "maximum recursion depth exceeded while encoding a JSON object")
        }
        open.append(identity)
    }

    private mutating func leave() {
        open.removeLast()
        newline()
    }

    /// Writes what stands before an item.
    private mutating func separate(isFirst: Bool) {
        if !isFirst { append(indentation == nil ? ", " : ",") }
        newline()
    }

    private mutating func newline() {
        guard let indentation else { return }
        output.append(UInt8(ascii: "\n"))
        for _ in open { append(indentation) }
    }

    // MARK: Scalars

    private static func text(of value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
        return FloatText.representation(value)
    }

    private mutating func append(_ text: String) { output += text.utf8 }

    private mutating func writeString(_ text: String) {
        output.append(UInt8(ascii: "\""))
        text.withBytes { bytes in
            var position = 0
            while position < bytes.count {
                let start = position
                while position < bytes.count && isPlain(bytes[position]) { position += 1 }
                output += UnsafeBufferPointer(rebasing: bytes[start..<position])
                guard position < bytes.count else { break }
                if bytes[position] < 0x80 {
                    writeEscape(bytes[position])
                    position += 1
                } else {
                    let length = bytes[position] < 0xe0 ? 2 : bytes[position] < 0xf0 ? 3 : 4
                    let end = min(position + length, bytes.count)
                    for unit in String(decoding: bytes[position..<end], as: UTF8.self).utf16 { writeEscape(code: unit) }
                    position = end
                }
            }
        }
        output.append(UInt8(ascii: "\""))
    }

    /// Whether a byte of a string is written as it is.
    private func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): false
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "'"): !isSafeInHTML
        case 0x7f...: !ensuresASCII
        default: true
        }
    }

    private mutating func writeEscape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
        case 0x08: append("\\b")
        case 0x09: append("\\t")
        case 0x0a: append("\\n")
        case 0x0c: append("\\f")
        case 0x0d: append("\\r")
        default: writeEscape(code: UInt16(byte))
        }
    }

    private mutating func writeEscape(code: UInt16) {
        append("\\u")
        for shift in [12, 8, 4, 0] as [UInt16] {
            let digit = UInt8(code >> shift & 15)
            output.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
    }
}
