extension RouteValue: Comparable {
    /// Whether a value sorts before another one: numbers by their size, then text by code points, then the rest.
    ///
    /// - Parameters:
    ///   - left: a value.
    ///   - right: another value.
    /// - Returns: whether `left` comes first.
    public static func < (left: RouteValue, right: RouteValue) -> Bool {
        if let order = left.numericOrder(to: right) { return order == .less }
        switch (left, right) {
        case (.string(let left), .string(let right)): return left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
        case (.list(let left), .list(let right)): return left.lexicographicallyPrecedes(right)
        case (.bytes(let left), .bytes(let right)): return left.lexicographicallyPrecedes(right)
        default: return (left.rank, left.description) < (right.rank, right.description)
        }
    }

    private var rank: Int {
        switch self {
        case .null: 0
        case .bool, .int, .bigInteger, .double: 1
        case .string: 2
        case .bytes: 3
        case .uuid: 4
        case .list: 5
        case .custom: 6
        }
    }
}

extension RouteValue {
    /// How two numbers relate.
    enum NumericOrder { case less, equal, greater, unordered }

    /// Whether a value given for a URL is the default of a rule: as in Python `1`, `1.0` and `True` are equal, and `"1"`
    /// is another value.
    func isSame(as other: RouteValue) -> Bool {
        if let order = numericOrder(to: other) { return order == .equal }
        return switch (self, other) {
        case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
        case (.list(let left), .list(let right)): left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
        default: self == other
        }
    }

    /// How a number relates to another; `nil` unless both are numbers or truth values.
    func numericOrder(to other: RouteValue) -> NumericOrder? {
        if case .int(let left) = self, case .int(let right) = other { return Self.order(left, right) }
        guard let left = number, let right = other.number else { return nil }
        switch (left, right) {
        case (.integer(let left), .integer(let right)): return Self.order(left, right)
        case (.integer(let left), .real(let right)): return Self.order(left.approximation, right)
        case (.real(let left), .integer(let right)): return Self.order(left, right.approximation)
        case (.real(let left), .real(let right)): return Self.order(left, right)
        }
    }

    private enum Number {
        case integer(DecimalInteger)
        case real(Double)
    }

    private var number: Number? {
        switch self {
        case .bool(let flag): .integer(DecimalInteger(flag ? 1 : 0))
        case .int(let number): .integer(DecimalInteger(number))
        case .bigInteger(let digits): .integer(DecimalInteger(digits: digits))
        case .double(let number): .real(number)
        default: nil
        }
    }

    private static func order<N: Comparable>(_ left: N, _ right: N) -> NumericOrder {
        left < right ? .less : left > right ? .greater : left == right ? .equal : .unordered
    }
}

/// An integer of any size that can only be compared.
private struct DecimalInteger: Comparable {
    let isNegative: Bool
    let digits: String

    init(_ number: Int) { self.init(digits: String(number)) }

    init(digits: String) {
        isNegative = digits.utf8.first == UInt8(ascii: "-")
        self.digits = isNegative ? String(digits.dropFirst()) : digits
    }

    var approximation: Double { (Double(digits) ?? .infinity) * (isNegative ? -1 : 1) }

    static func < (left: DecimalInteger, right: DecimalInteger) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        let (smaller, larger) = left.isNegative ? (right.digits, left.digits) : (left.digits, right.digits)
        if smaller.utf8.count != larger.utf8.count { return smaller.utf8.count < larger.utf8.count }
        return smaller.utf8.lexicographicallyPrecedes(larger.utf8)
    }
}
