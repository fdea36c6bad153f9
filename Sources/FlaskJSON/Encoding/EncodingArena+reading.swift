extension EncodingArena {
    /// The JSON value at a place.
    func value(of node: Int) -> JSONValue {
        switch nodes[node].kind {
        case .scalar: nodes[node].scalar
        case .array: .array(children(of: node).map(value))
        case .object, .unset:
            .object(JSONObject(children(of: node).map { .init(key: nodes[$0].key, value: value(of: $0)) }))
        }
    }

    /// The values of an array or object in the order of their encoding.
    func children(of node: Int) -> [Int] {
        var children: [Int] = []
        children.reserveCapacity(nodes[node].count)
        var child = nodes[node].firstChild
        while child >= 0 {
            children.append(child)
            child = nodes[child].next
        }
        return children
    }

    /// The members of an object sorted by their keys; of equal keys the last one.
    ///
    /// Keys that are integers in Swift are sorted as such, as Python sorts the keys before it writes them.
    func sortedChildren(of node: Int) -> [Int] {
        var children = children(of: node)
        if !isSorted(children) {
            // Sorting is stable, so that of equal keys the last one was encoded last.
            children.sort(by: precedes)
            children = children.indices.filter { index in
                index + 1 == children.count || !nodes[children[index]].key.hasSameBytes(as: nodes[children[index + 1]].key)
            }.map { children[$0] }
        }
        return children
    }

    private func isSorted(_ children: [Int]) -> Bool {
        var index = 1
        while index < children.count {
            if !precedes(children[index - 1], children[index]) { return false }
            index += 1
        }
        return true
    }

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        if let left = nodes[left].integerKey, let right = nodes[right].integerKey { return left < right }
        return nodes[left].key.precedes(nodes[right].key)
    }
}

extension Writer {
    /// Writes what an `Encodable` value encoded, without making JSON values of it.
    mutating func write(_ arena: EncodingArena, node: Int, depth: Int) {
        switch arena.nodes[node].kind {
        case .scalar: write(arena.nodes[node].scalar, depth: depth)
        case .array:
            var child = arena.nodes[node].firstChild
            if child < 0 { return write("[]") }
            output.append(UInt8(ascii: "["))
            var isFirst = true
            while child >= 0 {
                beginItem(isFirst: isFirst, depth: depth + 1)
                write(arena, node: child, depth: depth + 1)
                (isFirst, child) = (false, arena.nodes[child].next)
            }
            end(UInt8(ascii: "]"), depth: depth)
        case .object, .unset:
            if arena.nodes[node].firstChild < 0 { return write("{}") }
            output.append(UInt8(ascii: "{"))
            let members = sortsKeys ? arena.sortedChildren(of: node) : arena.children(of: node)
            for (index, member) in members.enumerated() {
                beginMember(arena.nodes[member].key, isFirst: index == 0, depth: depth + 1)
                write(arena, node: member, depth: depth + 1)
            }
            end(UInt8(ascii: "}"), depth: depth)
        }
    }
}
