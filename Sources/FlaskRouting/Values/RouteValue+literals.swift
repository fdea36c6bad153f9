extension RouteValue: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
    /// Makes text.
    ///
    /// - Parameter value: the text.
    public init(stringLiteral value: String) { self = .string(value) }

    /// Makes an integer.
    ///
    /// - Parameter value: the integer.
    public init(integerLiteral value: Int) { self = .int(value) }

    /// Makes a floating point number.
    ///
    /// - Parameter value: the number.
    public init(floatLiteral value: Double) { self = .double(value) }

    /// Makes a truth value.
    ///
    /// - Parameter value: the truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }

    /// Makes a list.
    ///
    /// - Parameter elements: its values.
    public init(arrayLiteral elements: RouteValue...) { self = .list(elements) }
}
