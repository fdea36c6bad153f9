/// What a dictionary's `keys`, `values` and `items` give: its entries as they are when they are asked for.
final class DictView: Object {
    let dict: DictBox
    let part: DictIterator.Part

    init(_ dict: DictBox, _ part: DictIterator.Part) {
        self.dict = dict
        self.part = part
    }

    deinit {
        var items: [Value] = [.dict(dict)]
        Teardown.release(&items)
    }

    override var typeName: String {
        switch part {
        case .keys: "dict_keys"
        case .values: "dict_values"
        case .items: "dict_items"
        }
    }

    override var count: Int? { dict.count }

    override func makeIterator(_ state: RenderState) throws -> ValueIterator? { DictIterator(dict, part) }

    override func contains(_ value: Value, _ state: RenderState) throws -> Bool? {
        switch part {
        case .keys: return try dict.find(value) >= 0
        case .values: return nil
        case .items:
            guard case .tuple(let pair) = value, pair.items.count == 2 else { return false }
            return try dict.value(pair.items[0])?.isEqual(to: pair.items[1]) ?? false
        }
    }

    override func writeRepresentation(into writer: inout Representation) throws {
        writer.write(typeName + "(")
        switch part {
        case .keys: try writer.list(dict.keyList, "[", "]")
        case .values: try writer.list(dict.valueList, "[", "]")
        case .items: try writer.list(dict.pairs.map { .tuple(TupleBox([$0.key, $0.value])) }, "[", "]")
        }
        writer.write(")")
    }

    override func representation(_ state: RenderState) throws -> String { try Value.object(self).representation(state) }

    override func isEqual(to other: Object, depth: Int) throws -> Bool? {
        switch part {
        case .keys:
            guard let other = other.setMembers else { return nil }
            return try dict.count == other.count && dict.isSubset(of: other)
        case .items:
            guard let other = other as? DictView, other.part == .items else { return nil }
            return try Value.dict(dict).isEqual(to: .dict(other.dict), depth: depth + 1)
        case .values: return nil
        }
    }

    override func hash(depth: Int) throws -> UInt64 {
        if part == .values { return try super.hash(depth: depth) }
        throw TemplateError(.type, "unhashable type: '\(typeName)'")
    }

    override func compare(_ order: Value.Order, _ other: Object) throws -> Bool? {
        part == .keys ? try dict.compare(order, other.setMembers) : nil
    }

    override func difference(_ other: Object, _ state: RenderState) throws -> Value? {
        guard part == .keys, let other = other.setMembers else { return nil }
        return .object(SetObject(try dict.filtered { try other.find($0) < 0 }))
    }
}
