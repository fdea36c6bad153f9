extension Parser {
    /// A second node of an expression, for a place where its value is needed once more.
    func copy(_ index: Int32) -> Int32 {
        guard index >= 0 else { return index }
        var node = nodes[Int(index)]
        node.next = -1
        switch node.kind {
        case .tuple, .list, .dictionary, .concat: node.a = copyList(node.a)
        case .pair, .item, .binary:
            node.a = copy(node.a)
            node.b = copy(node.b)
        case .attribute, .not, .negate, .plus, .comparison, .spreadArgument, .spreadKeywords, .markSafeIfAutoescape:
            node.a = copy(node.a)
        case .slice, .conditional:
            node.a = copy(node.a)
            node.b = copy(node.b)
            node.c = copy(node.c)
        case .call, .filter, .test, .compare:
            node.a = copy(node.a)
            node.b = copyList(node.b)
        case .keywordArgument: node.b = copy(node.b)
        default: break
        }
        return add(node)
    }

    private func copyList(_ first: Int32) -> Int32 {
        var list = NodeList(), index = first
        while index >= 0 {
            append(copy(index), to: &list)
            index = nodes[Int(index)].next
        }
        return list.first
    }
}
