/// Encodes the members of an object.
struct ArenaKeyedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let arena: EncodingArena
    let node: Int

    var codingPath: [any CodingKey] { arena.path(node) }

    mutating func encodeNil(forKey key: Key) { arena.set(.null, at: arena.add(to: node, key)) }
    mutating func encode(_ value: Bool, forKey key: Key) { arena.set(.bool(value), at: arena.add(to: node, key)) }
    mutating func encode(_ value: String, forKey key: Key) { arena.set(.string(value), at: arena.add(to: node, key)) }
    mutating func encode(_ value: Double, forKey key: Key) { arena.set(.double(value), at: arena.add(to: node, key)) }
    mutating func encode(_ value: Float, forKey key: Key) { arena.set(EncodingArena.scalar(value), at: arena.add(to: node, key)) }
    mutating func encode(_ value: Int, forKey key: Key) { arena.set(.integer(value), at: arena.add(to: node, key)) }
    mutating func encode(_ value: Int8, forKey key: Key) { arena.set(.integer(Int(value)), at: arena.add(to: node, key)) }
    mutating func encode(_ value: Int16, forKey key: Key) { arena.set(.integer(Int(value)), at: arena.add(to: node, key)) }
    mutating func encode(_ value: Int32, forKey key: Key) { arena.set(.integer(Int(value)), at: arena.add(to: node, key)) }
    mutating func encode(_ value: Int64, forKey key: Key) { arena.set(.integer(Int(value)), at: arena.add(to: node, key)) }
    mutating func encode(_ value: Int128, forKey key: Key) { arena.set(.integer(exactly: value), at: arena.add(to: node, key)) }
    mutating func encode(_ value: UInt, forKey key: Key) { arena.set(.integer(exactly: value), at: arena.add(to: node, key)) }
    mutating func encode(_ value: UInt8, forKey key: Key) { arena.set(.integer(Int(value)), at: arena.add(to: node, key)) }
    mutating func encode(_ value: UInt16, forKey key: Key) { arena.set(.integer(Int(value)), at: arena.add(to: node, key)) }
    mutating func encode(_ value: UInt32, forKey key: Key) { arena.set(.integer(Int(value)), at: arena.add(to: node, key)) }
    mutating func encode(_ value: UInt64, forKey key: Key) { arena.set(.integer(exactly: value), at: arena.add(to: node, key)) }
    mutating func encode(_ value: UInt128, forKey key: Key) { arena.set(.integer(exactly: value), at: arena.add(to: node, key)) }

    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        try arena.encode(value, at: arena.add(to: node, key))
    }

    mutating func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type, forKey key: Key) -> KeyedEncodingContainer<
        NestedKey
    > {
        ArenaEncoder(arena: arena, node: arena.add(to: node, key)).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        ArenaEncoder(arena: arena, node: arena.add(to: node, key)).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { ArenaEncoder(arena: arena, node: arena.add(to: node, AnyKey.superclass)) }

    mutating func superEncoder(forKey key: Key) -> any Encoder { ArenaEncoder(arena: arena, node: arena.add(to: node, key)) }
}
