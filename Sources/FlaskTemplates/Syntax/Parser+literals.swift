extension Parser {
    /// Reads strings that stand behind each other as one.
    func strings() throws(TemplateError) -> Int32 {
        let first = current
        try advance()
        let isPlain = !lexer.needsUnescaping(first)
        guard current.kind == .string || !isPlain else {
            return add(.string, first.start + 1, first.end - first.start - 2, at: first.start)
        }
        var text = try lexer.unescaped(first)
        while current.kind == .string {
            text += try lexer.unescaped(current)
            try advance()
        }
        return string(text, at: first.start)
    }

    /// The node of an integer, with a base prefix or not.
    func integer(_ token: Token) -> Int32 {
        var digits = lexer.text(token).filter { $0 != 0x5F }[...]
        var radix = 10
        if digits.count > 2, digits[0] == 0x30 {
            switch digits[1] | 0x20 {
            case 0x62: radix = 2
            case 0x6F: radix = 8
            case 0x78: radix = 16
            default: break
            }
            if radix != 10 { digits = digits.dropFirst(2) }
        }
        let text = String(decoding: digits, as: UTF8.self)
        if let value = Int(text, radix: radix) {
            let low = Int32(truncatingIfNeeded: value), high = Int32(truncatingIfNeeded: value >> 32)
            return add(.integer, low, high, at: token.start)
        }
        let decimal = radix == 10 ? Array(digits) : Self.decimal(digits, radix: radix)
        let (start, length) = keep(decimal)
        return add(.bigInteger, start, length, at: token.start)
    }

    /// The decimal digits of an integer of another base.
    private static func decimal(_ digits: ArraySlice<UInt8>, radix: Int) -> [UInt8] {
        // Little-endian groups of nine digits.
        var groups: [UInt64] = [0]
        for digit in digits {
            var carry = UInt64(digit <= 0x39 ? digit - 0x30 : (digit | 0x20) - 0x57)
            for index in groups.indices {
                let value = groups[index] * UInt64(radix) + carry
                groups[index] = value % 1_000_000_000
                carry = value / 1_000_000_000
            }
            if carry > 0 { groups.append(carry) }
        }
        var text = String(groups.removeLast())
        for group in groups.reversed() {
            let part = String(group)
            text += String(repeating: "0", count: 9 - part.utf8.count) + part
        }
        return Array(text.utf8)
    }

    func float(_ token: Token) -> Int32 {
        let text = String(decoding: lexer.text(token).filter { $0 != 0x5F }, as: UTF8.self)
        let bits = (Double(text) ?? .infinity).bitPattern
        return add(
            .float, Int32(truncatingIfNeeded: bits), Int32(truncatingIfNeeded: bits >> 32), at: token.start)
    }
}
