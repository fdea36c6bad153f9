extension ValueDecoder {
    func bool() throws -> Bool {
        guard case .bool(let flag) = value else { throw mismatch(Bool.self, "a truth value") }
        return flag
    }

    func string() throws -> String {
        guard case .string(let text) = value else { throw mismatch(String.self, "a text") }
        return text
    }

    func double() throws -> Double {
        guard let number = value.double else { throw mismatch(Double.self, "a number") }
        return number
    }

    /// A number as an integer type, if it fits exactly; `1.0` does.
    func integer<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
        let number: Number? =
            switch value {
            case .integer(let number): Number(exactly: number)
            case .bigInteger(let digits): Number(digits)
            case .double(let number): Number(exactly: number)
            default: nil
            }
        if let number { return number }
        switch value {
        case .integer, .bigInteger: throw mismatch(type, "an integer from \(Number.min) to \(Number.max)")
        default: throw mismatch(type, "an integer")
        }
    }
}
