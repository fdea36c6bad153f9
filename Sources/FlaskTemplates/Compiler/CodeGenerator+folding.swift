extension CodeGenerator {
    /// The value of a literal.
    func literal(_ node: Node) -> Value? {
        switch node.kind {
        case .integer: .int(Int(Int64(bitPattern: bits(node))))
        case .float: .double(Double(bitPattern: bits(node)))
        case .boolean: .bool(node.a != 0)
        case .none: Value.none
        case .string: .string(tree.text(of: node))
        case .bigInteger: BigInteger.value(decimal: tree.text(of: node))
        default: nil
        }
    }

    private func bits(_ node: Node) -> UInt64 { UInt64(UInt32(bitPattern: node.a)) | UInt64(UInt32(bitPattern: node.b)) << 32 }

    func isTrue(_ value: Value) -> Bool { (try? value.isTrue()) ?? false }

    /// The value of an expression that is the same in every rendering, if it is one value that nothing can change.
    func foldedConstant(_ index: Int32) -> Value? {
        guard let value = folded(index), Self.isUnchangeable(value) else { return nil }
        return value
    }

    private static func isUnchangeable(_ value: Value) -> Bool {
        switch value {
        case .none, .bool, .int, .double, .string, .safe: true
        case .tuple(let tuple): tuple.items.allSatisfy(isUnchangeable)
        case .object(let object): object is IntegerObject
        case .undefined, .list, .dict, .element: false
        }
    }

    /// The value of an expression that is the same in every rendering; `nil` too if computing it fails.
    ///
    /// Reference: jinja2/optimizer.py; jinja2/nodes.py, `as_const`.
    func folded(_ index: Int32) -> Value? {
        guard index >= 0, !notConstant[Int(index)] else { return nil }
        let node = tree[index]
        if let value = literal(node) { return value }
        guard options.isOptimized, depth < 12 || depth < Self.depthLimit && !ThreadLimits.isStackLow else { return nil }
        depth += 1
        defer { depth -= 1 }
        foldingState.autoescape = escape == .escaped
        let value = (try? fold(node)) ?? nil
        if foldsMissingItems, case .undefined? = value { return value }
        guard let value, Self.isRepresentable(value) else {
            notConstant[Int(index)] = true
            return nil
        }
        return value
    }

    /// Whether code can hold the value: undefined values and objects cannot be constants.
    private static func isRepresentable(_ value: Value) -> Bool {
        switch value {
        case .none, .bool, .int, .double, .string, .safe: true
        case .tuple(let tuple): tuple.items.allSatisfy(isRepresentable)
        case .list(let list): list.items.allSatisfy(isRepresentable)
        case .dict(let dict): dict.pairs.allSatisfy { isRepresentable($0.0) && isRepresentable($0.1) }
        case .object(let object): object is IntegerObject
        case .undefined, .element: false
        }
    }

    private func fold(_ node: Node) throws -> Value? {
        if interception(of: node) != nil { return nil }
        switch node.kind {
        case .tuple: return foldedList(node.a).map { .tuple(TupleBox($0)) }
        case .list: return foldedList(node.a).map { .list(ListBox($0)) }
        case .dictionary: return try foldDictionary(node)
        case .binary: return try foldBinary(node)
        case .not: return folded(node.a).map { .bool(!isTrue($0)) }
        case .negate: return try folded(node.a).map { try Value.negate($0) }
        case .plus: return try folded(node.a).map { try Value.plus($0) }
        case .concat:
            guard let values = foldedList(node.a) else { return nil }
            return try Operations.concat(values, isEscaped: false, foldingState)
        case .compare: return try foldComparison(node)
        case .conditional:
            guard let test = folded(node.a) else { return nil }
            return isTrue(test) ? folded(node.b) : node.c >= 0 ? folded(node.c) : nil
        case .attribute:
            return try folded(node.a).map { try Operations.attribute($0, DictKey(name(node.b)), foldingState) }
        case .item: return try foldItem(node)
        case .filter, .test: return try foldFilter(node)
        default: return nil
        }
    }

    private func foldedList(_ first: Int32) -> [Value]? {
        var (index, values): (Int32, [Value]) = (first, [])
        while index >= 0 {
            guard let value = folded(index) else { return nil }
            values.append(value)
            index = tree[index].next
        }
        return values
    }

    private func foldDictionary(_ node: Node) throws -> Value? {
        var (index, values): (Int32, [Value]) = (node.a, [])
        while index >= 0 {
            guard let key = folded(tree[index].a), let value = folded(tree[index].b) else { return nil }
            values += [key, value]
            index = tree[index].next
        }
        return try Operations.dictionary(values)
    }

    private func foldBinary(_ node: Node) throws -> Value? {
        guard let left = folded(node.a) else { return nil }
        let kind = BinaryOperator(rawValue: node.detail) ?? .add
        if kind == .and || kind == .or {
            return isTrue(left) == (kind == .and) ? folded(node.b) : left
        }
        guard let right = folded(node.b) else { return nil }
        return try Operations.binary(kind, left, right, foldingState)
    }

    private func foldComparison(_ node: Node) throws -> Value? {
        guard var left = folded(node.a) else { return nil }
        var index = node.b
        while index >= 0 {
            guard let right = folded(tree[index].a) else { return nil }
            let kind = ComparisonOperator(rawValue: tree[index].detail) ?? .equal
            if !(try Operations.compare(kind, left, right, foldingState)) { return .bool(false) }
            left = right
            index = tree[index].next
        }
        return .bool(true)
    }

    private func foldItem(_ node: Node) throws -> Value? {
        guard let object = folded(node.a) else { return nil }
        guard tree[node.b].kind == .slice else {
            return try folded(node.b).map { try Operations.item(object, $0, foldingState) }
        }
        let slice = tree[node.b]
        var parts: [Value] = []
        for part in [slice.a, slice.b, slice.c] {
            guard let value = part < 0 ? Value.none : folded(part) else { return nil }
            parts.append(value)
        }
        do {
            return try object.slice(parts[0], parts[1], parts[2], foldingState)
        } catch let error as TemplateError where error.kind == .type && foldsMissingItems {
            return foldingState.undefined(hint: error.message)
        }
    }

    private func foldFilter(_ node: Node) throws -> Value? {
        let name = name(node.c)
        // Filters and tests may ask whether output is escaped, which a rendering decides then.
        guard escape != .dynamic, node.a >= 0, !options.unfoldable.contains(name),
            let native = node.kind == .filter ? options.filters[name] : options.tests[name], let operand = folded(node.a)
        else { return nil }
        var (index, values, names): (Int32, [Value], [String]) = (node.b, [operand], [])
        while index >= 0 {
            let argument = tree[index]
            switch argument.kind {
            case .spreadArgument, .spreadKeywords: return nil
            case .keywordArgument:
                guard let value = folded(argument.b) else { return nil }
                values.append(value)
                names.append(self.name(argument.a))
            default:
                guard let value = folded(index) else { return nil }
                values.append(value)
            }
            index = argument.next
        }
        return try RenderState.invoke(values, names, foldingState, native)
    }
}
