/// The methods of sets.
enum SetMethods {
    static func method(_ name: MethodName, isConstant: Bool) -> Method? {
        switch name {
        case .copy: { receiver, arguments, state throws in try combine(receiver, arguments, state, "copy") { _, _ in } }
        case .union: { receiver, arguments, state throws in try combine(receiver, arguments, state, "union", insertAll) }
        case .difference:
            { receiver, arguments, state throws in
                try combine(receiver, arguments, state, "difference", removeAll)
            }
        case .intersection:
            { receiver, arguments, state throws in
                try combine(receiver, arguments, state, "intersection", keepAll)
            }
        case .symmetricDifference:
            { receiver, arguments, state throws in
                try combine(receiver, arguments, state, "symmetric_difference", toggleAll)
            }
        case .isdisjoint:
            { receiver, arguments, state throws in
                .bool(try other(arguments, state, "isdisjoint").filtered { try members(receiver).find($0) >= 0 }.count == 0)
            }
        case .issubset:
            { receiver, arguments, state throws in
                .bool(try members(receiver).isSubset(of: other(arguments, state, "issubset")))
            }
        case .issuperset:
            { receiver, arguments, state throws in
                .bool(try other(arguments, state, "issuperset").isSubset(of: members(receiver)))
            }
        default: isConstant ? nil : changing(name)
        }
    }

    private static func changing(_ name: MethodName) -> Method? {
        switch name {
        case .add:
            { receiver, arguments, _ throws in
                try arguments.expect("add", exactly: 1)
                try changeable(receiver).insert(arguments[0])
                return .none
            }
        case .clear:
            { receiver, arguments, _ throws in
                try arguments.expect("clear", exactly: 0)
                try changeable(receiver).removeAll()
                return .none
            }
        case .discard:
            { receiver, arguments, _ throws in
                try arguments.expect("discard", exactly: 1)
                _ = try changeable(receiver).remove(arguments[0])
                return .none
            }
        case .remove:
            { receiver, arguments, state throws in
                try arguments.expect("remove", exactly: 1)
                if try changeable(receiver).remove(arguments[0]) != nil { return .none }
                throw TemplateError(.key, try arguments[0].representation(state))
            }
        case .pop:
            { receiver, arguments, _ throws in
                try arguments.expect("pop", exactly: 0)
                let members = try changeable(receiver)
                let place = members.nextEntry(from: 0)
                if place < 0 { throw TemplateError(.key, "'pop from an empty set'") }
                let key = members.keys[place]
                members.remove(at: place)
                return key
            }
        case .update: { receiver, arguments, state throws in try change(receiver, arguments, state, insertAll) }
        case .differenceUpdate: { receiver, arguments, state throws in try change(receiver, arguments, state, removeAll) }
        case .intersectionUpdate: { receiver, arguments, state throws in try change(receiver, arguments, state, keepAll) }
        case .symmetricDifferenceUpdate:
            { receiver, arguments, state throws in
                try change(receiver, arguments, state, toggleAll)
            }
        default: nil
        }
    }

    // MARK: Parts

    private static func members(_ receiver: Value) throws -> DictBox {
        guard case .object(let object) = receiver, let set = object as? SetObject else {
            throw TemplateError(.type, "the method needs a set")
        }
        return set.members
    }

    private static func changeable(_ receiver: Value) throws -> DictBox {
        let members = try members(receiver)
        if members.isFrozen { throw ListMethods.frozen("set") }
        return members
    }

    private static func other(_ arguments: borrowing Arguments, _ state: RenderState, _ name: String) throws -> DictBox {
        try arguments.expect(name, exactly: 1)
        return try SetObject(arguments[0].items(state)).members
    }

    private static func combine(
        _ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState, _ name: String,
        _ body: (DictBox, DictBox) throws -> Void
    ) throws -> Value {
        try arguments.expect(name, 0, name == "copy" ? 0 : .max)
        guard case .object(let object) = receiver, let set = object as? SetObject else { return .none }
        let result = set.members.copied()
        for index in 0..<arguments.count { try body(result, SetObject(arguments[index].items(state)).members) }
        return .object(SetObject(result, isConstant: set.isConstant))
    }

    private static func change(
        _ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState, _ body: (DictBox, DictBox) throws -> Void
    ) throws -> Value {
        let members = try changeable(receiver)
        for index in 0..<arguments.count { try body(members, SetObject(arguments[index].items(state)).members) }
        return .none
    }

    private static func insertAll(_ members: DictBox, _ other: DictBox) throws {
        for key in other.keyList { try members.insert(key) }
    }

    private static func removeAll(_ members: DictBox, _ other: DictBox) throws {
        for key in other.keyList { _ = try members.remove(key) }
    }

    private static func keepAll(_ members: DictBox, _ other: DictBox) throws {
        for key in members.keyList where try other.find(key) < 0 { _ = try members.remove(key) }
    }

    private static func toggleAll(_ members: DictBox, _ other: DictBox) throws {
        for key in other.keyList where try members.remove(key) == nil { try members.insert(key) }
    }
}
