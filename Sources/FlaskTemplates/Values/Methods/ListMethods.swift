/// The methods of lists and tuples.
enum ListMethods {
    static func method(_ name: MethodName) -> Method? {
        switch name {
        case .append:
            { receiver, arguments, _ throws in
                try arguments.expect("append", exactly: 1)
                let box = try changeable(receiver)
                try Limits.checkItems(box.items.count + 1)
                box.items.append(arguments[0])
                return .none
            }
        case .clear:
            { receiver, arguments, _ throws in
                try arguments.expect("clear", exactly: 0)
                try changeable(receiver).items = []
                return .none
            }
        case .copy:
            { receiver, arguments, _ throws in
                try arguments.expect("copy", exactly: 0)
                return .list(ListBox(items(receiver)))
            }
        case .count: count
        case .index: index
        case .extend:
            { receiver, arguments, state throws in
                try arguments.expect("extend", exactly: 1)
                let box = try changeable(receiver)
                let more = try arguments[0].items(state)
                try Limits.checkItems(box.items.count + more.count)
                box.items.append(contentsOf: more)
                return .none
            }
        case .insert:
            { receiver, arguments, _ throws in
                try arguments.expect("insert", exactly: 2)
                let box = try changeable(receiver)
                let index = try arguments[0].integerArgument()
                let position = index < 0 ? max(0, index &+ box.items.count) : min(index, box.items.count)
                box.items.insert(arguments[1], at: position)
                return .none
            }
        case .pop: pop
        case .remove: remove
        case .reverse:
            { receiver, arguments, _ throws in
                try arguments.expect("reverse", exactly: 0)
                try changeable(receiver).items.reverse()
                return .none
            }
        case .sort: sort
        default: nil
        }
    }

    static func tupleMethod(_ name: MethodName) -> Method? {
        switch name {
        case .count: count
        case .index: index
        default: nil
        }
    }

    private static func items(_ receiver: Value) -> [Value] {
        switch receiver {
        case .list(let box): box.items
        case .tuple(let box): box.items
        default: []
        }
    }

    /// The list that a method changes; fails for one that other renderings may share.
    private static func changeable(_ receiver: Value) throws -> ListBox {
        guard case .list(let box) = receiver else { throw TemplateError(.type, "the method needs a list") }
        if box.isFrozen { throw frozen("list") }
        return box
    }

    /// The error of changing what came from Swift.
    static func frozen(_ type: String) -> TemplateError {
        TemplateError(
            .type,
            "the \(type) came from Swift and cannot be changed; make a copy in the template first (x|list, x.copy(), dict(x))")
    }

    @Sendable
    private static func count(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expect("count", exactly: 1)
        let value = arguments[0]
        return .int(try items(receiver).reduce(0) { try $1.isEqual(to: value) ? $0 + 1 : $0 })
    }

    @Sendable
    private static func index(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expect("index", 1, 3)
        let items = items(receiver)
        func position(_ index: Int) -> Int { index < 0 ? max(0, index &+ items.count) : min(index, items.count) }
        let start = arguments.count > 1 ? position(try arguments[1].integerArgument()) : 0
        let end = arguments.count > 2 ? position(try arguments[2].integerArgument()) : items.count
        if start < end {
            for index in start..<end where try items[index].isEqual(to: arguments[0]) { return .int(index) }
        }
        if case .tuple = receiver { throw TemplateError(.value, "tuple.index(x): x not in tuple") }
        throw TemplateError(.value, "\(try arguments[0].representation(state)) is not in list")
    }

    @Sendable
    private static func pop(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expect("pop", 0, 1)
        let box = try changeable(receiver)
        let index = arguments.count == 1 ? Value.int(try arguments[0].integerArgument()) : .int(-1)
        if box.items.isEmpty { throw TemplateError(.index, "pop from empty list") }
        guard let position = index.position(in: box.items.count) else {
            throw TemplateError(.index, "pop index out of range")
        }
        return box.items.remove(at: position)
    }

    @Sendable
    private static func remove(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expect("remove", exactly: 1)
        let box = try changeable(receiver)
        var position = 0
        while position < box.items.count {
            if try box.items[position].isEqual(to: arguments[0]), position < box.items.count {
                box.items.remove(at: position)
                return .none
            }
            position += 1
        }
        throw TemplateError(.value, "list.remove(x): x not in list")
    }

    @Sendable
    private static func sort(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        if arguments.positionalCount > 0 { throw TemplateError(.type, "sort() takes no positional arguments") }
        let options = try arguments.bind("sort", ["key", "reverse"])
        let box = try changeable(receiver)
        var keys = box.items
        if let key = options[0], !key.isNone { keys = try keys.map { try state.call(key, [$0]) } }
        let isReversed = try options[1]?.isTrue() ?? false
        let items = box.items
        let order = try StableSort.order(keys, reversed: isReversed)
        box.items = order.map { items[$0] }
        return .none
    }
}

/// Sorting that keeps the order of equal values, as Python does in both directions.
enum StableSort {
    /// The positions of values in their order.
    static func order(_ keys: [Value], reversed: Bool) throws -> [Int] {
        // The sort of Swift's library is stable; going backwards, equal ones keep their order if compared the other way.
        try Array(keys.indices).sorted { left, right in
            reversed ? try Value.compare(keys[right], .less, keys[left]) : try Value.compare(keys[left], .less, keys[right])
        }
    }
}
