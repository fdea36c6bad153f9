/// Encodes the items of an array.
struct ArenaUnkeyedContainer: UnkeyedEncodingContainer {
    let arena: EncodingArena
    let node: Int

    var codingPath: [any CodingKey] { arena.path(node) }
    var count: Int { arena.nodes[node].count }

    mutating func encodeNil() { arena.set(.null, at: arena.add(to: node)) }
    mutating func encode(_ value: Bool) { arena.set(.bool(value), at: arena.add(to: node)) }
    mutating func encode(_ value: String) { arena.set(.string(value), at: arena.add(to: node)) }
    mutating func encode(_ value: Double) { arena.set(.double(value), at: arena.add(to: node)) }
    mutating func encode(_ value: Float) { arena.set(EncodingArena.scalar(value), at: arena.add(to: node)) }
    mutating func encode(_ value: Int) { arena.set(.integer(value), at: arena.add(to: node)) }
    mutating func encode(_ value: Int8) { arena.set(.integer(Int(value)), at: arena.add(to: node)) }
    mutating func encode(_ value: Int16) { arena.set(.integer(Int(value)), at: arena.add(to: node)) }
    mutating func encode(_ value: Int32) { arena.set(.integer(Int(value)), at: arena.add(to: node)) }
    mutating func encode(_ value: Int64) { arena.set(.integer(Int(value)), at: arena.add(to: node)) }
    mutating func encode(_ value: Int128) { arena.set(.integer(exactly: value), at: arena.add(to: node)) }
    mutating func encode(_ value: UInt) { arena.set(.integer(exactly: value), at: arena.add(to: node)) }
    mutating func encode(_ value: UInt8) { arena.set(.integer(Int(value)), at: arena.add(to: node)) }
    mutating func encode(_ value: UInt16) { arena.set(.integer(Int(value)), at: arena.add(to: node)) }
    mutating func encode(_ value: UInt32) { arena.set(.integer(Int(value)), at: arena.add(to: node)) }
    mutating func encode(_ value: UInt64) { arena.set(.integer(exactly: value), at: arena.add(to: node)) }
    mutating func encode(_ value: UInt128) { arena.set(.integer(exactly: value), at: arena.add(to: node)) }

    mutating func encode<Value: Encodable>(_ value: Value) throws { try arena.encode(value, at: arena.add(to: node)) }

    mutating func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type) -> KeyedEncodingContainer<NestedKey> {
        ArenaEncoder(arena: arena, node: arena.add(to: node)).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        ArenaEncoder(arena: arena, node: arena.add(to: node)).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { ArenaEncoder(arena: arena, node: arena.add(to: node)) }
}
