/// The methods of dictionaries.
enum DictMethods {
    static func method(_ name: MethodName) -> Method? {
        switch name {
        case .items: { receiver, arguments, _ throws in try view(receiver, arguments, .items) }
        case .keys: { receiver, arguments, _ throws in try view(receiver, arguments, .keys) }
        case .values: { receiver, arguments, _ throws in try view(receiver, arguments, .values) }
        case .get:
            { receiver, arguments, _ throws in
                try arguments.expect("get", 1, 2)
                if let value = try box(receiver).value(arguments[0]) { return value }
                return arguments.count == 2 ? arguments[1] : .none
            }
        case .clear:
            { receiver, arguments, _ throws in
                try arguments.expect("clear", exactly: 0)
                try changeable(receiver).removeAll()
                return .none
            }
        case .copy:
            { receiver, arguments, _ throws in
                try arguments.expect("copy", exactly: 0)
                return .dict(try box(receiver).copied())
            }
        case .pop: pop
        case .popitem: popitem
        case .setdefault:
            { receiver, arguments, _ throws in
                try arguments.expect("setdefault", 1, 2)
                let box = try changeable(receiver)
                if let value = try box.value(arguments[0]) { return value }
                let value = arguments.count == 2 ? arguments[1] : Value.none
                try box.set(arguments[0], to: value)
                return value
            }
        case .update: update
        case .fromkeys:
            { _, arguments, state throws in
                try arguments.expect("fromkeys", 1, 2)
                let value = arguments.count == 2 ? arguments[1] : Value.none
                let box = DictBox()
                for key in try arguments[0].items(state) { try box.set(key, to: value) }
                return .dict(box)
            }
        default: nil
        }
    }

    private static func box(_ receiver: Value) throws -> DictBox {
        guard case .dict(let box) = receiver else { throw TemplateError(.type, "the method needs a dict") }
        return box
    }

    private static func changeable(_ receiver: Value) throws -> DictBox {
        let box = try box(receiver)
        if box.isFrozen { throw ListMethods.frozen("dict") }
        return box
    }

    private static func view(
        _ receiver: Value, _ arguments: borrowing Arguments, _ part: DictIterator.Part
    ) throws -> Value {
        if arguments.count > 0 { throw TemplateError(.type, "dict.\(part)() takes no arguments (\(arguments.count) given)") }
        return .object(DictView(try box(receiver), part))
    }

    @Sendable
    private static func pop(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expect("pop", 1, 2)
        if let value = try changeable(receiver).remove(arguments[0]) { return value }
        if arguments.count == 2 { return arguments[1] }
        throw TemplateError(.key, try arguments[0].representation(state))
    }

    @Sendable
    private static func popitem(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expect("popitem", exactly: 0)
        let box = try changeable(receiver)
        var place = box.usedCount - 1
        while place >= 0, !box.hasEntry(at: place) { place -= 1 }
        if place < 0 { throw TemplateError(.key, "'popitem(): dictionary is empty'") }
        let key = box.keys[place]
        return .tuple(TupleBox([key, box.remove(at: place)]))
    }

    @Sendable
    private static func update(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let box = try changeable(receiver)
        if arguments.positionalCount > 1 {
            throw TemplateError(.type, "update expected at most 1 argument, got \(arguments.positionalCount)")
        }
        if arguments.positionalCount == 1 { try box.update(arguments[0], state) }
        for (index, name) in arguments.names.enumerated() {
            box.set(name, to: arguments[arguments.positionalCount + index])
        }
        return .none
    }
}

extension DictBox {
    /// Takes the entries of a mapping, or of a sequence of pairs, over.
    func update(_ source: Value, _ state: RenderState) throws {
        if case .dict(let other) = source {
            for (key, value) in other.pairs { try set(key, to: value) }
            return
        }
        if case .undefined(let undefined) = source { throw undefined.error }
        if case .object(let object) = source, object.isMapping {
            for key in try source.items(state) { try set(key, to: source.requireItem(key, state)) }
            return
        }
        for (index, element) in try source.items(state).enumerated() {
            let pair: [Value]
            do {
                pair = try element.items(state)
            } catch let error as TemplateError where error.kind == .type {
                throw TemplateError(.type, "cannot convert dictionary update sequence element #\(index) to a sequence")
            }
            guard pair.count == 2 else {
                throw TemplateError(
                    .value, "dictionary update sequence element #\(index) has length \(pair.count); 2 is required")
            }
            try set(pair[0], to: pair[1])
        }
    }
}
