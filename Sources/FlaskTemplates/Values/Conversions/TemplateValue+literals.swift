extension TemplateValue: ExpressibleByStringInterpolation {
    /// A string.
    ///
    /// - Parameter value: The text.
    public init(stringLiteral value: String) { self.init(.string(value)) }
}

extension TemplateValue: ExpressibleByIntegerLiteral {
    /// An integer.
    ///
    /// - Parameter value: The number.
    public init(integerLiteral value: Int) { self.init(.int(value)) }
}

extension TemplateValue: ExpressibleByFloatLiteral {
    /// A float.
    ///
    /// - Parameter value: The number.
    public init(floatLiteral value: Double) { self.init(.double(value)) }
}

extension TemplateValue: ExpressibleByBooleanLiteral {
    /// A boolean.
    ///
    /// - Parameter value: The truth value.
    public init(booleanLiteral value: Bool) { self.init(.bool(value)) }
}

extension TemplateValue: ExpressibleByNilLiteral {
    /// `None`.
    ///
    /// - Parameter nilLiteral: Nothing.
    public init(nilLiteral: ()) { self.init(.none) }
}

extension TemplateValue: ExpressibleByArrayLiteral {
    /// A list.
    ///
    /// - Parameter elements: Its items.
    public init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
    /// A dictionary in the order of its entries.
    ///
    /// - Parameter elements: Its entries.
    public init(dictionaryLiteral elements: (String, TemplateValue)...) {
        let box = DictBox(capacity: elements.count)
        for (name, value) in elements { box.set(name, to: value.value) }
        box.isFrozen = true
        self.init(.dict(box))
    }
}

extension TemplateValue: CustomStringConvertible {
    /// What Python's `str` gives.
    public var description: String { (try? value.text(RenderState())) ?? "<\(value.typeName)>" }
}
