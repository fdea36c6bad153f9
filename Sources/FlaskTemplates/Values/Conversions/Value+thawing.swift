extension Value {
    /// A copy of what came from Swift that a template may change; the copies of shared boxes are shared.
    func thawed(_ copies: inout ThawedValues, depth: Int = 0) -> Value {
        guard depth < 24 || depth < Self.nestingLimit && !ThreadLimits.isStackLow else { return self }
        switch self {
        case .list(let box) where box.isFrozen:
            if let copy = copies.copy(of: box) { return copy }
            let copy = ListBox([])
            copies.remember(.list(copy), of: box)
            copy.items = box.items.map { $0.thawed(&copies, depth: depth + 1) }
            return .list(copy)
        case .tuple(let box) where box.items.contains(where: \.mayNest):
            return .tuple(TupleBox(box.items.map { $0.thawed(&copies, depth: depth + 1) }))
        case .dict(let box) where box.isFrozen:
            if let copy = copies.copy(of: box) { return copy }
            let copy = box.copied()
            copies.remember(.dict(copy), of: box)
            for place in 0..<copy.usedCount {
                copy.replaceValue(at: place, with: copy.values[place].thawed(&copies, depth: depth + 1))
            }
            return .dict(copy)
        case .object(let object):
            guard let set = object as? SetObject, set.members.isFrozen else { return self }
            if let copy = copies.copy(of: object) { return copy }
            let copy = Value.object(SetObject(set.members.copied(), isConstant: set.isConstant))
            copies.remember(copy, of: object)
            return copy
        default: return self
        }
    }
}
