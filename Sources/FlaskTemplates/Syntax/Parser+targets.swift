extension Parser {
    /// Reads what is assigned to: a name, an attribute of a namespace, or a tuple of them.
    func assignmentTarget(withNamespace: Bool = false) throws(TemplateError) -> Int32 {
        let target = try targetTuple(withNamespace: withNamespace)
        guard canAssign(target) else {
            throw failure("can't assign to '\(typeName(of: target))'", at: nodes[Int(target)].position)
        }
        return target
    }

    /// Reads a name that is assigned to.
    func nameTarget() throws(TemplateError) -> Int32 {
        let name = try expect(.name)
        if let keyword = Keyword(rawValue: name.symbol), keyword.rawValue >= Keyword.lowerTrue.rawValue {
            throw failure("can't assign to 'name'", at: name.start)
        }
        return name.symbol
    }

    private func targetTuple(withNamespace: Bool) throws(TemplateError) -> Int32 {
        var items = NodeList(), isTuple = false, position = current.start
        while true {
            if !items.isEmpty { try expect(.comma) }
            if isTupleEnd { break }
            append(try primary(withNamespace: withNamespace), to: &items)
            guard current.kind == .comma else { break }
            isTuple = true
            position = current.start
        }
        if !isTuple {
            guard items.isEmpty else { return items.first }
            throw failure("Expected an expression, got '\(describe(current))'")
        }
        return add(.tuple, items.first, at: position)
    }

    private func canAssign(_ target: Int32) -> Bool {
        let node = nodes[Int(target)]
        switch node.kind {
        case .name, .namespaceTarget: return true
        case .tuple:
            var item = node.a
            while item >= 0 {
                guard canAssign(item) else { return false }
                item = nodes[Int(item)].next
            }
            return true
        default: return false
        }
    }
}
