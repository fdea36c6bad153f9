/// The filters for sequences as a whole: their ends, parts, length and sum.
enum SequenceFilters {
    /// The filters by name.
    static let filters: [String: NativeFunction] = [
        "batch": batch, "count": length, "first": first, "join": join, "last": last, "length": length, "list": list,
        "random": random, "reverse": reverse, "slice": slice, "sum": sum,
    ]

    // MARK: Items

    @Sendable
    static func length(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("len")
        return .int(try arguments[0].length())
    }

    @Sendable
    static func list(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("list")
        return .list(ListBox(try arguments[0].items(state)))
    }

    @Sendable
    static func first(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("first")
        switch arguments[0] {
        case .list(let box):
            if let item = box.items.first { return item }
        case .string(let text), .safe(let text):
            if let scalar = text.unicodeScalars.first { return .string(String(scalar)) }
        default:
            if let item = try arguments[0].makeIterator(state).next(state) { return item }
        }
        return state.undefined(hint: "No first item, sequence was empty.")
    }

    @Sendable
    static func last(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("last")
        guard let item = try Reversal.last(of: arguments[0], state) else {
            return state.undefined(hint: "No last item, sequence was empty.")
        }
        return item
    }

    /// Turns a text, or what can be walked backwards.
    ///
    /// Reference: jinja2/filters.py, do_reverse.
    @Sendable
    static func reverse(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("reverse")
        let operand = arguments[0]
        if operand.stringValue != nil {
            return try operand.mappingText(state) { String(String.UnicodeScalarView($0.unicodeScalars.reversed())) }
        }
        if let iterator = try Reversal.iterator(over: operand, state) { return .object(iterator) }
        do {
            return .list(ListBox(try operand.items(state).reversed()))
        } catch let error as TemplateError where error.kind == .type {
            throw TemplateError(.filterArgument, "argument must be iterable")
        }
    }

    @Sendable
    static func random(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("random")
        let operand = arguments[0]
        let count = try operand.length()
        if count == 0 { return state.undefined(hint: "No random item, sequence was empty.") }
        return try operand.requireItem(.int(Int.random(in: 0..<count)), state)
    }

    // MARK: Parts

    /// Divides items into lists of a length.
    ///
    /// Reference: jinja2/filters.py, do_batch.
    @Sendable
    static func batch(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("batch", ["value", "linecount", "fill_with"], required: 2)
        let (operand, size, filling) = (arguments[0], options[1] ?? .none, options[2] ?? .none)
        var iterator: ValueIterator?
        var pending: [Value] = []
        return .object(
            GeneratorObject { state in
                let items = try iterator ?? operand.makeIterator(state)
                iterator = items
                while let item = try items.next(state) {
                    if try Value.int(pending.count).isEqual(to: size) {
                        defer { pending = [item] }
                        return .list(ListBox(pending))
                    }
                    pending.append(item)
                }
                if pending.isEmpty { return nil }
                defer { pending = [] }
                if !filling.isNone, try Value.compare(.int(pending.count), .less, size) {
                    let missing = try size.integerArgument() - pending.count
                    try Limits.checkItems(missing)
                    pending += Array(repeating: filling, count: missing)
                }
                return .list(ListBox(pending))
            })
    }

    /// Divides items into a number of lists.
    ///
    /// Reference: jinja2/filters.py, do_slice.
    @Sendable
    static func slice(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("slice", ["value", "slices", "fill_with"], required: 2)
        let (operand, slices, filling) = (arguments[0], options[1] ?? .none, options[2] ?? .none)
        return .generator { state in
            let items = try operand.items(state)
            if case .undefined(let undefined) = slices { throw undefined.error }
            let parts = try slices.integerArgument()
            if parts == 0 { throw TemplateError(.zeroDivision, "integer division or modulo by zero") }
            try Limits.checkItems(parts)
            var lists: [Value] = []
            var start = 0
            for index in 0..<max(0, parts) {
                let isLonger = index < items.count % parts
                let end = start + items.count / parts + (isLonger ? 1 : 0)
                let isFilled = !filling.isNone && index >= items.count % parts
                lists.append(.list(ListBox(items[start..<end] + (isFilled ? [filling] : []))))
                start = end
            }
            return lists
        }
    }

    // MARK: Whole

    /// Joins texts; where output is escaped, what is no Markup gets escaped beside Markup.
    ///
    /// Reference: jinja2/filters.py, do_join.
    @Sendable
    static func join(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("join", ["value", "d", "attribute"], required: 1)
        let separator = options[1] ?? .string("")
        var items = try arguments[0].items(state)
        if let option = options[2], !option.isNone {
            let path = try AttributePath(option)
            items = try items.map { try path.read($0, state) }
        }
        guard state.autoescape else {
            return .string(try joined(items, separator.text(state)) { try $0.text(state) })
        }
        // Markup as a separator escapes the items; otherwise one that is HTML makes all of it HTML.
        var isHTML = false
        if case .safe = separator {
            isHTML = true
        } else if try separator.html(state) == nil {
            isHTML = try items.contains { try $0.html(state) != nil }
        }
        guard isHTML else { return .string(try joined(items, separator.text(state)) { try $0.text(state) }) }
        return .safe(try joined(items, separator.escaped(state)) { try $0.escaped(state) })
    }

    private static func joined(_ items: [Value], _ separator: String, _ text: (Value) throws -> String) throws -> String {
        var output = ""
        for (index, item) in items.enumerated() {
            if index > 0 { output += separator }
            output += try text(item)
            try Limits.checkText(output.utf8.count)
        }
        return output
    }

    /// Adds items.
    ///
    /// Reference: jinja2/filters.py, do_sum.
    @Sendable
    static func sum(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("sum", ["iterable", "attribute", "start"], required: 1)
        let path = try AttributePath(options[1])
        let iterator = try arguments[0].makeIterator(state)
        var total = options[2] ?? .int(0)
        if total.stringValue != nil {
            throw TemplateError(.type, "sum() can't sum strings [use ''.join(seq) instead]")
        }
        // Lists and tuples grow in place, in a list that only this function knows.
        var isTuple = false
        if case .list(let start) = total { total = .list(ListBox(start.items)) }
        if case .tuple(let start) = total { (total, isTuple) = (.list(ListBox(start.items)), true) }
        while let item = try iterator.next(state) {
            let part = try path.read(item, state)
            if case .list(let list) = total, !isTuple, case .list(let more) = part {
                try Limits.checkItems(list.items.count + more.items.count)
                list.items += more.items
            } else if case .list(let list) = total, isTuple, case .tuple(let more) = part {
                try Limits.checkItems(list.items.count + more.items.count)
                list.items += more.items
            } else {
                total = try Value.add(isTuple ? .tuple(TupleBox([])) : total, part, state)
                isTuple = false
            }
        }
        if isTuple, case .list(let list) = total { return .tuple(TupleBox(list.items)) }
        return total
    }
}
