/// The methods and attributes of numbers.
enum NumberMethods {
    static func integerMethod(_ name: MethodName) -> Method? {
        switch name {
        case .bitLength:
            { receiver, arguments, _ throws in
                try arguments.expect("bit_length", exactly: 0)
                return .int(receiver.number?.big.bitWidth ?? 0)
            }
        case .bitCount:
            { receiver, arguments, _ throws in
                try arguments.expect("bit_count", exactly: 0)
                return .int(receiver.number?.big.limbs.reduce(0) { $0 + $1.nonzeroBitCount } ?? 0)
            }
        case .conjugate:
            { receiver, arguments, _ throws in
                try arguments.expect("conjugate", exactly: 0)
                return try Value.plus(receiver)
            }
        case .asIntegerRatio:
            { receiver, arguments, _ throws in
                try arguments.expect("as_integer_ratio", exactly: 0)
                return .tuple(TupleBox([try Value.plus(receiver), .int(1)]))
            }
        default: nil
        }
    }

    static func floatMethod(_ name: MethodName) -> Method? {
        switch name {
        case .isInteger:
            { receiver, arguments, _ throws in
                try arguments.expect("is_integer", exactly: 0)
                guard case .double(let value) = receiver else { return .bool(false) }
                return .bool(value.isFinite && value == value.rounded())
            }
        case .conjugate:
            { receiver, arguments, _ throws in
                try arguments.expect("conjugate", exactly: 0)
                return receiver
            }
        case .hex:
            { receiver, arguments, _ throws in
                try arguments.expect("hex", exactly: 0)
                guard case .double(let value) = receiver else { return .none }
                return .string(hexadecimal(value))
            }
        case .asIntegerRatio:
            { receiver, arguments, _ throws in
                try arguments.expect("as_integer_ratio", exactly: 0)
                guard case .double(let value) = receiver else { return .none }
                return try ratio(value)
            }
        default: nil
        }
    }

    /// The attributes that numbers have.
    static func attribute(_ name: String, of value: Value) -> Value? {
        switch (name, value) {
        case ("real", .double): value
        case ("imag", .double): .double(0)
        case ("numerator", .double), ("denominator", .double): nil
        case ("real", _), ("numerator", _): value.number.map { _ in (try? Value.plus(value)) ?? value }
        case ("imag", _): .int(0)
        case ("denominator", _): .int(1)
        default: nil
        }
    }

    private static func hexadecimal(_ value: Double) -> String {
        if !value.isFinite { return FloatText.representation(value) }
        let sign = value.sign == .minus ? "-" : ""
        if value == 0 { return sign + "0x0.0p+0" }
        let digits = String(value.significandBitPattern, radix: 16)
        let fraction = String(repeating: "0", count: 13 - digits.utf8.count) + digits
        let exponent = value.isNormal ? Int(value.exponent) : -1022
        return "\(sign)0x\(value.isNormal ? 1 : 0).\(fraction)p\(exponent < 0 ? "" : "+")\(exponent)"
    }

    private static func ratio(_ value: Double) throws -> Value {
        if value.isNaN { throw TemplateError(.value, "cannot convert NaN to integer ratio") }
        if value.isInfinite { throw TemplateError(.overflow, "cannot convert Infinity to integer ratio") }
        var exponent = 0
        var scaled = value
        while scaled != scaled.rounded() {
            scaled *= 2
            exponent += 1
        }
        return .tuple(
            TupleBox([
                .integer(BigInteger(exactly: scaled)), .integer(try BigInteger.power(BigInteger(2), exponent)),
            ]))
    }
}
