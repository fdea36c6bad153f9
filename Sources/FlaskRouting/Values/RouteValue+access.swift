extension RouteValue {
    /// The integer, if it is one that fits in a machine word.
    public var int: Int? { if case .int(let number) = self { number } else { nil } }

    /// The number as floating point, if it is a number.
    public var double: Double? {
        switch self {
        case .int(let number): Double(number)
        case .bigInteger(let digits): Double(digits)
        case .double(let number): number
        default: nil
        }
    }

    /// The text of a string or UUID.
    public var string: String? {
        switch self {
        case .string(let text), .uuid(let text): text
        default: nil
        }
    }

    /// The values of a list.
    public var list: [RouteValue]? { if case .list(let values) = self { values } else { nil } }

    /// The value of a custom converter, if it is of a type.
    ///
    /// - Parameter type: the type.
    /// - Returns: the value.
    public func custom<Value: Sendable & Hashable>(as type: Value.Type = Value.self) -> Value? {
        if case .custom(let value) = self { value as? Value } else { nil }
    }
}
