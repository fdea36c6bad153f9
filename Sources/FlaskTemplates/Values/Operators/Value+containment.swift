extension Value {
    /// `value in self`.
    @inline(never)
    func contains(_ value: Value, _ state: RenderState) throws -> Bool {
        switch self {
        case .undefined(let undefined):
            try undefined.checkUse()
            return false
        case .string(let text), .safe(let text):
            if let part = value.stringValue { return text.containsText(part) }
            throw TemplateError(.type, "'in <string>' requires string as left operand, not \(value.typeName)")
        case .list(let box): return try box.contains(value)
        case .tuple(let box): return try box.items.contains { try $0.isEqual(to: value) }
        case .dict(let box): return try box.find(value) >= 0
        case .object(let object):
            if let result = try object.contains(value, state) { return result }
            if let iterator = try object.makeIterator(state) { return try iterator.holds(value, state) }
        case .element(let object, let index):
            let whole = object.materialized(element: index)
            if case .object = whole { return try whole.contains(value, state) }
        default: break
        }
        throw TemplateError(.type, "argument of type '\(typeName)' is not iterable")
    }
}

extension ListBox {
    /// Whether an item is equal to a value; comparing may run code that changes the list.
    func contains(_ value: Value) throws -> Bool {
        var position = 0
        while position < items.count {
            if try items[position].isEqual(to: value) { return true }
            position += 1
        }
        return false
    }
}
