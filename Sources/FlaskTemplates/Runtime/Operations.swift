/// The operations of template code on values, as the compiler's folding and the interpreter share them.
enum Operations {
    static func binary(_ kind: BinaryOperator, _ left: Value, _ right: Value, _ state: RenderState) throws -> Value {
        switch kind {
        case .add: try Value.add(left, right, state)
        case .subtract: try Value.subtract(left, right, state)
        case .multiply: try Value.multiply(left, right, state)
        case .divide: try Value.divide(left, right, state)
        case .floorDivide: try Value.floorDivide(left, right, state)
        case .modulo: try Value.modulo(left, right, state)
        case .power: try Value.power(left, right, state)
        case .and: try left.isTrue() ? right : left
        case .or: try left.isTrue() ? left : right
        }
    }

    static func compare(_ kind: ComparisonOperator, _ left: Value, _ right: Value, _ state: RenderState) throws -> Bool {
        switch kind {
        case .equal: try left.isEqual(to: right)
        case .notEqual: try !left.isEqual(to: right)
        case .less: try Value.compare(left, .less, right)
        case .lessOrEqual: try Value.compare(left, .lessOrEqual, right)
        case .greater: try Value.compare(left, .greater, right)
        case .greaterOrEqual: try Value.compare(left, .greaterOrEqual, right)
        case .contained: try right.contains(left, state)
        case .notContained: try !right.contains(left, state)
        }
    }

    // MARK: Access

    /// The item of a dict that `place.name` means, where nothing else can be meant.
    @inline(__always)
    static func dictionaryItem(
        _ place: UnsafePointer<Value>, _ key: UnsafePointer<Key>, _ places: KeyPlaces
    ) -> UnsafePointer<Value>? {
        guard case .dict = place.pointee, !key.pointee.isDictionaryAttribute else { return nil }
        return place.dictionary._withUnsafeGuaranteedRef { dictionary in
            let position = dictionary.find(key.dictionaryKey, near: places)
            return position < 0 ? nil : UnsafePointer(dictionary.values + position)
        }
    }

    /// The member of a namespace that `place.name` means.
    @inline(__always)
    static func namespaceMember(_ place: UnsafePointer<Value>, _ key: UnsafePointer<Key>) -> UnsafeMutablePointer<Value>? {
        guard case .object = place.pointee else { return nil }
        return place.object._withUnsafeGuaranteedRef { object in
            guard type(of: object) == NamespaceObject.self else { return nil }
            let members = unsafeDowncast(object, to: NamespaceObject.self).members
            let position = members.find(key.dictionaryKey)
            return position < 0 ? nil : members.values + position
        }
    }

    /// `value.name`: the attribute, else the item, else an undefined value.
    static func attribute(_ value: Value, _ key: DictKey, _ state: RenderState) throws -> Value {
        if state.isSandboxed { return try Sandbox.attribute(value, key, state) }
        if let found = try value.lookUp(key, state) { return found }
        return try missingAttribute(value, key.name, state)
    }

    /// `value[key]`: the item, else the attribute, else an undefined value.
    static func item(_ value: Value, _ key: Value, _ state: RenderState) throws -> Value {
        if state.isSandboxed { return try Sandbox.item(value, key, state) }
        if let found = try value.lookUp(item: key, state) { return found }
        return try missingItem(value, key, state)
    }

    /// What a missing attribute gives; undefined values have none at all.
    static func missingAttribute(_ value: Value, _ name: String, _ state: RenderState) throws -> Value {
        if case .undefined(let undefined) = value {
            if undefined.behavior == .chainable { return value }
            throw undefined.error
        }
        return .undefined(Undefined(behavior: state.undefinedBehavior, name: name, owner: value.ownerDescription))
    }

    /// What a missing item gives.
    static func missingItem(_ value: Value, _ key: Value, _ state: RenderState) throws -> Value {
        if let name = key.stringValue {
            return .undefined(Undefined(behavior: state.undefinedBehavior, name: name, owner: value.ownerDescription))
        }
        return .undefined(
            Undefined(
                behavior: state.undefinedBehavior, name: try key.representation(state), owner: value.ownerDescription,
                isElement: true))
    }

    // MARK: Iteration

    /// A loop over a value.
    static func iteration(of value: Value, _ state: RenderState) throws -> IteratorState {
        switch value {
        case .list(let list): return IteratorState(list)
        case .tuple(let tuple): return IteratorState(tuple)
        case .dict(let dict): return IteratorState(dict, .keys)
        case .object(let object):
            if let range = object as? RangeObject { return IteratorState(range) }
            if let view = object as? DictView {
                return IteratorState(view.dict, view.part == .keys ? .keys : view.part == .values ? .values : .pairs)
            }
            if object.isSequence { return IteratorState(sequence: object) }
        default: break
        }
        return IteratorState(PullIterator(try value.makeIterator(state)))
    }

    // MARK: Texts

    /// The joined texts of values; where output is escaped, what is no Markup is escaped beside Markup.
    static func concat(_ values: [Value], isEscaped: Bool, _ state: RenderState) throws -> Value {
        let isMarkup = isEscaped && values.contains { value in if case .safe = value { true } else { false } }
        var text = ""
        for value in values {
            if isMarkup, case .safe(let safe) = value {
                text += safe
            } else {
                text += isMarkup ? escaped(try value.text(state)) : try value.text(state)
            }
            try Limits.checkText(text.utf8.count)
        }
        return isMarkup ? .safe(text) : .string(text)
    }

    /// Text as HTML.
    static func escaped(_ text: String) -> String {
        var sink = Sink(capacity: 64)
        sink.write(escaped: text)
        return sink.take(since: 0)
    }

    /// A copy of a constant that templates may change.
    static func copy(_ value: Value) -> Value {
        switch value {
        case .list(let list): return .list(ListBox(list.items.map(copy)))
        case .tuple(let tuple): return .tuple(TupleBox(tuple.items.map(copy)))
        case .dict(let dict):
            let result = dict.copied()
            for place in 0..<result.usedCount { result.replaceValue(at: place, with: copy(result.values[place])) }
            return .dict(result)
        default: return value
        }
    }

    // MARK: Calls

    /// Calls a value.
    static func call(_ callee: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        switch callee {
        case .object(let object): return try object.call(arguments, state)
        case .undefined(let undefined): throw undefined.error
        case .element(let object, let index):
            return try call(object.materialized(element: index), arguments, state)
        default: throw TemplateError(.type, "'\(callee.typeName)' object is not callable")
        }
    }

    /// A dict of keys and values in turns.
    static func dictionary(_ parts: [Value]) throws -> Value {
        let dictionary = DictBox(capacity: parts.count / 2)
        for place in stride(from: 0, to: parts.count, by: 2) { try dictionary.set(parts[place], to: parts[place + 1]) }
        return .dict(dictionary)
    }
}
