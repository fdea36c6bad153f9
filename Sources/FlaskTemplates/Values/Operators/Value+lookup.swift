extension Value {
    /// `object.name` as templates mean it: the attribute, else the item; `nil` where there is neither.
    ///
    /// Reference: jinja2/environment.py, Environment.getattr.
    @inline(__always)
    func lookUp(_ key: DictKey, _ state: RenderState) throws -> Value? {
        if case .dict(let box) = self, key.method == nil, let value = box[key] { return value }
        return try lookUpOutOfLine(key, state)
    }

    @inline(never)
    private func lookUpOutOfLine(_ key: DictKey, _ state: RenderState) throws -> Value? {
        if let value = try attribute(key, state) { return value }
        switch self {
        case .dict(let box): return box[key]
        case .object(let object): return try object.item(.string(key.name), state)
        default: return nil
        }
    }

    /// `object[key]` as templates mean it: the item, else the attribute of that name; `nil` where there is neither.
    ///
    /// Reference: jinja2/environment.py, Environment.getitem.
    func lookUp(item key: Value, _ state: RenderState) throws -> Value? {
        if let value = try item(key, state) { return value }
        guard let name = key.stringValue else { return nil }
        return try attribute(DictKey(name), state)
    }

    /// The attribute of that name alone, as Python's `getattr`; `nil` where there is none.
    func attribute(_ key: DictKey, _ state: RenderState) throws -> Value? {
        switch self {
        case .undefined(let undefined):
            if key.name.hasPrefix("__") { return SpecialAttributes.attribute(key.name, of: self) }
            if undefined.behavior == .chainable { return self }
            throw undefined.error
        case .element(let object, let index): return try object.attribute(key.name, ofElement: index, state)
        case .tuple(let box) where box.isGroup:
            if key.name == "grouper" { return box.items[0] }
            if key.name == "list" { return box.items[1] }
        case .object(let object):
            if let value = try object.attribute(key.name, state) { return value }
        default: break
        }
        if let name = key.method, let method = method(name) {
            return .object(BoundMethod(receiver: self, name: name, method: method))
        }
        return specialAttribute(key.name)
    }

    /// Attributes that are no methods: those of numbers, and what every Python object has.
    private func specialAttribute(_ name: String) -> Value? {
        if name.hasPrefix("__") { return SpecialAttributes.attribute(name, of: self) }
        switch self {
        case .int, .bool, .double: return NumberMethods.attribute(name, of: self)
        case .object(let object) where object is IntegerObject: return NumberMethods.attribute(name, of: self)
        default: return nil
        }
    }
}
