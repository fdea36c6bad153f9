/// The filters that order and group items.
enum OrderingFilters {
    /// The filters by name.
    static let filters: [String: NativeFunction] = [
        "dictsort": dictSort, "groupby": groupBy, "max": maximum, "min": minimum, "sort": sort, "unique": unique,
    ]

    // MARK: Sorting

    /// Sorts items, by one or several of their parts.
    ///
    /// Reference: jinja2/filters.py, do_sort.
    @Sendable
    static func sort(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("sort", ["value", "reverse", "case_sensitive", "attribute"], required: 1)
        let isCaseSensitive = try options[2]?.isTrue() ?? false
        let paths = try AttributePath.paths(options[3])
        let items = try arguments[0].items(state)
        let isReversed = try direction(options[1])
        let keys = try items.map { item in
            try paths.map { try $0.key(item, isCaseSensitive: isCaseSensitive, state) }
        }
        let order = try Array(items.indices).sorted { left, right in
            isReversed ? try precedes(keys[right], keys[left]) : try precedes(keys[left], keys[right])
        }
        return .list(ListBox(order.map { items[$0] }))
    }

    /// Whether to sort backwards: Python's `sorted` takes an integer, and no other value for its truth.
    private static func direction(_ option: Value?) throws -> Bool { try option.map { try $0.integerArgument() != 0 } ?? false }

    /// Whether keys come first: equal ones do not count, even where they cannot be ordered.
    private static func precedes(_ left: [Value], _ right: [Value]) throws -> Bool {
        for (left, right) in zip(left, right) where try !left.isEqual(to: right) {
            return try Value.compare(left, .less, right)
        }
        return false
    }

    /// Sorts the entries of a dictionary.
    ///
    /// Reference: jinja2/filters.py, do_dictsort.
    @Sendable
    static func dictSort(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("dictsort", ["value", "case_sensitive", "by", "reverse"], required: 1)
        let isCaseSensitive = try options[1]?.isTrue() ?? false
        let sortsByValue: Bool
        switch (options[2] ?? .string("key")).stringValue {
        case "key": sortsByValue = false
        case "value": sortsByValue = true
        default: throw TemplateError(.filterArgument, "You can only sort by either \"key\" or \"value\"")
        }
        let pairs = try arguments[0].entries(state)
        let isReversed = try direction(options[3])
        let path = try AttributePath(nil)
        let keys = try pairs.map { pair in
            try path.key(sortsByValue ? pair.value : pair.key, isCaseSensitive: isCaseSensitive, state)
        }
        let order = try StableSort.order(keys, reversed: isReversed)
        return .list(ListBox(order.map { .tuple(TupleBox([pairs[$0].key, pairs[$0].value])) }))
    }

    // MARK: Extremes

    @Sendable
    static func minimum(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try extreme(arguments, "min", .less, state)
    }

    @Sendable
    static func maximum(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try extreme(arguments, "max", .greater, state)
    }

    private static func extreme(
        _ arguments: borrowing Arguments, _ name: String, _ order: Value.Order, _ state: RenderState
    ) throws -> Value {
        let options = try arguments.bind(name, ["value", "case_sensitive", "attribute"], required: 1)
        let isCaseSensitive = try options[1]?.isTrue() ?? false
        let iterator = try arguments[0].makeIterator(state)
        guard var best = try iterator.next(state) else {
            return state.undefined(hint: "No aggregated item, sequence was empty.")
        }
        let path = try AttributePath(options[2])
        var bestKey = try path.key(best, isCaseSensitive: isCaseSensitive, state)
        while let item = try iterator.next(state) {
            let key = try path.key(item, isCaseSensitive: isCaseSensitive, state)
            if try Value.compare(key, order, bestKey) { (best, bestKey) = (item, key) }
        }
        return best
    }

    // MARK: Groups

    /// The items whose keys were not there before.
    ///
    /// Reference: jinja2/filters.py, do_unique.
    @Sendable
    static func unique(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("unique", ["value", "case_sensitive", "attribute"], required: 1)
        let (operand, isCaseSensitive, argument) = (arguments[0], options[1] ?? .bool(false), options[2])
        let seen = DictBox()
        return .generator(over: operand) { state in
            let path = try AttributePath(argument)
            let isCaseSensitive = try isCaseSensitive.isTrue()
            return { item, state in
                let key = try path.key(item, isCaseSensitive: isCaseSensitive, state)
                if try seen.find(key) >= 0 { return nil }
                try seen.insert(key)
                return item
            }
        }
    }

    /// Groups items of the same part.
    ///
    /// Reference: jinja2/filters.py, do_groupby.
    @Sendable
    static func groupBy(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("groupby", ["value", "attribute", "default", "case_sensitive"], required: 2)
        let isCaseSensitive = try options[3]?.isTrue() ?? false
        var path = try AttributePath(options[1])
        if let option = options[2], !option.isNone { path.replacement = option }
        let items = try arguments[0].items(state)
        let keys = try items.map { try path.key($0, isCaseSensitive: isCaseSensitive, state) }
        var groups: [(key: Value, items: [Value])] = []
        for position in try StableSort.order(keys, reversed: false) {
            let last = groups.count - 1
            if last >= 0, try groups[last].key.isEqual(to: keys[position]) {
                groups[last].items.append(items[position])
            } else {
                groups.append((keys[position], [items[position]]))
            }
        }
        return .list(
            ListBox(
                try groups.map { group in
                    let key = isCaseSensitive ? group.key : try path.read(group.items[0], state)
                    return .tuple(TupleBox(group: key, .list(ListBox(group.items))))
                }))
    }
}

extension Value {
    /// The entries of a mapping, as its `items()`; fails for others.
    func entries(_ state: RenderState) throws -> [(key: Value, value: Value)] {
        switch self {
        case .dict(let box): return box.pairs
        case .undefined(let undefined): throw undefined.error
        case .object(let object) where object.isMapping:
            return try items(state).map { ($0, try object.item($0, state) ?? .none) }
        default: throw TemplateError(.attribute, "'\(typeName)' object has no attribute 'items'")
        }
    }
}

extension RenderState {
    /// An undefined value of the environment's kind that says why there is none.
    final func undefined(hint: String) -> Value {
        .undefined(Undefined(behavior: undefinedBehavior, name: nil, hint: hint))
    }
}
