/// Python's set and frozenset; it keeps the order of insertion.
final class SetObject: Object {
    /// The members are the keys.
    let members: DictBox
    /// Whether it is a frozenset.
    let isConstant: Bool

    init(_ members: DictBox = DictBox(), isConstant: Bool = false) {
        self.members = members
        self.isConstant = isConstant
    }

    convenience init(_ items: [Value], isConstant: Bool = false) throws {
        let members = DictBox(capacity: items.count)
        for item in items { try members.insert(item) }
        self.init(members, isConstant: isConstant)
    }

    override var typeName: String { isConstant ? "frozenset" : "set" }
    override var count: Int? { members.count }

    override func makeIterator(_ state: RenderState) throws -> ValueIterator? { SetIterator(members) }

    override func contains(_ value: Value, _ state: RenderState) throws -> Bool? { try members.find(value) >= 0 }

    override func writeRepresentation(into writer: inout Representation) throws {
        if members.count == 0 { return writer.write("\(typeName)()") }
        if isConstant { writer.write("frozenset(") }
        try writer.list(members.keyList, "{", "}")
        if isConstant { writer.write(")") }
    }

    override func representation(_ state: RenderState) throws -> String { try Value.object(self).representation(state) }

    override func isEqual(to other: Object, depth: Int) throws -> Bool? {
        guard let other = other.setMembers else { return nil }
        return try members.count == other.count && members.isSubset(of: other)
    }

    override func hash(depth: Int) throws -> UInt64 {
        guard isConstant else { throw TemplateError(.type, "unhashable type: 'set'") }
        var sum: UInt64 = UInt64(members.count)
        for place in 0..<members.usedCount where members.hasEntry(at: place) { sum &+= members.hashes[place] }
        return Hashing.other(sum)
    }

    override func compare(_ order: Value.Order, _ other: Object) throws -> Bool? {
        try members.compare(order, other.setMembers)
    }

    override func difference(_ other: Object, _ state: RenderState) throws -> Value? {
        guard let other = other.setMembers else { return nil }
        return .object(SetObject(try members.filtered { try other.find($0) < 0 }, isConstant: isConstant))
    }

    override func method(_ name: MethodName) -> Method? { SetMethods.method(name, isConstant: isConstant) }
}

extension SetObject {
    /// What a view of a dictionary subtracts or is subtracted from: the members of any two values that can be walked.
    static func difference(_ left: Value, _ right: Value, _ state: RenderState) throws -> Value {
        let members = try SetObject(left.items(state)).members
        for item in try right.items(state) { _ = try members.remove(item) }
        return .object(SetObject(members))
    }
}

extension Object {
    /// The members of a set, or of a view of a dictionary's keys.
    var setMembers: DictBox? {
        (self as? SetObject)?.members ?? (self as? DictView).flatMap { $0.part == .keys ? $0.dict : nil }
    }
}

extension DictBox {
    /// Adds a member of a set.
    func insert(_ member: Value) throws {
        if try find(member) < 0 { try set(member, to: .none) }
    }

    /// Whether all keys are keys of another one.
    func isSubset(of other: DictBox) throws -> Bool {
        try keyList.allSatisfy { try other.find($0) >= 0 }
    }

    /// The keys that a function accepts, as members of a set.
    func filtered(_ accepts: (Value) throws -> Bool) throws -> DictBox {
        let result = DictBox()
        for key in keyList where try accepts(key) { try result.set(key, to: .none) }
        return result
    }

    /// How sets compare: by what contains what.
    func compare(_ order: Value.Order, _ other: DictBox?) throws -> Bool? {
        guard let other else { return nil }
        switch order {
        case .less: return try count < other.count && isSubset(of: other)
        case .lessOrEqual: return try isSubset(of: other)
        case .greater: return try count > other.count && other.isSubset(of: self)
        case .greaterOrEqual: return try other.isSubset(of: self)
        }
    }
}

/// Walks a set, and fails where it changes meanwhile.
final class SetIterator: ValueIterator {
    private let members: DictBox
    private var position = 0
    private let initialCount: Int

    init(_ members: DictBox) {
        self.members = members
        initialCount = members.count
    }

    override var typeName: String { "set_iterator" }

    override func next(_ state: RenderState) throws -> Value? {
        if members.count != initialCount { throw TemplateError(.state, "Set changed size during iteration") }
        let place = members.nextEntry(from: position)
        guard place >= 0 else { return nil }
        position = place + 1
        return members.keys[place]
    }
}
