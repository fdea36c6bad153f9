/// Python's `int(…)` and `float(…)`.
enum NumberParsing {
    /// What `int(value)` gives.
    static func integer(_ value: Value, _ state: RenderState) throws -> Number {
        if let number = value.number { return try number.truncated() }
        switch value {
        case .undefined(let undefined): throw undefined.error
        case .string(let text), .safe(let text):
            if let number = try integer(text, base: 10) { return number }
            throw invalidInteger(text, base: 10)
        case .object(let object) where object is BytesObject:
            let text = object.asciiText ?? "\u{fffd}"
            if let number = try integer(text, base: 10) { return number }
            throw invalidInteger(text, base: 10)
        default:
            throw TemplateError(
                .type, "int() argument must be a string, a bytes-like object or a real number, not '\(value.typeName)'")
        }
    }

    /// What `int(text, base)` gives; fails for texts that are no integers, and for bases there are not.
    static func integer(_ value: Value, base: Int, _ state: RenderState) throws -> Number {
        var bytes: String?
        if case .object(let object) = value { bytes = object.asciiText }
        guard let text = value.stringValue ?? bytes else {
            if case .undefined(let undefined) = value { throw undefined.error }
            throw TemplateError(.type, "int() can't convert non-string with explicit base")
        }
        guard base == 0 || (2...36).contains(base) else {
            throw TemplateError(.value, "int() base must be >= 2 and <= 36, or 0")
        }
        if let number = try integer(text, base: base) { return number }
        throw invalidInteger(text, base: base)
    }

    /// What `float(value)` gives.
    static func float(_ value: Value, _ state: RenderState) throws -> Double {
        if let number = value.number { return try number.double() }
        switch value {
        case .undefined(let undefined): throw undefined.error
        case .string(let text), .safe(let text):
            if let number = float(text) { return number }
            throw TemplateError(.value, "could not convert string to float: \(Representation.text(of: text))")
        case .object(let object) where object is BytesObject:
            if let number = float(object.asciiText ?? "") { return number }
            throw TemplateError(.value, "could not convert string to float: \(try value.representation(state))")
        default:
            throw TemplateError(.type, "float() argument must be a string or a real number, not '\(value.typeName)'")
        }
    }

    private static func invalidInteger(_ text: String, base: Int) -> TemplateError {
        TemplateError(.value, "invalid literal for int() with base \(base): \(Representation.text(of: text))")
    }

    /// The text without blanks around it, its decimal digits of any script as ASCII ones; `nil` where others remain.
    private static func normalized(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar.isSpace && !(0x1c...0x1f).contains(scalar.value) {
                bytes.append(0x20)
            } else if scalar.isASCII {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else if let digit = scalar.decimalDigit {
                bytes.append(0x30 + UInt8(digit))
            } else {
                return nil
            }
        }
        while bytes.last == 0x20 { bytes.removeLast() }
        return Array(bytes.drop { $0 == 0x20 })
    }

    /// The integer that a text is; `nil` where it is none; fails for too many digits.
    static func integer(_ text: String, base: Int) throws -> Number? {
        guard let bytes = normalized(text) else { return nil }
        var digits = bytes[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        guard let base = prefix(&digits, base: base), let plain = withoutUnderscores(digits, base: base) else { return nil }
        if plain.count <= 18 && base == 10 {
            let value = plain.reduce(0) { $0 * 10 + Int($1 - 0x30) }
            return .int(isNegative ? -value : value)
        }
        if plain.count > BigInteger.digitLimit && base & (base - 1) != 0 {
            throw TemplateError(
                .value,
                "Exceeds the limit (\(BigInteger.digitLimit) digits) for integer string conversion: "
                    + "value has \(plain.count) digits; use sys.set_int_max_str_digits() to increase the limit")
        }
        if plain.count > BigInteger.limbLimit { throw BigInteger.tooLarge }
        let value = BigInteger(digits: plain, radix: base, isNegative: isNegative)
        return value.small.map { .int($0) } ?? .big(value)
    }

    /// The base that a prefix such as `0x` means, where the given one allows it; takes the prefix off.
    private static func prefix(_ digits: inout ArraySlice<UInt8>, base: Int) -> Int? {
        guard digits.first == UInt8(ascii: "0"), let mark = digits.dropFirst().first else { return base == 0 ? 10 : base }
        let meant: Int
        switch mark | 0x20 {
        case UInt8(ascii: "x"): meant = 16
        case UInt8(ascii: "o"): meant = 8
        case UInt8(ascii: "b"): meant = 2
        default:
            if base != 0 { return base }
            // Only zeros may begin with one.
            return digits.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "_") } ? 10 : nil
        }
        guard base == 0 || base == meant else { return base == 0 ? 10 : base }
        digits = digits.dropFirst(2)
        if digits.first == UInt8(ascii: "_") { digits = digits.dropFirst() }
        return meant
    }

    /// Digits of a base, single underscores between them taken out; `nil` where it is anything else.
    private static func withoutUnderscores(_ digits: ArraySlice<UInt8>, base: Int) -> [UInt8]? {
        var result: [UInt8] = []
        var wasDigit = false
        for byte in digits {
            if byte == UInt8(ascii: "_") {
                guard wasDigit else { return nil }
                wasDigit = false
                continue
            }
            let digit: Int
            switch byte {
            case 0x30...0x39: digit = Int(byte) - 0x30
            case 0x41...0x5a, 0x61...0x7a: digit = Int(byte | 0x20) - 0x61 + 10
            default: return nil
            }
            guard digit < base else { return nil }
            result.append(byte)
            wasDigit = true
        }
        return wasDigit ? result : nil
    }

    /// The float that a text is; `nil` where it is none.
    static func float(_ text: String) -> Double? {
        guard let bytes = normalized(text), !bytes.isEmpty else { return nil }
        var plain: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "_") {
                guard index > 0, index + 1 < bytes.count, isDigit(bytes[index - 1]), isDigit(bytes[index + 1]) else { return nil }
                continue
            }
            plain.append(byte)
        }
        let body = plain.first == UInt8(ascii: "-") || plain.first == UInt8(ascii: "+") ? plain.dropFirst() : plain[...]
        let isNegative = plain.first == UInt8(ascii: "-")
        switch String(decoding: body, as: UTF8.self).lowercased() {
        case "inf", "infinity": return isNegative ? -.infinity : .infinity
        case "nan": return .nan
        default: break
        }
        guard isDecimal(body) else { return nil }
        return Double(String(decoding: plain, as: UTF8.self))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// Whether bytes are digits with a point and an exponent at most; Swift's parser also takes hexadecimal floats.
    private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes.drop(while: isDigit)
        var digits = bytes.count - rest.count
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst()
            rest = fraction.drop(while: isDigit)
            digits += fraction.count - rest.count
        }
        guard digits > 0 else { return false }
        guard let mark = rest.first else { return true }
        guard mark | 0x20 == UInt8(ascii: "e") else { return false }
        rest = rest.dropFirst()
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        return !rest.isEmpty && rest.allSatisfy(isDigit)
    }
}
