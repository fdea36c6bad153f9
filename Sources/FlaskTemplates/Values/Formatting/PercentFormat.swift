/// The operator `%` of strings, as Python has it.
///
/// Reference: Python's documentation, "printf-style String Formatting".
struct PercentFormat {
    private let state: RenderState
    private let escaping: Bool
    private let format: String
    private var bytes: [UInt8]
    private var position = 0
    private var output = ""

    private let operand: Value
    private let arguments: [Value]
    private let isMapping: Bool
    private var next = 0
    /// The item of the mapping that the field names, until it is taken.
    private var keyed: Value?

    /// Formats values; escapes them where the format is Markup.
    static func format(_ format: String, _ operand: Value, escaping: Bool, _ state: RenderState) throws -> String {
        var formatter = PercentFormat(format, operand, escaping: escaping, state)
        return try formatter.run()
    }

    private init(_ format: String, _ operand: Value, escaping: Bool, _ state: RenderState) {
        self.state = state
        self.escaping = escaping
        self.format = format
        self.operand = operand
        bytes = Array(format.utf8)
        if case .tuple(let box) = operand {
            arguments = box.items
            isMapping = false
        } else {
            arguments = [operand]
            isMapping = Self.isMapping(operand)
        }
    }

    /// Whether a value has items by key, so that it may be left over.
    private static func isMapping(_ value: Value) -> Bool {
        switch value {
        case .list, .dict, .undefined: true
        case .object(let object): object.hasItems
        default: false
        }
    }

    private mutating func run() throws -> String {
        while let start = bytes[position...].firstIndex(of: UInt8(ascii: "%")) {
            output += format.bytes(from: position, to: start)
            position = start + 1
            try field()
            try Limits.checkText(output.utf8.count)
        }
        output += position == 0 ? format : format.bytes(from: position, to: bytes.count)
        if next < arguments.count && !isMapping {
            throw TemplateError(.type, "not all arguments converted during string formatting")
        }
        return output
    }

    // MARK: Fields

    private mutating func field() throws {
        if peek() == UInt8(ascii: "%") {
            position += 1
            return output += "%"
        }
        var field = Field()
        if peek() == UInt8(ascii: "(") { keyed = try mappingItem() }
        while let flag = peek(), field.take(flag: flag) { position += 1 }
        if let width = try number(&field.isLeft) { field.width = width }
        if peek() == UInt8(ascii: ".") {
            position += 1
            var isNegative = false
            let precision = try number(&isNegative) ?? 0
            if precision > Int(Int32.max) { throw TemplateError(.overflow, "precision too large") }
            field.precision = isNegative ? 0 : precision
        }
        while let byte = peek(), byte == 0x68 || byte == 0x6c || byte == 0x4c { position += 1 }
        guard let type = peek() else { throw TemplateError(.value, "incomplete format") }
        let typePosition = position
        position += 1
        field.type = type
        let value = try argument()
        guard Field.types.contains(type) else {
            let scalar = format.bytes(from: typePosition, to: bytes.count).unicodeScalars.first ?? "?"
            throw TemplateError(
                .value,
                "unsupported format character '\(scalar)' (0x\(String(scalar.value, radix: 16))) "
                    + "at index \(format.bytes(from: 0, to: typePosition).codePointCount)")
        }
        output += try text(value, field)
    }

    private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

    /// A width or precision: digits, or a star that takes an argument.
    private mutating func number(_ isNegative: inout Bool) throws -> Int? {
        if peek() == UInt8(ascii: "*") {
            position += 1
            let argument = try argument()
            guard let number = argument.number, number.isInteger, !escaping else { throw TemplateError(.type, "* wants int") }
            guard case .int(let value) = number else {
                throw TemplateError(.overflow, "Python int too large to convert to C ssize_t")
            }
            if value < 0 { isNegative = true }
            return Int(clamping: value.magnitude)
        }
        var value: Int?
        while let byte = peek(), byte >= 0x30, byte <= 0x39 {
            value = (value ?? 0) * 10 + Int(byte - 0x30)
            if value ?? 0 > Int(Int32.max) { throw TemplateError(.value, "width too big") }
            position += 1
        }
        return value
    }

    private mutating func argument() throws -> Value {
        if let value = keyed {
            keyed = nil
            return value
        }
        guard next < arguments.count else { throw TemplateError(.type, "not enough arguments for format string") }
        next += 1
        return arguments[next - 1]
    }

    private mutating func mappingItem() throws -> Value {
        guard isMapping else { throw TemplateError(.type, "format requires a mapping") }
        let start = position + 1
        var depth = 1
        position = start
        while depth > 0 {
            guard let byte = peek() else { throw TemplateError(.value, "incomplete format key") }
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            position += 1
        }
        next = arguments.count
        return try operand.requireItem(.string(format.bytes(from: start, to: position - 1)), state)
    }

    // MARK: Conversions

    private func text(_ value: Value, _ field: Field) throws -> String {
        switch field.type {
        case UInt8(ascii: "s"): return try field.text(escaping ? value.escaped(state) : value.text(state))
        case UInt8(ascii: "r"), UInt8(ascii: "a"):
            var text = try value.representation(state)
            if escaping { text = HTMLText.escape(text) }
            return try field.text(field.type == UInt8(ascii: "a") ? text.asciiRepresentation : text)
        case UInt8(ascii: "c"): return try field.text(character(value))
        case UInt8(ascii: "d"), UInt8(ascii: "i"), UInt8(ascii: "u"):
            return try field.integer(escaping ? NumberParsing.integer(value, state) : truncated(value, field))
        case UInt8(ascii: "o"), UInt8(ascii: "x"), UInt8(ascii: "X"):
            guard !escaping, let number = value.number, number.isInteger else {
                throw TemplateError(.type, "%\(field.typeText) format: an integer is required, not \(value.typeName)")
            }
            return try field.integer(number)
        default: return try field.float(float(value))
        }
    }

    private func float(_ value: Value) throws -> Double {
        if escaping { return try NumberParsing.float(value, state) }
        if case .undefined(let undefined) = value { throw undefined.error }
        guard let number = value.number else {
            throw TemplateError(.type, "must be real number, not \(value.typeName)")
        }
        return try number.double()
    }

    private func truncated(_ value: Value, _ field: Field) throws -> Number {
        if case .undefined(let undefined) = value { throw undefined.error }
        guard let number = value.number else {
            throw TemplateError(.type, "%\(field.typeText) format: a real number is required, not \(value.typeName)")
        }
        return try number.truncated()
    }

    private func character(_ value: Value) throws -> String {
        if let text = value.stringValue, !escaping, text.codePointCount == 1 { return text }
        if !escaping, let number = value.number, number.isInteger {
            guard case .int(let code) = number, let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else {
                throw TemplateError(.overflow, "%c arg not in range(0x110000)")
            }
            return String(scalar)
        }
        throw TemplateError(.type, "%c requires int or char")
    }
}

extension Number {
    /// The integer next to zero; fails for floats that are none.
    func truncated() throws -> Number {
        guard case .double(let value) = self else { return self }
        if value.isNaN { throw TemplateError(.value, "cannot convert float NaN to integer") }
        if value.isInfinite { throw TemplateError(.overflow, "cannot convert float infinity to integer") }
        let whole = value.rounded(.towardZero)
        if let small = Int(exactly: whole) { return .int(small) }
        return .big(BigInteger(exactly: whole))
    }
}
