extension TemplateValue {
    /// Whether it is an undefined value: a variable, an attribute or an item that there was not.
    public var isUndefined: Bool { value.isUndefined }

    /// Whether it is Python's `None`.
    public var isNone: Bool { value.isNone }

    /// Its text, where it is a string or Markup.
    public var string: String? { value.stringValue }

    /// Its HTML, where it is Markup.
    public var html: String? {
        if case .safe(let html) = value { return html }
        return nil
    }

    /// Its number, where it is an integer of 64 bits.
    public var int: Int? {
        if case .int(let number) = value { return number }
        return nil
    }

    /// Its number, where it is a float, or an integer that a float can hold.
    public var double: Double? {
        if case .bool = value { return nil }
        return value.number.flatMap { try? $0.double() }
    }

    /// Its truth value, where it is a boolean.
    public var bool: Bool? {
        if case .bool(let truth) = value { return truth }
        return nil
    }

    /// Its items, where it is a list, a tuple, a set, a range or another sequence that can be walked again.
    public var array: [TemplateValue]? {
        switch value {
        case .list(let box): return box.items.map(TemplateValue.init)
        case .tuple(let box): return box.items.map(TemplateValue.init)
        case .object(let object) where object.count != nil && !object.isMapping:
            return try? value.items(RenderState()).map(TemplateValue.init)
        default: return nil
        }
    }

    /// Its entries in their order, where it is a dictionary.
    public var entries: [(key: TemplateValue, value: TemplateValue)]? {
        guard case .dict(let box) = value else { return nil }
        return box.pairs.map { (TemplateValue($0.key), TemplateValue($0.value)) }
    }

    /// The value of an entry of a dictionary, or of a member of a live object.
    ///
    /// - Parameter name: The key.
    /// - Returns: The value; `nil` where there is none.
    public subscript(name: String) -> TemplateValue? {
        switch value {
        case .dict(let box): return box[name].map(TemplateValue.init)
        case .object, .element: return (try? value.attribute(DictKey(name), RenderState()))?.map(TemplateValue.init)
        default: return nil
        }
    }
}

extension Optional where Wrapped == FlaskTemplates.Value {
    fileprivate func map(_ make: (FlaskTemplates.Value) -> TemplateValue) -> TemplateValue? {
        if let value = self { return make(value) }
        return nil
    }
}
