/// The converter `int`: decimal digits, with a `-` in front only if it is `signed`.
///
/// `<int(fixed_digits=4, min=1, max=9999, signed=True):number>`; what is out of bounds is not found.
/// Reference: werkzeug/routing/converters.py, IntegerConverter.
public struct IntegerConverter: Converter {
    /// How many characters the text must have, 0 for any count.
    ///
    /// Numbers are filled up with zeros when a URL is built.
    public let fixedDigits: Int
    /// The least value.
    public let minimum: RouteValue?
    /// The greatest value.
    public let maximum: RouteValue?
    /// Whether negative numbers are allowed.
    public let isSigned: Bool

    /// Bounds the numbers.
    ///
    /// - Parameters:
    ///   - fixedDigits: how many characters the text must have, 0 for any count.
    ///   - minimum: the least value.
    ///   - maximum: the greatest value.
    ///   - isSigned: whether negative numbers are allowed.
    public init(fixedDigits: Int = 0, minimum: Int? = nil, maximum: Int? = nil, isSigned: Bool = false) {
        self.fixedDigits = fixedDigits
        self.minimum = minimum.map(RouteValue.int)
        self.maximum = maximum.map(RouteValue.int)
        self.isSigned = isSigned
    }

    /// Takes what stands in parentheses: `fixed_digits`, `min`, `max`, `signed`.
    ///
    /// - Parameter arguments: the arguments.
    /// - Throws: ``RoutingError`` if they are no numbers.
    public init(_ arguments: ConverterArguments) throws(RoutingError) {
        let values = try arguments.assigned(to: ["fixed_digits", "min", "max", "signed"])
        // `int(1,2)` reads as the one word "1,2": in Werkzeug such a rule is accepted and matches nothing.
        fixedDigits = if case .string? = values["fixed_digits"] { -1 } else { try values.count("fixed_digits") ?? 0 }
        minimum = try values.number("min")
        maximum = try values.number("max")
        isSigned = values.isTrue("signed")
    }

    /// Digits.
    public var pattern: String { isSigned ? "-?\\d+" : "\\d+" }

    /// Numbers come before text.
    public var weight: Int { 50 }

    /// Makes an integer.
    ///
    /// - Parameter text: digits.
    /// - Returns: the integer, unless it is out of bounds.
    public func value(from text: String) -> RouteValue? { text.withUTF8Bytes { value(from: $0, in: 0..<$0.count) } }

    /// Makes an integer of bytes that match the pattern.
    func value(from bytes: UTF8Bytes, in range: Range<Int>) -> RouteValue? {
        let isNegative = !range.isEmpty && bytes[range.lowerBound] == UInt8(ascii: "-")
        let digits = bytes[isNegative ? range.dropFirst() : range]
        guard let number = Self.integer(digits, isNegative: isNegative) else { return nil }
        if fixedDigits != 0, bytes[range].count(where: { $0 & 0xC0 != 0x80 }) != fixedDigits { return nil }
        return NumberBounds.contain(number, minimum, maximum) ? number : nil
    }

    private static func integer(_ digits: Slice<UTF8Bytes>, isNegative: Bool) -> RouteValue? {
        var number = 0
        for byte in digits {
            guard byte &- 0x30 < 10 else {
                return NumberText.integer((isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self))
            }
            let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tens.addingReportingOverflow(Int(byte &- 0x30))
            if overflow || carry { return NumberText.integer((isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self)) }
            number = sum
        }
        return .int(isNegative ? -number : number)
    }

    /// Writes a number, or what can be read as one.
    ///
    /// - Parameter value: a number, a truth value, or text of digits.
    /// - Returns: its digits, filled up with zeros.
    /// - Throws: ``ConversionError`` for anything else.
    public func text(from value: RouteValue) throws -> String? {
        let text = try Self.integer(value).description
        let missing = fixedDigits - text.utf8.count
        guard missing > 0 else { return text }
        let sign = text.hasPrefix("-") ? "-" : ""
        return sign + String(repeating: "0", count: missing) + text.dropFirst(sign.utf8.count)
    }

    private static func integer(_ value: RouteValue) throws(ConversionError) -> RouteValue {
        switch value {
        case .int, .bigInteger: return value
        case .bool(let flag): return .int(flag ? 1 : 0)
        case .double(let number):
            if let integer = NumberText.truncated(number) { return integer }
        case .string(let text):
            if let integer = NumberText.integer(text) { return integer }
        case .null, .bytes, .uuid, .list, .custom:
            throw ConversionError(.unexpectedType, "an integer is needed, '\(value)' is none")
        }
        throw ConversionError(.invalidValue, "'\(value)' is not an integer")
    }
}

/// The converter `float`: digits, a point, digits; with a `-` in front only if it is `signed`.
///
/// Reference: werkzeug/routing/converters.py, FloatConverter.
public struct FloatConverter: Converter {
    /// The least value.
    public let minimum: RouteValue?
    /// The greatest value.
    public let maximum: RouteValue?
    /// Whether negative numbers are allowed.
    public let isSigned: Bool

    /// Bounds the numbers.
    ///
    /// - Parameters:
    ///   - minimum: the least value.
    ///   - maximum: the greatest value.
    ///   - isSigned: whether negative numbers are allowed.
    public init(minimum: Double? = nil, maximum: Double? = nil, isSigned: Bool = false) {
        self.minimum = minimum.map(RouteValue.double)
        self.maximum = maximum.map(RouteValue.double)
        self.isSigned = isSigned
    }

    /// Takes what stands in parentheses: `min`, `max`, `signed`.
    ///
    /// - Parameter arguments: the arguments.
    /// - Throws: ``RoutingError`` if they are no numbers.
    public init(_ arguments: ConverterArguments) throws(RoutingError) {
        let values = try arguments.assigned(to: ["min", "max", "signed"])
        minimum = try values.number("min")
        maximum = try values.number("max")
        isSigned = values.isTrue("signed")
    }

    /// Digits, a point, digits.
    public var pattern: String { isSigned ? "-?\\d+\\.\\d+" : "\\d+\\.\\d+" }

    /// Numbers come before text.
    public var weight: Int { 50 }

    /// Makes a number.
    ///
    /// - Parameter text: digits with a point.
    /// - Returns: the number, unless it is out of bounds.
    public func value(from text: String) -> RouteValue? {
        guard let number = NumberText.double(text) else { return nil }
        return NumberBounds.contain(.double(number), minimum, maximum) ? .double(number) : nil
    }

    /// Writes a number, or what can be read as one.
    ///
    /// - Parameter value: a number, a truth value, or text of a number.
    /// - Returns: its digits, as short as they identify the number.
    /// - Throws: ``ConversionError`` for anything else.
    public func text(from value: RouteValue) throws -> String? {
        switch value {
        case .double(let number): return number.description
        case .int(let number): return Double(number).description
        case .bool(let flag): return flag ? "1.0" : "0.0"
        case .bigInteger(let text), .string(let text):
            guard let number = NumberText.double(text) else { break }
            return number.description
        case .null, .bytes, .uuid, .list, .custom:
            throw ConversionError(.unexpectedType, "a number is needed, '\(value)' is none")
        }
        throw ConversionError(.invalidValue, "'\(value)' is not a number")
    }
}

/// The bounds that the number converters share.
private enum NumberBounds {
    static func contain(_ number: RouteValue, _ minimum: RouteValue?, _ maximum: RouteValue?) -> Bool {
        if let minimum, number.numericOrder(to: minimum) == .less { return false }
        if let maximum, number.numericOrder(to: maximum) == .greater { return false }
        return true
    }
}
