extension SessionValue: ExpressibleByNilLiteral {
    /// Nothing.
    ///
    /// - Parameter nilLiteral: nothing.
    public init(nilLiteral: ()) { self = .null }
}

extension SessionValue: ExpressibleByBooleanLiteral {
    /// A truth value.
    ///
    /// - Parameter value: the truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension SessionValue: ExpressibleByIntegerLiteral {
    /// An integer.
    ///
    /// - Parameter value: the integer.
    public init(integerLiteral value: Int) { self = .integer(value) }
}

extension SessionValue: ExpressibleByFloatLiteral {
    /// A float.
    ///
    /// - Parameter value: the float.
    public init(floatLiteral value: Double) { self = .double(value) }
}

extension SessionValue: ExpressibleByStringInterpolation {
    /// A text.
    ///
    /// - Parameter value: the text.
    public init(stringLiteral value: String) { self = .string(value) }
}

extension SessionValue: ExpressibleByArrayLiteral {
    /// A list.
    ///
    /// - Parameter elements: the items.
    public init(arrayLiteral elements: SessionValue...) { self = .list(elements) }
}

extension SessionValue: ExpressibleByDictionaryLiteral {
    /// A mapping; of equal keys the last one's value counts.
    ///
    /// - Parameter elements: the members in their order.
    public init(dictionaryLiteral elements: (String, SessionValue)...) {
        var object = SessionObject()
        for (key, value) in elements { object[key] = value }
        self = .object(object)
    }
}
