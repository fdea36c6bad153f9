extension FormatSpecification {
    /// What Python's `format(value, specification)` gives.
    static func format(_ value: Value, _ specification: String, _ state: RenderState) throws -> String {
        if specification.isEmpty { return try value.text(state) }
        switch value {
        case .string(let text), .safe(let text):
            return try FormatSpecification(specification, typeName: value.typeName, alignsRight: false).text(text)
        case .double(let number):
            return try FormatSpecification(specification, typeName: "float", alignsRight: true).float(number, "float")
        case .element(let object, let index): return try format(object.materialized(element: index), specification, state)
        default: break
        }
        if let number = value.number {
            return try FormatSpecification(specification, typeName: value.typeName, alignsRight: true)
                .integer(number, value.typeName)
        }
        throw TemplateError(.type, "unsupported format string passed to \(value.typeName).__format__")
    }

    /// A string, cut and filled.
    func text(_ text: String) throws -> String {
        if let type, type != "s" { throw unknownType("str") }
        if sign != nil { throw TemplateError(.value, "Sign not allowed in string format specifier") }
        if hasNoNegativeZero {
            throw TemplateError(.value, "Negative zero coercion (z) not allowed in string format specifier")
        }
        if isAlternate { throw TemplateError(.value, "Alternate form (#) not allowed in string format specifier") }
        if align == UInt8(ascii: "=") { throw TemplateError(.value, "'=' alignment not allowed in string format specifier") }
        if grouping != nil { throw TemplateError(.value, "Cannot specify '\(grouping == 0x2c ? "," : "_")' with 's'.") }
        var text = text
        if let precision, precision < text.codePointCount {
            text = text.bytes(from: 0, to: text.offset(ofCodePoint: precision))
        }
        let padding = (width ?? 0) - text.codePointCount
        if padding <= 0 { return text }
        try Limits.checkText(padding)
        return NumberLayout.padded(text, padding, fill: fill, align: align ?? UInt8(ascii: "<"))
    }

    /// An integer.
    func integer(_ number: Number, _ typeName: String) throws -> String {
        var layout = NumberLayout()
        var groupSize = 3
        let isFloat = type.map { "eEfFgG%".unicodeScalars.contains($0) } ?? false
        if precision != nil && !isFloat {
            throw TemplateError(.value, "Precision not allowed in integer format specifier")
        }
        switch type {
        case nil, "d", "n": layout.digits = try number.decimalDigits()
        case "b": (layout.digits, layout.prefix, groupSize) = (number.digits(radix: 2), "0b", 4)
        case "o": (layout.digits, layout.prefix, groupSize) = (number.digits(radix: 8), "0o", 4)
        case "x": (layout.digits, layout.prefix, groupSize) = (number.digits(radix: 16), "0x", 4)
        case "X": (layout.digits, layout.prefix, groupSize) = (number.digits(radix: 16, isUpper: true), "0X", 4)
        case "c": layout.digits = try character(number)
        case "e", "E", "f", "F", "g", "G", "%": return try float(number.double(), "int")
        default: throw unknownType(typeName)
        }
        if hasNoNegativeZero {
            throw TemplateError(
                .value, "Negative zero coercion (z) not allowed in format specifier with integer presentation type")
        }
        if !isAlternate { layout.prefix = "" }
        if type == "c" { return try characterLayout(layout.digits) }
        layout.sign = signText(isNegative: number.isNegative)
        return try finish(layout, groupSize)
    }

    private func character(_ number: Number) throws -> String {
        if sign != nil { throw TemplateError(.value, "Sign not allowed with integer format specifier 'c'") }
        if isAlternate { throw TemplateError(.value, "Alternate form (#) not allowed with integer format specifier 'c'") }
        guard case .int(let code) = number else {
            throw TemplateError(.overflow, "Python int too large to convert to C long")
        }
        guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else {
            throw TemplateError(.overflow, "%c arg not in range(0x110000)")
        }
        return String(scalar)
    }

    private func characterLayout(_ text: String) throws -> String {
        let padding = (width ?? 0) - 1
        if padding <= 0 { return text }
        try Limits.checkText(padding)
        return NumberLayout.padded(text, padding, fill: fill, align: align == UInt8(ascii: "=") ? 0x3e : align ?? 0x3c)
    }

    /// A float.
    func float(_ number: Double, _ typeName: String) throws -> String {
        var value = number
        var layout = NumberLayout()
        try Limits.checkText(precision ?? 0)
        let text: String
        switch type {
        case nil:
            if let precision {
                text = FloatText.format(
                    value, UInt8(ascii: "g"), precision: precision, alternate: isAlternate, addsPointZero: true)
            } else {
                text = FloatText.representation(value.magnitude)
            }
        case "n": text = FloatText.format(value, UInt8(ascii: "g"), precision: precision ?? 6, alternate: isAlternate)
        case "e", "E", "f", "F", "g", "G":
            let code = UInt8(truncatingIfNeeded: type?.value ?? 0)
            text = FloatText.format(value, code, precision: precision ?? 6, alternate: isAlternate)
        case "%":
            value *= 100
            text = FloatText.format(value, UInt8(ascii: "f"), precision: precision ?? 6, alternate: isAlternate) + "%"
        default: throw unknownType(typeName)
        }
        var isNegative = value.sign == .minus && !value.isNaN
        if hasNoNegativeZero && isNegative && !text.utf8.contains(where: { $0 >= 0x31 && $0 <= 0x39 }) && value.isFinite {
            isNegative = false
        }
        layout.sign = signText(isNegative: isNegative)
        let digits = text.prefix { $0 >= "0" && $0 <= "9" }
        layout.digits = String(digits)
        layout.rest = String(text.dropFirst(digits.count))
        return try finish(layout, 3)
    }

    private func signText(isNegative: Bool) -> String {
        if isNegative { return "-" }
        return sign == UInt8(ascii: "+") ? "+" : sign == UInt8(ascii: " ") ? " " : ""
    }

    private func finish(_ layout: NumberLayout, _ groupSize: Int) throws -> String {
        try layout.text(
            fill: fill, align: align ?? UInt8(ascii: ">"), width: width ?? 0,
            grouping: grouping == UInt8(ascii: ",") ? "," : grouping == UInt8(ascii: "_") ? "_" : "", groupSize: groupSize)
    }
}
