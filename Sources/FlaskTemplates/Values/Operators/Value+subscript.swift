extension Value {
    /// `object[start:stop:step]`, None for what is left out; fails for values that cannot be sliced.
    func slice(_ start: Value, _ stop: Value, _ step: Value, _ state: RenderState) throws -> Value {
        switch self {
        case .undefined(let undefined):
            if undefined.behavior == .chainable { return self }
            throw undefined.error
        case .string(let text): return .string(try text.slice(start, stop, step))
        case .safe(let text): return .safe(try text.slice(start, stop, step))
        case .list(let box):
            return .list(ListBox(try SliceRange(start, stop, step, length: box.items.count).select(box.items)))
        case .tuple(let box):
            return .tuple(TupleBox(try SliceRange(start, stop, step, length: box.items.count).select(box.items)))
        case .dict: throw TemplateError(.type, "unhashable type: 'slice'")
        case .object(let object):
            if let count = object.count, object.isSequence {
                let range = try SliceRange(start, stop, step, length: count)
                if let part = try object.slice(range) { return part }
            }
            if let item = try object.item(.object(SliceObject(start, stop, step)), state) { return item }
        default: break
        }
        throw TemplateError(.type, "'\(typeName)' object is not subscriptable")
    }

    /// `object[key]` alone; `nil` where there is no such item, or where the type has no items.
    @inline(never)
    func item(_ key: Value, _ state: RenderState) throws -> Value? {
        if case .object(let object) = key, let slice = object as? SliceObject {
            do {
                return try self.slice(slice.start, slice.stop, slice.step, state)
            } catch let error as TemplateError where error.kind == .type { return nil }
        }
        switch self {
        case .undefined(let undefined):
            if undefined.behavior == .chainable { return self }
            throw undefined.error
        case .dict(let box):
            do {
                return try box.value(key)
            } catch let error as TemplateError where error.kind == .type { return nil }
        case .list(let box): return key.position(in: box.items.count).map { box.items[$0] }
        case .tuple(let box): return key.position(in: box.items.count).map { box.items[$0] }
        case .string(let text): return key.position(in: text.codePointCount).map { .string(text.codePoint(at: $0)) }
        case .safe(let text): return key.position(in: text.codePointCount).map { .safe(text.codePoint(at: $0)) }
        case .object(let object):
            if object.isSequence, let count = object.count, let position = key.position(in: count) {
                return object.element(position)
            }
            return try object.item(key, state)
        case .element(let object, let index):
            if let name = key.stringValue { return try object.attribute(name, ofElement: index, state) }
            return nil
        default: return nil
        }
    }

    /// The position that an integer means in a sequence, counted from the end where it is negative.
    @inline(__always)
    func position(in count: Int) -> Int? {
        var index: Int
        switch self {
        case .int(let value): index = value
        case .bool(let value): index = value ? 1 : 0
        default: return nil
        }
        if index < 0 { index &+= count }
        return index >= 0 && index < count ? index : nil
    }
}

extension Value {
    /// `object[key]` as Python has it: a missing item is an error.
    func requireItem(_ key: Value, _ state: RenderState) throws -> Value {
        if case .dict(let box) = self {
            if let value = try box.value(key) { return value }
            throw TemplateError(.key, try key.representation(state))
        }
        if let value = try item(key, state) { return value }
        guard hasIndexes else {
            if case .object(let object) = self, object.isMapping {
                throw TemplateError(.key, try key.representation(state))
            }
            throw TemplateError(.type, "'\(typeName)' object is not subscriptable")
        }
        guard let number = key.number, number.isInteger else {
            throw TemplateError(.type, "\(typeName) indices must be integers or slices, not \(key.typeName)")
        }
        throw TemplateError(.index, "\(typeName) index out of range")
    }

    /// Whether its items are found by position.
    private var hasIndexes: Bool {
        switch self {
        case .list, .tuple, .string, .safe: true
        case .object(let object): object.isSequence
        default: false
        }
    }
}
