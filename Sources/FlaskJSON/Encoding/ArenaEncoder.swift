/// The encoder of one value: a place in the arena.
struct ArenaEncoder: Encoder {
    let arena: EncodingArena
    let node: Int

    var codingPath: [any CodingKey] { arena.path(node) }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        arena.open(.object, at: node)
        return KeyedEncodingContainer(ArenaKeyedContainer(arena: arena, node: node))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        arena.open(.array, at: node)
        return ArenaUnkeyedContainer(arena: arena, node: node)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { ArenaSingleValueContainer(arena: arena, node: node) }
}

extension EncodingArena {
    /// A float of 32 bits by its own shortest digits, so that `Float(0.1)` is written `0.1`.
    static func scalar(_ value: Float) -> JSONValue { .double(Double(value.description) ?? Double(value)) }
}
