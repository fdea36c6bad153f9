/// Writes values as Python's `repr` does: containers with their items, those within themselves as dots.
struct Representation {
    let state: RenderState
    private(set) var output = ""
    /// The containers that are being written.
    private var open: [ObjectIdentifier] = []

    init(_ state: RenderState) { self.state = state }

    mutating func write(_ text: String) { output += text }

    /// Writes a value.
    mutating func write(_ value: Value) throws {
        switch value {
        case .undefined: output += "Undefined"
        case .none: output += "None"
        case .bool(let value): output += value ? "True" : "False"
        case .int(let value): output += String(value)
        case .double(let value): output += FloatText.representation(value)
        case .string(let text): output += Self.text(of: text)
        case .safe(let text): output += "Markup(\(Self.text(of: text)))"
        case .list(let box):
            try nested(box, "[...]") { writer in try writer.list(box.items, "[", "]") }
        case .tuple(let box):
            try nested(box, "(...)") { writer in try writer.list(box.items, "(", box.items.count == 1 ? ",)" : ")") }
        case .dict(let box): try nested(box, "{...}") { writer in try writer.dict(box) }
        case .object(let object): try nested(object, "...") { try object.writeRepresentation(into: &$0) }
        case .element(let object, let index): output += try object.representation(ofElement: index, state)
        }
        try Limits.checkText(output.utf8.count)
    }

    /// Writes values with commas between them.
    mutating func list(_ items: [Value], _ start: String, _ end: String) throws {
        output += start
        for (index, item) in items.enumerated() {
            if index > 0 { output += ", " }
            try write(item)
        }
        output += end
    }

    private mutating func dict(_ box: DictBox) throws {
        output += "{"
        var isFirst = true
        for (key, value) in box.pairs {
            if !isFirst { output += ", " }
            isFirst = false
            try write(key)
            output += ": "
            try write(value)
        }
        output += "}"
    }

    /// Writes a container, unless it is within itself.
    private mutating func nested(
        _ object: AnyObject, _ mark: String, _ body: (inout Representation) throws -> Void
    ) throws {
        let identity = ObjectIdentifier(object)
        if open.contains(identity) {
            output += mark
            return
        }
        try ThreadLimits.count(1, isFirst: open.isEmpty)
        if open.count > 24, open.count > Value.nestingLimit || ThreadLimits.isStackLow {
            throw TemplateError(.recursion, "maximum recursion depth exceeded while getting the repr of an object")
        }
        open.append(identity)
        defer { open.removeLast() }
        try body(&self)
    }

    // MARK: Strings

    /// A string in quotes, with escapes for what cannot be printed.
    static func text(of string: String) -> String {
        let isPlain = string.withBytes { bytes in
            bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\\") }
        }
        if isPlain { return "'\(string)'" }
        let hasSingle = string.utf8.contains(UInt8(ascii: "'"))
        let quote: Unicode.Scalar = hasSingle && !string.utf8.contains(UInt8(ascii: "\"")) ? "\"" : "'"
        // Bytes, because scalar views copy all of the text wherever a sequence is appended.
        var result: [UInt8] = []
        result.reserveCapacity(string.utf8.count + string.utf8.count / 8 + 2)
        result.append(UInt8(truncatingIfNeeded: quote.value))
        for scalar in string.unicodeScalars { append(scalar, quote, to: &result) }
        result.append(UInt8(truncatingIfNeeded: quote.value))
        return String(decoding: result, as: UTF8.self)
    }

    private static func append(_ scalar: Unicode.Scalar, _ quote: Unicode.Scalar, to result: inout [UInt8]) {
        switch scalar {
        case quote, "\\": result += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)]
        case "\n": result += "\\n".utf8
        case "\r": result += "\\r".utf8
        case "\t": result += "\\t".utf8
        default:
            if scalar.isPrintable {
                result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            } else {
                result += escape(scalar.value).utf8
            }
        }
    }

    /// The escape of a code point.
    static func escape(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        let (mark, width) = value < 0x100 ? ("\\x", 2) : value < 0x1_0000 ? ("\\u", 4) : ("\\U", 8)
        return mark + String(repeating: "0", count: width - digits.utf8.count) + digits
    }

    /// The representation of bytes.
    static func bytes(_ bytes: [UInt8]) -> String {
        let quote: UInt8 = bytes.contains(0x27) && !bytes.contains(0x22) ? 0x22 : 0x27
        var result = "b" + String(UnicodeScalar(quote))
        for byte in bytes {
            switch byte {
            case quote, UInt8(ascii: "\\"): result += "\\" + String(UnicodeScalar(byte))
            case 10: result += "\\n"
            case 13: result += "\\r"
            case 9: result += "\\t"
            case 0x20..<0x7f: result.unicodeScalars.append(UnicodeScalar(byte))
            default: result += escape(UInt32(byte))
            }
        }
        return result + String(UnicodeScalar(quote))
    }
}
