extension Lexer {
    /// A quoted string with its quotes; `nil` if it has no end.
    mutating func stringToken(_ quote: UInt8) -> Token? {
        let start = position
        var index = start + 1
        while index < count {
            switch bytes[index] {
            case quote:
                position = index + 1
                note(.string, start, position)
                return token(.string, start, position)
            case 0x5C: index += 2
            default: index += 1
            }
        }
        return nil
    }

    /// A number: a float if it has a fraction or an exponent, else an integer with an optional base prefix.
    mutating func numberToken() -> Token {
        let start = position
        if start == 0 || bytes[start - 1] != 0x2E, let end = endOfFloat(start) {
            position = end
            note(.float, start, end)
            return token(.float, start, end)
        }
        position = endOfInteger(start)
        note(.integer, start, position)
        return token(.integer, start, position)
    }

    /// The end of digits with single underscores between them.
    private func endOfDigits(_ start: Int, _ isDigit: (UInt8) -> Bool) -> Int {
        var index = start
        while isDigit(bytes[index]) || (bytes[index] == 0x5F && index > start && isDigit(bytes[index + 1])) { index += 1 }
        return index
    }

    private static func isDecimal(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private func endOfFloat(_ start: Int) -> Int? {
        let whole = endOfDigits(start, Self.isDecimal)
        var end = whole
        if bytes[whole] == 0x2E {
            let fraction = endOfDigits(whole + 1, Self.isDecimal)
            if fraction > whole + 1 { end = fraction }
        }
        if bytes[end] | 0x20 == 0x65 {
            let isSigned = bytes[end + 1] == 0x2B || bytes[end + 1] == 0x2D
            let first = end + (isSigned ? 2 : 1), exponent = endOfDigits(first, Self.isDecimal)
            if exponent > first { return exponent }
        }
        return end > whole ? end : nil
    }

    private func endOfInteger(_ start: Int) -> Int {
        guard bytes[start] == 0x30 else { return endOfDigits(start, Self.isDecimal) }
        let isDigit: (UInt8) -> Bool
        switch bytes[start + 1] | 0x20 {
        case 0x62: isDigit = { $0 == 0x30 || $0 == 0x31 }
        case 0x6F: isDigit = { $0 >= 0x30 && $0 <= 0x37 }
        case 0x78: isDigit = { Self.isDecimal($0) || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x66 }
        default: return endOfDigits(start) { $0 == 0x30 }
        }
        // An underscore may follow the prefix.
        let first = start + 2 + (bytes[start + 2] == 0x5F ? 1 : 0), end = endOfDigits(first, isDigit)
        return end > first ? end : endOfDigits(start) { $0 == 0x30 }
    }

    /// A name that begins with a character beyond ASCII; `nil` if it is none.
    mutating func wideNameToken() throws(TemplateError) -> Token? {
        guard scalar(at: position).map({ Self.mayStandInName($0.scalar) }) == true else { return nil }
        return try wideName(position)
    }

    /// A name with characters beyond ASCII in it.
    mutating func wideName(_ start: Int) throws(TemplateError) -> Token {
        var end = start, isIdentifier = true
        while end < count, let (scalar, length) = scalar(at: end), Self.mayStandInName(scalar) {
            let properties = scalar.properties
            if scalar != "_", !(end == start ? properties.isXIDStart : properties.isXIDContinue) { isIdentifier = false }
            end += length
        }
        position = max(end, start + 1)
        // The listing takes names as the lexer finds them; what they may be is looked at later.
        guard isIdentifier || pieces != nil else { throw failure("Invalid character in identifier", at: start, to: position) }
        return name(start, position)
    }

    private static func mayStandInName(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return isNameByte(UInt8(scalar.value)) }
        let properties = scalar.properties
        if properties.isXIDContinue || properties.numericType != nil { return true }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return false
        }
    }

    /// The scalar at a place of well-formed UTF-8.
    private func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        let first = bytes[index]
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard index + length <= count else { return nil }
        let text = String(decoding: UnsafeBufferPointer(start: bytes + index, count: length), as: UTF8.self)
        return text.unicodeScalars.first.map { ($0, length) }
    }
}
