extension Value {
    /// Walks its items, the keys of a dictionary; fails for values that have none.
    func makeIterator(_ state: RenderState) throws -> ValueIterator {
        switch self {
        case .undefined(let undefined):
            try undefined.checkUse()
            return ArrayIterator([])
        case .list(let box): return ListIterator(box)
        case .tuple(let box): return ArrayIterator(box.items, typeName: "tuple_iterator")
        case .dict(let box): return DictIterator(box, .keys)
        case .string(let text), .safe(let text):
            return ArrayIterator(text.unicodeScalars.map { .string(String($0)) }, typeName: "str_iterator")
        case .object(let object):
            if let iterator = try object.makeIterator(state) { return iterator }
        case .element(let object, let index):
            if case .object(let whole) = object.materialized(element: index), let iterator = try whole.makeIterator(state) {
                return iterator
            }
        default: break
        }
        throw TemplateError(.type, "'\(typeName)' object is not iterable")
    }

    /// All its items.
    func items(_ state: RenderState) throws -> [Value] {
        switch self {
        case .list(let box): box.items
        case .tuple(let box): box.items
        case .dict(let box): box.keyList
        default: try makeIterator(state).collect(state)
        }
    }

    /// Its length, as Python's `len`; `nil` where it has none.
    func knownCount() throws -> Int? {
        switch self {
        case .undefined(let undefined):
            try undefined.checkUse()
            return 0
        case .string(let text), .safe(let text): return text.codePointCount
        case .list(let box): return box.items.count
        case .tuple(let box): return box.items.count
        case .dict(let box): return box.count
        case .object(let object): return object.count
        case .element(let object, let index):
            if case .object(let whole) = object.materialized(element: index) { return whole.count }
            return nil
        default: return nil
        }
    }

    /// Its length; fails where it has none.
    func length() throws -> Int {
        if let count = try knownCount() { return count }
        throw TemplateError(.type, "object of type '\(typeName)' has no len()")
    }
}
