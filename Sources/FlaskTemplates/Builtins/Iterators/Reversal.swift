/// Python's `reversed`.
enum Reversal {
    /// Walks a value backwards; `nil` where that cannot be done.
    static func iterator(over value: Value, _ state: RenderState) throws -> ValueIterator? {
        switch value {
        case .undefined(let undefined):
            try undefined.checkUse()
            return ArrayIterator([], typeName: "reversed")
        case .list(let box): return ArrayIterator(box.items.reversed(), typeName: "list_reverseiterator")
        case .tuple(let box): return ArrayIterator(box.items.reversed(), typeName: "reversed")
        case .string(let text), .safe(let text):
            return ArrayIterator(text.unicodeScalars.reversed().map { .string(String($0)) }, typeName: "reversed")
        case .dict(let box): return DictIterator(box, .keys, reversed: true)
        case .object(let view as DictView): return DictIterator(view.dict, view.part, reversed: true)
        case .object(let range as RangeObject):
            return RangeIterator(range.reversed)
        case .object(let object) where object.isSequence:
            return ArrayIterator(try value.items(state).reversed(), typeName: "reversed")
        default: return nil
        }
    }

    /// The last item; `nil` where there is none.
    static func last(of value: Value, _ state: RenderState) throws -> Value? {
        switch value {
        case .list(let box): return box.items.last
        case .tuple(let box): return box.items.last
        case .string(let text): return text.unicodeScalars.last.map { .string(String($0)) }
        // What goes backwards reads items, and those of Markup are Markup.
        case .safe(let text): return text.unicodeScalars.last.map { .safe(String($0)) }
        case .object(let object) where object.isSequence:
            return object.count.flatMap { $0 > 0 ? object.element($0 - 1) : nil }
        default: break
        }
        guard let iterator = try iterator(over: value, state) else {
            throw TemplateError(.type, "'\(value.typeName)' object is not reversible")
        }
        return try iterator.next(state)
    }
}

extension RangeObject {
    /// The same numbers from the last to the first.
    var reversed: RangeObject {
        guard length > 0 else { return self }
        return RangeObject(start &+ (length - 1) &* step, start &- step, 0 &- step)
    }
}
