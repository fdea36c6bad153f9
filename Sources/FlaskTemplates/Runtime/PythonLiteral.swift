/// Reads texts that are literals of Python, as native environments do with what a template wrote.
///
/// Reference: Python's `ast.literal_eval`: numbers, strings, bytes, tuples, lists, dicts, sets, True, False and None.
struct PythonLiteral {
    /// The text is no literal.
    struct Fault: Error {}

    private let bytes: [UInt8]
    private var position = 0
    /// How many brackets are open; within them lines may break.
    private var brackets = 0

    private init(_ text: String) { bytes = Array(text.utf8) }

    /// The value of a text, `nil` if it is no literal.
    static func value(of text: String) -> Value? {
        // Python reads leading blanks as an indentation that does not belong there.
        guard let first = text.utf8.first, first != UInt8(ascii: " "), first != UInt8(ascii: "\t") else { return nil }
        var reader = PythonLiteral(text)
        guard let value = try? reader.whole() else { return nil }
        return value
    }

    private mutating func whole() throws(Fault) -> Value {
        skipBlanks()
        while current == UInt8(ascii: "\n") {
            position += 1
            skipBlanks()
        }
        let value = try items()
        skipBlanks()
        while current == UInt8(ascii: "\n") {
            position += 1
            let start = position
            skipBlanks()
            // Blanks behind the last line are an indentation.
            if position == bytes.count, position > start { throw Fault() }
        }
        guard position == bytes.count else { throw Fault() }
        return value
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while let byte = current {
            if byte == UInt8(ascii: "#") {
                while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
            } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0x0C
                || (brackets > 0 && (byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")))
            {
                position += 1
            } else {
                break
            }
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard current == byte else { return false }
        position += 1
        return true
    }

    /// One value, or a tuple without brackets.
    private mutating func items() throws(Fault) -> Value {
        let first = try sum()
        skipBlanks()
        guard current == UInt8(ascii: ",") else { return first }
        var items = [first]
        while take(UInt8(ascii: ",")) {
            skipBlanks()
            guard let byte = current, byte != UInt8(ascii: ")"), byte != UInt8(ascii: "\n") else { break }
            items.append(try sum())
        }
        return .tuple(TupleBox(items))
    }

    private mutating func sum() throws(Fault) -> Value {
        skipBlanks()
        if take(UInt8(ascii: "-")) { return try number(unsigned(), isNegated: true) }
        if take(UInt8(ascii: "+")) { return try number(unsigned(), isNegated: false) }
        return try atom()
    }

    /// What may follow a sign: no other sign.
    private mutating func unsigned() throws(Fault) -> Value {
        skipBlanks()
        return try atom()
    }

    private func number(_ value: Value, isNegated: Bool) throws(Fault) -> Value {
        guard value.number != nil, !value.isBool else { throw Fault() }
        guard isNegated else { return value }
        do { return try Value.negate(value) } catch { throw Fault() }
    }

    private mutating func atom() throws(Fault) -> Value {
        guard let byte = current else { throw Fault() }
        switch byte {
        case UInt8(ascii: "("): return try tuple()
        case UInt8(ascii: "["): return .list(ListBox(try list(closing: UInt8(ascii: "]"))))
        case UInt8(ascii: "{"): return try braces()
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): return try number()
        default: return try nameOrString()
        }
    }

    private mutating func open() throws(Fault) {
        position += 1
        brackets += 1
        if brackets > 90 { throw Fault() }
    }

    private mutating func close(_ byte: UInt8) throws(Fault) {
        guard take(byte) else { throw Fault() }
        brackets -= 1
    }

    private mutating func tuple() throws(Fault) -> Value {
        try open()
        skipBlanks()
        if current == UInt8(ascii: ")") {
            try close(UInt8(ascii: ")"))
            return .tuple(TupleBox([]))
        }
        let value = try items()
        try close(UInt8(ascii: ")"))
        return value
    }

    private mutating func list(closing: UInt8) throws(Fault) -> [Value] {
        try open()
        var items: [Value] = []
        while true {
            skipBlanks()
            if current == closing { break }
            items.append(try sum())
            guard take(UInt8(ascii: ",")) else { break }
        }
        try close(closing)
        return items
    }

    private mutating func braces() throws(Fault) -> Value {
        try open()
        var (keys, values): ([Value], [Value]) = ([], [])
        var isSet = false
        while true {
            skipBlanks()
            if current == UInt8(ascii: "}") { break }
            keys.append(try sum())
            if values.isEmpty && keys.count == 1 {
                skipBlanks()
                isSet = current != UInt8(ascii: ":")
            }
            if !isSet {
                guard take(UInt8(ascii: ":")) else { throw Fault() }
                values.append(try sum())
            }
            guard take(UInt8(ascii: ",")) else { break }
        }
        try close(UInt8(ascii: "}"))
        do {
            if isSet { return try Value.set(of: keys) }
            return try Operations.dictionary(zip(keys, values).flatMap { [$0, $1] })
        } catch {
            throw Fault()
        }
    }

    // MARK: Numbers

    private mutating func number() throws(Fault) -> Value {
        let start = position
        var isFloat = false
        if bytes[position] == UInt8(ascii: "0"), position + 1 < bytes.count,
            let radix = Self.radix(bytes[position + 1] | 0x20)
        {
            position += 2
            return try integer(radix)
        }
        while let byte = current {
            let isSign = byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
            if isSign, bytes[position - 1] | 0x20 != UInt8(ascii: "e") || position == start { break }
            guard isSign || Self.isNumberByte(byte) else { break }
            if byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e") { isFloat = true }
            position += 1
        }
        let text = try Self.withoutUnderscores(bytes[start..<position])
        if isFloat {
            let padded = text.hasPrefix(".") ? "0" + text : text
            guard let number = Double(padded.hasSuffix(".") ? padded + "0" : padded.replacingDotBeforeExponent) else {
                throw Fault()
            }
            return .double(number)
        }
        if text.utf8.count > 1, text.utf8.first == UInt8(ascii: "0"), text.utf8.contains(where: { $0 != UInt8(ascii: "0") }) {
            throw Fault()
        }
        guard let value = Int(text).map(Value.int) ?? BigInteger.value(decimal: text) else { throw Fault() }
        return value
    }

    private static func isNumberByte(_ byte: UInt8) -> Bool {
        (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
            || byte | 0x20 == UInt8(ascii: "e")
    }

    private static func radix(_ letter: UInt8) -> Int? {
        switch letter {
        case UInt8(ascii: "x"): 16
        case UInt8(ascii: "o"): 8
        case UInt8(ascii: "b"): 2
        default: nil
        }
    }

    private mutating func integer(_ radix: Int) throws(Fault) -> Value {
        let start = position
        skipName()
        guard let number = Int(try Self.withoutUnderscores(bytes[start..<position]), radix: radix) else { throw Fault() }
        return .int(number)
    }

    private static func withoutUnderscores(_ slice: ArraySlice<UInt8>) throws(Fault) -> String {
        guard slice.last != UInt8(ascii: "_") else { throw Fault() }
        var last: UInt8 = 0
        for byte in slice {
            if byte == UInt8(ascii: "_") && last == UInt8(ascii: "_") { throw Fault() }
            last = byte
        }
        return String(decoding: slice.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    }

    // MARK: Names and strings

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || byte == UInt8(ascii: "_") || byte >= 0x80
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }

    private mutating func skipName() { while let byte = current, Self.isNameByte(byte) { position += 1 } }

    private mutating func nameOrString() throws(Fault) -> Value {
        let start = position
        skipName()
        let name = String(decoding: bytes[start..<position], as: UTF8.self)
        if current == UInt8(ascii: "'") || current == UInt8(ascii: "\"") { return try strings(prefix: name.lowercased()) }
        switch name {
        case "None": return .none
        case "True": return .bool(true)
        case "False": return .bool(false)
        case "set":
            guard take(UInt8(ascii: "(")), take(UInt8(ascii: ")")) else { throw Fault() }
            do { return try Value.set(of: []) } catch { throw Fault() }
        default: throw Fault()
        }
    }

    /// Strings next to each other are one.
    private mutating func strings(prefix: String) throws(Fault) -> Value {
        var (content, prefix) = ([UInt8](), prefix)
        let isBytes = prefix.contains("b")
        while true {
            guard ["", "r", "u", "b", "br", "rb"].contains(prefix), prefix.contains("b") == isBytes else { throw Fault() }
            content += try PythonString.read(bytes, &position, isRaw: prefix.contains("r"), isBytes: isBytes)
            skipBlanks()
            let start = position
            skipName()
            guard current == UInt8(ascii: "'") || current == UInt8(ascii: "\"") else {
                position = start
                break
            }
            prefix = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
        }
        return isBytes ? Value.bytes(content) : .string(String(decoding: content, as: UTF8.self))
    }
}

extension String {
    /// `1.e5` as `1.0e5`, which is how numbers are read here.
    fileprivate var replacingDotBeforeExponent: String {
        var result: [UInt8] = []
        for byte in utf8 {
            if byte | 0x20 == UInt8(ascii: "e"), result.last == UInt8(ascii: ".") { result.append(UInt8(ascii: "0")) }
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension Value {
    fileprivate var isBool: Bool { if case .bool = self { true } else { false } }
}
