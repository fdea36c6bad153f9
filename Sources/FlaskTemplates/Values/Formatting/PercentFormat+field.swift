extension PercentFormat {
    /// One field of a format.
    struct Field {
        static let types = Array("sradiuoxXeEfFgGc".utf8)

        var isLeft = false
        var hasPlus = false
        var hasBlank = false
        var isAlternate = false
        var fillsZeros = false
        var width = 0
        var precision: Int?
        var type: UInt8 = 0

        var typeText: String { String(UnicodeScalar(type)) }

        /// Takes a flag; whether it is one.
        mutating func take(flag: UInt8) -> Bool {
            switch flag {
            case UInt8(ascii: "-"): isLeft = true
            case UInt8(ascii: "+"): hasPlus = true
            case UInt8(ascii: " "): hasBlank = true
            case UInt8(ascii: "#"): isAlternate = true
            case UInt8(ascii: "0"): fillsZeros = true
            default: return false
            }
            return true
        }

        /// A text, cut and filled.
        func text(_ text: String) throws -> String {
            try Limits.checkText(width)
            var text = text
            if let precision, type != UInt8(ascii: "c"), precision < text.codePointCount {
                text = text.bytes(from: 0, to: text.offset(ofCodePoint: precision))
            }
            let padding = width - text.codePointCount
            if padding <= 0 { return text }
            return NumberLayout.padded(text, padding, fill: " ", align: isLeft ? UInt8(ascii: "<") : UInt8(ascii: ">"))
        }

        /// An integer in the radix of the type.
        func integer(_ number: Number) throws -> String {
            var layout = NumberLayout()
            switch type | 0x20 {
            case UInt8(ascii: "x"):
                layout.digits = number.digits(radix: 16, isUpper: type == UInt8(ascii: "X"))
                if isAlternate { layout.prefix = type == UInt8(ascii: "X") ? "0X" : "0x" }
            case UInt8(ascii: "o"):
                layout.digits = number.digits(radix: 8)
                if isAlternate { layout.prefix = "0o" }
            default: layout.digits = try number.decimalDigits()
            }
            if let precision {
                try Limits.checkText(precision)
                let missing = precision - layout.digits.utf8.count
                if missing > 0 { layout.digits = String(repeating: "0", count: missing) + layout.digits }
            }
            return try finish(&layout, isNegative: number.isNegative)
        }

        /// A float in the format of the type.
        func float(_ value: Double) throws -> String {
            var layout = NumberLayout()
            try Limits.checkText(precision ?? 0)
            layout.digits = FloatText.format(value, type, precision: precision ?? 6, alternate: isAlternate)
            return try finish(&layout, isNegative: value.sign == .minus && !value.isNaN)
        }

        private func finish(_ layout: inout NumberLayout, isNegative: Bool) throws -> String {
            layout.sign = isNegative ? "-" : hasPlus ? "+" : hasBlank ? " " : ""
            let align = isLeft ? UInt8(ascii: "<") : fillsZeros ? UInt8(ascii: "=") : UInt8(ascii: ">")
            return try layout.text(fill: fillsZeros && !isLeft ? "0" : " ", align: align, width: width)
        }
    }
}

extension Number {
    var isNegative: Bool {
        switch self {
        case .int(let value): value < 0
        case .double(let value): value.sign == .minus
        case .big(let value): value.isNegative
        }
    }

    /// The digits of an integer's magnitude.
    func digits(radix: Int, isUpper: Bool = false) -> String {
        if case .int(let value) = self { return String(value.magnitude, radix: radix, uppercase: isUpper) }
        let text = BigInteger(limbs: big.limbs, isNegative: false).text(radix: radix)
        return isUpper ? text.uppercased() : text
    }

    /// The decimal digits of an integer's magnitude; fails beyond 4300.
    func decimalDigits() throws -> String {
        if case .int(let value) = self { return String(value.magnitude) }
        return try BigInteger(limbs: big.limbs, isNegative: false).decimalText()
    }
}

extension String {
    /// The text with escapes for everything that is not ASCII, as Python's `ascii` has it.
    var asciiRepresentation: String {
        if hasOnlyASCII { return self }
        var result: [UInt8] = []
        for scalar in unicodeScalars {
            if scalar.isASCII {
                result.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                result += Representation.escape(scalar.value).utf8
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
